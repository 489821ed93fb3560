import { forget } from '../../base/agenda.ts';
import { sha256Hex } from '../../base/digest.ts';
import { moment } from '../../base/time.ts';
import { contract, type DataClassName } from '../../generated/contract.ts';
import type { Rows, Tables } from '../../records/rows.ts';
import type { Row, Table } from '../../state/table.ts';
import type { World } from '../../state/world.ts';
import { auditOwn } from '../audit/audit-chain.ts';
import { removeFiles } from '../exports/export-progress.ts';
import { erased } from '../retention/anonymize.ts';
import { holdsOn } from '../retention/legal-hold.ts';
import { eraseLogs } from '../usage/log-retention.ts';

type Kind = Exclude<keyof Tables, 'holds' | 'logs'>;

/**
 * The tables whose rows stay when an account is deleted, each with the name of a schema. This schema says which properties of the
 * rows are erased.
 */
const stripped: Readonly<Partial<Record<Kind, string>>> = {
  events: 'SecurityEvent',
  incidents: 'Incident',
  indicators: 'Indicator',
  disclosures: 'Disclosure',
  audit: 'AuditEntry',
};

/** The data class of each table. A table that is not in this list has the data class `account`. */
const classes: Readonly<Partial<Record<Kind, DataClassName>>> = {
  events: 'security',
  incidents: 'security',
  indicators: 'security',
  disclosures: 'audit',
  audit: 'audit',
  exports: 'export',
  performance: 'analytics',
  availability: 'analytics',
  adoption: 'analytics',
};

/** Schedules the deletion of a closed account. */
export const scheduleDeletion = (world: World, { id, wire }: Rows['accounts']): void => {
  if (wire.deletes_at) world.schedule({ job: 'account.delete', at: moment(wire.deletes_at), priority: 2, subject: id });
};

/**
 * Deletes a closed account at the end of its retention period. Does nothing while a legal hold covers the data class `account`.
 * Also removes the jobs that were scheduled for deleted records. Returns whether the account was deleted. Some data stays:
 * - the hashes of the account's key ids and restore token
 * - security and audit records, without their personal properties
 * - records of the other data classes, such as exports and usage logs, while a legal hold covers these records
 */
export function deleteAccount(world: World, id: string): boolean {
  const account = world.tables.accounts.get(id);
  if (!account?.wire.deletes_at || moment(account.wire.deletes_at) > world.now()) return false;
  if (holdsOn(world, { account: id, dataClass: 'account' }).length > 0) return false;
  const { tombstones, answers, buckets } = world.state;
  const keys = [...world.tables.keys.all()].filter((key) => key.account === id).map((key) => key.id);
  for (const key of keys) tombstones.add(sha256Hex(key));
  // The name of a bucket ends with the id of the account or key whose use the bucket counts.
  for (const bucket of buckets.keys()) if ([id, ...keys].some((whom) => bucket.endsWith(` ${whom}`))) buckets.delete(bucket);
  if (account.kept.restoreToken) tombstones.add(account.kept.restoreToken);
  const own = [...answers].filter(([, kept]) => kept.account === id).map(([name]) => name);
  for (const name of own) answers.delete(name);
  eraseRecords(world, id, own);
  auditOwn(world, { account: id, action: 'account.delete', target: id });
  return true;
}

/**
 * Deletes the remaining data of a deleted account, except data that a legal hold covers. Call this function after a legal hold
 * was lifted.
 */
export function deleteRemains(world: World, account: string): void {
  if (!world.tables.accounts.get(account)) eraseRecords(world, account, []);
}

function eraseRecords(world: World, account: string, others: readonly string[]): void {
  eraseLogs(world, account);
  const kinds = (Object.keys(world.tables) as (keyof Tables)[]).filter((name) => name !== 'holds' && name !== 'logs');
  const gone = new Set([account, ...others, ...kinds.flatMap((name) => clear(world, name, account))]);
  for (const { id, account: owner, wire } of world.tables.holds.all())
    if (owner === account && wire.status === 'lifted') world.tables.holds.remove(id);
  forget(world.state.agenda, (subject) => gone.has(subject));
}

/**
 * Removes the rows of an account from a table, and returns their ids. If the rows must stay, erases some of their properties and
 * returns an empty list.
 */
function clear(world: World, name: Kind, account: string): string[] {
  const table = world.tables[name] as unknown as Table<Row>;
  const schema = stripped[name];
  const rows = table.all().filter((row) => row.account === account && !isHeld(world, name, row));
  for (const row of rows) {
    if (name === 'exports') removeFiles(world, row as Rows['exports']);
    if (name === 'audit') stripAudit(world, row as Rows['audit']);
    else if (schema) table.update(row.id, { wire: erased(schema, row.wire) as object });
    else table.remove(row.id);
  }
  return schema ? [] : rows.map(({ id }) => id);
}

function isHeld(world: World, name: Kind, { account, wire }: Row): boolean {
  const dataClass = classes[name];
  if (!dataClass) return false;
  const { created_at, first_seen_at, start } = wire as Readonly<Record<string, string | undefined>>;
  const createdAt = created_at ?? first_seen_at ?? start;
  return holdsOn(world, { account, dataClass, ...(createdAt !== undefined && { createdAt }) }).length > 0;
}

/**
 * Erases the personal values of an audit entry, and their salts. The hash of the entry stays valid, because the hash covers only
 * the digests of the values.
 */
function stripAudit(world: World, { id, wire }: Rows['audit']): void {
  const values = erased('AuditValue', wire.values) as typeof wire.values;
  world.tables.audit.update(id, { wire: { values } });
}

/**
 * Returns when the data of a closed account is deleted, in milliseconds since the epoch. `closedAt` is the time of the closure,
 * also in milliseconds since the epoch.
 */
export const deletionAfter = (closedAt: number): number => closedAt + (contract.dataClasses.account.deleteAfter ?? 0);
