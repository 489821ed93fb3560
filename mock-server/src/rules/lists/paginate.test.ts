import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../../../test/support/runs.ts';
import type { Refusal } from '../../base/refusal.ts';
import { type Row, Table } from '../../state/table.ts';
import { type Page, type PageQuery, paginate } from './paginate.ts';

type Item = Row<{ readonly id: string }, undefined>;

const tableOf = (count: number): Table<Item> => {
  const table = new Table<Item>();
  for (let place = 0; place < count; place++) add(table, `r${place}`);
  return table;
};
const add = (table: Table<Item>, id: string): void => void table.insert({ id, account: 'mine', wire: { id }, kept: undefined });
const page = (table: Table<Item>, query: PageQuery, account = 'mine', name = 'things.list'): Page<{ readonly id: string }> =>
  paginate(table, { account, name, query: { ...query } });

test('all pages together contain the whole list exactly once, for every page size and order', () => {
  fc.assert(
    fc.property(
      fc.nat(30),
      fc.integer({ min: 1, max: 7 }),
      fc.constantFrom('asc' as const, 'desc' as const),
      (count, limit, order) => {
        const table = tableOf(count);
        const seen: string[] = [];
        let cursor: string | null | undefined;
        for (let more = true; more; ) {
          const { data, next_cursor, has_more } = page(table, { limit, order, ...(cursor && { cursor }) });
          seen.push(...data.map(({ id }) => id));
          cursor = next_cursor;
          more = has_more;
        }
        const all = Array.from({ length: count }, (_, place) => `r${place}`);
        expect(seen).toEqual(order === 'asc' ? all : all.reverse());
        expect(cursor === null).toBe(order === 'desc');
      },
    ),
    runs,
  );
});

test('an ascending list can be followed: each new row appears once, and deleted rows do not appear', () => {
  const table = tableOf(3);
  const first = page(table, { limit: 10, order: 'asc' });
  expect(first).toMatchObject({ has_more: false, next_cursor: expect.any(String) });
  const cursor = first.next_cursor ?? '';
  expect(page(table, { limit: 10, order: 'asc', cursor }).data).toEqual([]);
  table.remove('r2');
  add(table, 'r3');
  expect(page(table, { limit: 10, order: 'asc', cursor }).data).toEqual([{ id: 'r3' }]);
});

test('a page contains no rows of other accounts', () => {
  expect(page(tableOf(3), { limit: 10, order: 'asc' }, 'theirs').data).toEqual([]);
});

test.each([
  ['another list', (cursor: string) => page(tableOf(5), { limit: 2, order: 'desc', cursor }, 'mine', 'others.list')],
  ['another account', (cursor: string) => page(tableOf(5), { limit: 2, order: 'desc', cursor }, 'theirs')],
  ['another order', (cursor: string) => page(tableOf(5), { limit: 2, order: 'asc', cursor })],
  ['no list, because it was made up', () => page(tableOf(5), { limit: 2, order: 'desc', cursor: 'made up' })],
  ['a made up place', () => page(tableOf(5), { limit: 2, order: 'desc', cursor: btoa('NaN.0123456789abcdef') })],
])('a cursor from %s is refused with 422 and a pointer to the cursor', (_from, read) => {
  const cursor = page(tableOf(5), { limit: 2, order: 'desc' }).next_cursor ?? '';
  expect(() => read(cursor)).toThrow(
    expect.objectContaining({
      problem: 'validation-failed',
      members: { errors: [{ pointer: '/query/cursor', detail: expect.stringMatching(/Start again/) }] },
    } satisfies Partial<Refusal>),
  );
});

test('a cursor works with another page size', () => {
  const table = tableOf(5);
  const { next_cursor } = page(table, { limit: 2, order: 'desc' });
  expect(page(table, { limit: 3, order: 'desc', cursor: next_cursor ?? '' }).data).toHaveLength(3);
});
