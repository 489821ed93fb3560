import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../../test/support/runs.ts';
import { JsonRows, JsonRowsError } from './json-rows.ts';
import { Utf8Reader } from './utf8-reader.ts';

/** Reads a text in pieces of the given lengths. */
function read(text: string, lengths: readonly number[] = []): unknown[] {
  const reader = new JsonRows(100_000);
  const rows: unknown[] = [];
  let at = 0;
  for (const length of lengths) {
    rows.push(...reader.push(text.slice(at, at + length)));
    at += length;
  }
  rows.push(...reader.push(text.slice(at)));
  reader.end();
  return rows;
}

/** Reads the bytes of a text in pieces of some lengths, as `exports.rows` does. */
function readBytes(text: string, lengths: readonly number[] = []): unknown[] {
  const [utf8, reader] = [new Utf8Reader(), new JsonRows(100_000)];
  const bytes = new TextEncoder().encode(text);
  const rows: unknown[] = [];
  let at = 0;
  for (const length of [...lengths, bytes.length]) {
    const lines = utf8.pushElements(bytes.subarray(at, at + length));
    rows.push(...(lines.isArray ? reader.pushArray(lines.text) : reader.push(lines.text)));
    at += length;
  }
  rows.push(...reader.push(utf8.end()));
  reader.end();
  return rows;
}

const forms: readonly ((rows: readonly unknown[]) => string)[] = [
  (rows) => JSON.stringify(rows),
  (rows) => JSON.stringify(rows, null, 2),
  (rows) => `\ufeff[\r\n${rows.map((row) => JSON.stringify(row)).join(',\r\n')}\r\n]\r\n`,
  (rows) => `[${rows.map((row) => `\n${JSON.stringify(row)}`).join(',')}\n]\n`,
  (rows) => rows.map((row) => `${JSON.stringify(row)}\n`).join(''),
];

test('the rows are the same for every form of JSON and every division into pieces', () => {
  const rows = fc.array(fc.dictionary(fc.string(), fc.jsonValue()), { maxLength: 5 });
  fc.assert(
    fc.property(rows, fc.constantFrom(...forms), fc.array(fc.integer({ min: 1, max: 20 })), (given, form, lengths) => {
      expect(read(form(given), lengths)).toEqual(JSON.parse(JSON.stringify(given)));
      expect(readBytes(form(given), lengths)).toEqual(JSON.parse(JSON.stringify(given)));
    }),
    runs,
  );
});

test('an array of one row per line is the same for every division into pieces', () => {
  const form = forms[3] as (typeof forms)[number];
  const lines = (rows: readonly unknown[]): string => `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`;
  const rows = fc.array(fc.record({ id: fc.string(), nested: fc.jsonValue() }), { maxLength: 20 });
  fc.assert(
    fc.property(rows, fc.array(fc.integer({ min: 1, max: 200 })), (given, lengths) => {
      const expected = JSON.parse(JSON.stringify(given));
      for (const text of [lines(given), form(given)]) expect(readBytes(text, lengths)).toEqual(expected);
    }),
    runs,
  );
});

test.each([
  '[{"a":1}',
  '[{"a":1},',
  '{"a":',
  '[',
  '[{"a":1}]x',
  '[1]',
  '"x"',
  '[{"a":1},,{"a":2}]',
  '[{a:1}]',
  '[]{}',
  '{"a":1}]',
])('%s is refused', (text) => {
  expect(() => read(text)).toThrow(JsonRowsError);
  expect(() => readBytes(text)).toThrow(JsonRowsError);
});

test.each([
  ['{"a":1},\n', 'a comma after a row of JSON Lines'],
  ['[\n{"a":1},\n1,{"b":2},\n]', 'a row that is no object'],
  ['[\n{"a":1},\n{"a":2}},\n]', 'a brace too many'],
  ['[\n{"a":1},\n\n,{"a":2}\n]', 'two commas in a row'],
  ['[\n{"a":1}\n]\n{"a":2},\n', 'a row after the end'],
])('%j is refused in every division into pieces: %s', (text) => {
  for (let size = 1; size <= text.length; size++)
    expect(() =>
      readBytes(
        text,
        Array.from({ length: text.length }, () => size),
      ),
    ).toThrow(JsonRowsError);
});

test('a row without an end is an error after the maximum length', () => {
  const reader = new JsonRows(10);
  expect(() => reader.push(`[{"a":"${'x'.repeat(20)}`)).toThrow('more than 10 characters');
});
