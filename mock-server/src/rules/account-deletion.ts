import { sha256Hex } from '../base/digest.ts';
import { moment } from '../base/time.ts';
import { contract } from '../generated/contract.ts';
import type { Rows, Tables } from '../state/state.ts';
import type { Row, Table } from '../state/table.ts';
import type { World } from '../state/world.ts';
import { erased } from './anonymize.ts';
import { removeFiles } from './export-progress.ts';
import { holdsOn } from './legal-hold.ts';
import { eraseLogs } from './retention.ts';

/** Tables whose rows stay when an account is deleted, stripped of what the description says is erased with it. */
const stripped: Readonly<Partial<Record<keyof Rows, string>>> = {
  events: 'SecurityEvent',
  incidents: 'Incident',
  indicators: 'Indicator',
  disclosures: 'Disclosure',
};

/** Has a closed account deleted when its time is over. */
export const scheduleDeletion = (world: World, { id, wire }: Rows['accounts']): void => {
  if (wire.deletes_at) world.schedule({ job: 'account.delete', at: moment(wire.deletes_at), priority: 2, subject: id });
};

/** Deletes all that is personal of an account whose time is over, unless a hold covers it. Tombstones stay. */
export function deleteAccount(world: World, id: string): boolean {
  const account = world.tables.accounts.get(id);
  if (!account?.wire.deletes_at || moment(account.wire.deletes_at) > world.now()) return false;
  if (holdsOn(world, { account: id, dataClass: 'account' }).length > 0) return false;
  const { tombstones, answers, buckets } = world.state;
  const keys = [...world.tables.keys.all()].filter((key) => key.account === id).map((key) => key.id);
  for (const key of keys) tombstones.add(sha256Hex(key));
  // The name of a bucket ends with whom it counts.
  for (const bucket of buckets.keys()) if ([id, ...keys].some((whom) => bucket.endsWith(` ${whom}`))) buckets.delete(bucket);
  if (account.kept.restoreToken) tombstones.add(account.kept.restoreToken);
  for (const [name, kept] of answers) if (kept.account === id) answers.delete(name);
  for (const row of world.tables.exports.all()) if (row.account === id) removeFiles(world, row);
  eraseLogs(world, id);
  for (const name of Object.keys(world.tables) as (keyof Tables)[])
    if (name !== 'holds' && name !== 'logs') clear(world, name, id);
  return true;
}

function clear(world: World, name: Exclude<keyof Tables, 'holds' | 'logs'>, account: string): void {
  const table = world.tables[name] as unknown as Table<Row>;
  const schema = stripped[name];
  for (const row of table.all()) {
    if (row.account !== account) continue;
    if (name === 'audit') stripAudit(world, row as Rows['audit']);
    else if (schema) table.update(row.id, { wire: erased(schema, row.wire) as object });
    else table.remove(row.id);
  }
}

/** Values and salts go, the chain stays: it is made over digests. */
function stripAudit(world: World, { id, wire }: Rows['audit']): void {
  const values = erased('AuditValue', wire.values) as typeof wire.values;
  world.tables.audit.update(id, { wire: { values } });
}

/** When everything personal of an account closed now would be gone, in milliseconds since the epoch. */
export const deletionAfter = (closedAt: number): number => closedAt + (contract.dataClasses.account.deleteAfter ?? 0);
