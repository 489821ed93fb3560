import { Refusal } from '../base/refusal.ts';
import type { Caller } from '../rules/keys/authenticate.ts';
import type { Row } from '../state/table.ts';

type Owner = Pick<Caller, 'account'>;

/**
 * Returns the row with an id, if it belongs to the caller's account. Throws a 404 for the id of another account's row: the same
 * answer as for an id that does not exist, so that the answer does not show which ids exist. Operations read single rows only
 * through this function.
 */
export function ownedRow<R extends Row>(table: { get(id: string): R | undefined }, { account }: Owner, id: string): R {
  const row = table.get(id);
  if (row?.account === account.id) return row;
  throw new Refusal('not-found', `This account has no record with the id ${id}.`);
}

/**
 * Returns the rows of the caller's account, oldest first. Lists use `paginate`, which also reads only the rows of one account.
 */
export const ownedRows = <R extends Row>(table: { all(): readonly R[] }, { account }: Owner): R[] =>
  table.all().filter((row) => row.account === account.id);
