import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../../test/support/runs.ts';
import { type Row, Table } from './table.ts';

type Named = Row<{ name: string; size: number }, { secret: string }>;

function tableOf(...ids: string[]): Table<Named> {
  const table = new Table<Named>();
  for (const id of ids) table.insert({ id, account: 'a', wire: { name: id, size: 1 }, kept: { secret: 's' } });
  return table;
}

const names = (table: Table<Named>, walk: Parameters<Table<Named>['walk']>[0]): string[] =>
  [...table.walk(walk)].map(({ id }) => id);

test('rows are iterated in the order of commit, in both directions', () => {
  const table = tableOf('c', 'a', 'b');
  expect(names(table, { order: 'asc' })).toEqual(['c', 'a', 'b']);
  expect(names(table, { order: 'desc' })).toEqual(['b', 'a', 'c']);
});

test('a change of `wire` increments the version; a change of `kept` or a note does not', () => {
  const table = tableOf('a');
  expect(table.update('a', { kept: { secret: 't' } })).toMatchObject({ version: 1, kept: { secret: 't' } });
  expect(table.note('a', { size: 2 })).toMatchObject({ version: 1, wire: { name: 'a', size: 2 } });
  expect(table.update('a', { wire: { name: 'z' } })).toMatchObject({ version: 2, wire: { name: 'z', size: 2 } });
});

test('a position stays correct while rows are added and removed', () => {
  const all = Array.from({ length: 12 }, (_, place) => `r${String(place).padStart(2, '0')}`);
  fc.assert(
    fc.property(fc.nat(11), fc.subarray(all), fc.constantFrom('asc' as const, 'desc' as const), (from, gone, order) => {
      const table = tableOf(...all);
      const after = table.get(all[from] ?? '')?.sequence ?? -1;
      for (const id of gone) table.remove(id);
      table.insert({ id: 'new', account: 'a', wire: { name: 'new', size: 1 }, kept: { secret: '' } });
      const left = all.filter((id) => !gone.includes(id));
      const expected =
        order === 'asc'
          ? [...left.filter((id) => id > (all[from] ?? '')), 'new']
          : left.filter((id) => id < (all[from] ?? '')).reverse();
      expect(names(table, { order, after })).toEqual(expected);
    }),
    runs,
  );
});

test('a copy of a table is independent', () => {
  const table = tableOf('a');
  const copy = table.copy();
  copy.update('a', { wire: { name: 'changed' } });
  copy.insert({ id: 'b', account: 'a', wire: { name: 'b', size: 1 }, kept: { secret: '' } });
  expect(table.get('a')?.wire.name).toBe('a');
  expect(table.size).toBe(1);
});

test('inserting an existing id and updating an unknown id are refused', () => {
  const table = tableOf('a');
  expect(() => tableOf('a', 'a')).toThrow(/already/);
  expect(() => table.update('z', { wire: { name: 'x' } })).toThrow(/no row/);
  expect(table.remove('z')).toBe(false);
});
