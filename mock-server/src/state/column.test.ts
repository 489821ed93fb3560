import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../../test/support/runs.ts';
import { type Column, FlagColumn, IdColumn, NumberColumn, TimeColumn } from './column.ts';
import { WordColumn } from './word-column.ts';

const rows = 8;
const id = fc.stringMatching(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/).map((ulid) => `req_${ulid}`);
const time = fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true }).map((date) => date.toISOString());

const kinds: readonly { name: string; make: () => Column<unknown, never>; value: fc.Arbitrary<unknown>; empty: unknown }[] = [
  { name: 'numbers', make: () => new NumberColumn(new Float64Array(rows)), value: fc.nat(), empty: 0 },
  { name: 'flags', make: () => new FlagColumn(new NumberColumn(new Uint8Array(rows))), value: fc.boolean(), empty: false },
  {
    name: 'times',
    make: () => new TimeColumn(new NumberColumn(new Float64Array(rows))),
    value: time,
    empty: '1970-01-01T00:00:00.000Z',
  },
  { name: 'ids', make: () => new IdColumn('req', rows), value: id, empty: null },
  {
    name: 'words',
    make: () => new WordColumn(rows),
    value: fc.option(fc.constantFrom('', 'a', 'b', 'ä', '203.0.113.7')),
    empty: null,
  },
];

test.each(kinds)('$name are read as they were written, also from a picked column', ({ make, value, empty }) => {
  const steps = fc.array(fc.record({ row: fc.nat(rows - 1), value, clear: fc.boolean() }));
  fc.assert(
    fc.property(steps, fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7]), (all, picked) => {
      const column = make();
      const want: unknown[] = Array.from({ length: rows }, () => empty);
      for (const step of all) {
        if (step.clear) column.clear(step.row);
        else column.set(step.row, step.value as never);
        want[step.row] = step.clear ? empty : step.value;
      }
      const other = column.pick(picked, rows);
      expect(want.map((_, row) => column.get(row))).toEqual(want);
      expect(picked.map((_, place) => other.get(place))).toEqual(picked.map((row) => want[row]));
    }),
    runs,
  );
});

test.each(['', 'req_', 'log_01KASEQ4H8Z3M5N7P9R1T3V5X7', 'req_01KASEQ4H8Z3M5N7P9R1T3V5X', 'req_81KASEQ4H8Z3M5N7P9R1T3V5X7'])(
  'a column of request ids refuses "%s"',
  (text) => {
    expect(() => new IdColumn('req', 1).set(0, text)).toThrow('must be "req_" and a ULID');
  },
);

test('a text that no row contains any more is not in memory', () => {
  const column = new WordColumn(2);
  column.set(0, 'one');
  column.set(1, 'one');
  column.clear(0);
  expect(column.words).toEqual(['one']);
  column.set(1, 'two');
  expect(column.words).toEqual(['two']);
});
