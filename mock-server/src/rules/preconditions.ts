import { Refusal } from '../base/refusal.ts';
import type { Row } from '../state/table.ts';

/** The `ETag` of a row as it is now. */
export const etagOf = ({ version }: Row): string => `"${version}"`;

/** Refuses a change whose `If-Match` names another version than the one at hand (412). */
export function refuseStale(row: Row, ifMatch: string | undefined): void {
  if (ifMatch === undefined || ifMatch.trim() === '*') return;
  if (ifMatch.split(',').some((tag) => tag.trim() === etagOf(row))) return;
  throw new Refusal('precondition-failed', 'Read it again and repeat the change with its new ETag.');
}
