import { Refusal } from '../base/refusal.ts';
import type { Caller } from '../rules/keys/authenticate.ts';
import type { Row } from '../state/table.ts';

type Owner = Pick<Caller, 'account'>;

/**
 * Returns the row with this id if the row belongs to the caller's account. Otherwise throws a 404. The 404 is the same for a row
 * of another account and for a row that does not exist, so that callers cannot find out which ids exist. Operations read single
 * rows only through this function.
 */
export function ownedRow<R extends Row>(table: { get(id: string): R | undefined }, { account }: Owner, id: string): R {
  const row = table.get(id);
  if (row?.account === account.id) return row;
  throw new Refusal('not-found', `This account has no record with the id ${id}.`);
}

/**
 * Returns the rows of the caller's account, oldest first. Operations that return pages use `paginate` instead. Like this
 * function, `paginate` reads only the rows of one account.
 */
export const ownedRows = <R extends Row>(table: { all(): readonly R[] }, { account }: Owner): R[] =>
  table.all().filter((row) => row.account === account.id);
