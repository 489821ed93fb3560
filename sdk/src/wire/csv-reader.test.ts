import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../../test/support/runs.ts';
import { csvField } from './csv-field.ts';
import { CsvReader, CsvSyntaxError } from './csv-reader.ts';

/** Reads a text in pieces of the given lengths. */
function read(text: string, lengths: readonly number[] = []): (string | null)[][] {
  const records: (string | null)[][] = [];
  const reader = new CsvReader(100_000, (fields) => void records.push([...fields]));
  let at = 0;
  for (const length of lengths) {
    reader.push(text.slice(at, at + length));
    at += length;
  }
  reader.push(text.slice(at));
  reader.end();
  return records;
}

const text = fc.string({ unit: fc.constantFrom('a', ' ', ',', '"', '\r', '\n', "'", '=', '+', '-', '@', '\t', 'é', '💥') });
const pieces = fc.array(fc.integer({ min: 1, max: 9 }));

test('reading returns exactly what was written, for every division into pieces and both line ends', () => {
  const table = fc
    .integer({ min: 2, max: 4 })
    .chain((columns) =>
      fc.array(fc.array(fc.option(text), { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 5 }),
    );
  fc.assert(
    fc.property(table, pieces, fc.constantFrom('\r\n', '\n'), fc.boolean(), (rows, lengths, lineEnd, ended) => {
      const written = rows.map((row) => row.map(csvField).join(',')).join(lineEnd) + (ended ? lineEnd : '');
      expect(read(written, lengths)).toEqual(rows);
    }),
    runs,
  );
});

test('a byte order mark is not part of the first field', () => {
  expect(read('\ufeffa,b\n', [1])).toEqual([['a', 'b']]);
});

// These are the examples of RFC 4180 section 2.
test.each([
  [
    'aaa,bbb,ccc\r\nzzz,yyy,xxx\r\n',
    [
      ['aaa', 'bbb', 'ccc'],
      ['zzz', 'yyy', 'xxx'],
    ],
  ],
  [
    'aaa,bbb,ccc\r\nzzz,yyy,xxx',
    [
      ['aaa', 'bbb', 'ccc'],
      ['zzz', 'yyy', 'xxx'],
    ],
  ],
  [
    '"aaa","b\r\nbb","ccc"\r\nzzz,yyy,xxx',
    [
      ['aaa', 'b\r\nbb', 'ccc'],
      ['zzz', 'yyy', 'xxx'],
    ],
  ],
  ['"aaa","b""bb","ccc"', [['aaa', 'b"bb', 'ccc']]],
])('%j is read as RFC 4180 requires', (given, records) => {
  expect(read(given)).toEqual(records);
});

test.each(['"a', '"a"b,c\n', 'a,"b"c', '"a"\rb'])('%j is refused', (given) => {
  expect(() => read(given)).toThrow(CsvSyntaxError);
});

test('a record without an end is an error after the maximum length', () => {
  expect(() => new CsvReader(10, () => undefined).push(`"${'x'.repeat(20)}`)).toThrow('more than 10 characters');
});
