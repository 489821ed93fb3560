import { expect, test } from 'vitest';
import type { Rows } from '../records/rows.ts';
import { Table } from '../state/table.ts';
import { ownedRow, ownedRows } from './owned-row.ts';

const table = new Table<Rows['reviews']>();
const rowOf = (id: string, account: string) => table.insert({ id, account, kept: undefined } as Rows['reviews']);
const own = rowOf('rev_own', 'acct_1');
rowOf('rev_other', 'acct_2');
const caller = { account: { id: 'acct_1' } } as Parameters<typeof ownedRow>[1];

const refusalOf = (id: string): unknown => {
  try {
    return ownedRow(table, caller, id);
  } catch (refusal) {
    return refusal;
  }
};

test("a row of the caller's account is found by its id", () => {
  expect(ownedRow(table, caller, own.id)).toBe(own);
  expect(ownedRows(table, caller)).toEqual([own]);
});

test('a row of another account gets the same refusal as an id that does not exist, except for the id in it', () => {
  expect(refusalOf('rev_other')).toMatchObject({
    problem: 'not-found',
    message: 'This account has no record with the id rev_other.',
  });
  expect(refusalOf('rev_none')).toMatchObject({
    problem: 'not-found',
    message: 'This account has no record with the id rev_none.',
  });
});
