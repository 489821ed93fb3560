import { sha256Hex } from '../../base/digest.ts';
import { ulidParts } from '../../base/ids.ts';
import { moment } from '../../base/time.ts';
import { contract } from '../../generated/contract.ts';
import type { Rows } from '../../records/rows.ts';
import type { World } from '../../state/world.ts';
import type { Explanation } from './explanation.ts';
import { classOf, recordOfId } from './find-record.ts';

type Outcome<Kind extends Explanation['kind']> = Omit<
  Extract<Explanation, { kind: Kind }>,
  'id' | 'outlives' | 'text' | 'toString'
>;

/**
 * Returns what the platform knows about an id that no record has. The platform stores no data of deleted records, but three facts
 * remain:
 * - The id contains the time at which it was made.
 * - The audit trail shows which records were deleted on request.
 * - The platform stores a hash of the id of each key of a deleted account.
 */
export function missingRecord(world: World, id: string): Outcome<'gone'> | Outcome<'unknown'> {
  const record = recordOfId(id);
  const made = ulidParts(id.slice(id.indexOf('_') + 1))?.time;
  if (record === undefined || made === undefined) return { kind: 'unknown', because: 'no-id' };
  if (made > world.now()) return { kind: 'unknown', because: 'not-yet' };
  const gone = { kind: 'gone', record } as const;
  const request = requestThatDeleted(world, id);
  if (request) return { ...gone, because: 'request', since: moment(request.wire.created_at) };
  if (isOfDeletedAccount(world, id)) return { ...gone, because: 'account-deleted', since: undefined };
  const since = made + lifeOf(record);
  return since <= world.now() ? { ...gone, because: 'period', since } : { kind: 'unknown', because: 'no-trace' };
}

/** Returns the maximum age that a record of this schema can reach, in milliseconds. */
function lifeOf(record: string): number {
  const dataClass = classOf(record);
  if (dataClass === undefined) return contract.figures.challenge_life;
  const { clock, deleteAfter = Number.POSITIVE_INFINITY } = contract.dataClasses[dataClass];
  return clock === 'creation' ? deleteAfter : Number.POSITIVE_INFINITY;
}

/** Returns the audit entry of the call that deleted the record. */
const requestThatDeleted = (world: World, id: string): Rows['audit'] | undefined =>
  world.tables.audit.all().findLast(({ wire }) => wire.target_id === id && operationsThatDelete.includes(wire.action));

const operationsThatDelete: readonly string[] = Object.entries(contract.operations).flatMap(([name, { method }]) =>
  method === 'DELETE' ? [name] : [],
);

/** Whether an id belongs to a deleted account, or to one of its keys. */
const isOfDeletedAccount = (world: World, id: string): boolean =>
  world.state.tombstones.has(sha256Hex(id)) || world.tables.audit.all().some(({ account }) => account === id);
