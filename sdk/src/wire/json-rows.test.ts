import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../../test/support/runs.ts';
import { JsonRows, JsonRowsError } from './json-rows.ts';

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
});

test('a row without an end is an error after the maximum length', () => {
  const reader = new JsonRows(10);
  expect(() => reader.push(`[{"a":"${'x'.repeat(20)}`)).toThrow('more than 10 characters');
});
