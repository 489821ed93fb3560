import { forget } from '../../base/agenda.ts';
import { moment, timestamp } from '../../base/time.ts';
import { contract } from '../../generated/contract.ts';
import type { Rows } from '../../records/rows.ts';
import type { World } from '../../state/world.ts';
import { auditOwn } from '../audit/audit-chain.ts';
import { notify } from '../notify.ts';
import { holdsOn } from '../retention/legal-hold.ts';
import { type ExportFile, exportFile } from './export-file.ts';
import { exportRows } from './export-rows.ts';

type Export = Rows['exports']['wire'];

/** The options of a new export: its data and its file format. */
export type ExportInput = Pick<Export, 'datasets' | 'format' | 'gzip' | 'recipient' | 'from' | 'to'>;

/** Queues an export. The export waits for the duration `export_queue_time`, and then runs. */
export function queueExport(world: World, account: string, values: ExportInput): Rows['exports'] {
  const id = world.id('exp');
  const wire: Export = {
    id,
    status: 'queued',
    progress: 0,
    ...values,
    files: [],
    created_at: world.timestamp(),
    snapshot_at: null,
    expires_at: null,
    failure: null,
  };
  world.schedule({ job: 'export.run', at: world.now() + contract.figures.export_queue_time, priority: 0, subject: id });
  return world.tables.exports.insert({ id, account, wire, kept: { startedAt: null, readyAt: null, files: [] } });
}

/**
 * Runs a queued export: reads the current rows and encodes the files. The export becomes ready after a time that depends on the
 * number of rows.
 */
export function runExport(world: World, id: string): boolean {
  const row = world.tables.exports.get(id);
  if (row?.wire.status !== 'queued') return false;
  const startedAt = world.now();
  const { files, readyAt } = encode(world, row, startedAt);
  for (const { shown, bytes } of files) world.state.blobs.put(blobName(id, shown.name), bytes);
  world.tables.exports.update(id, {
    wire: { status: 'running', snapshot_at: timestamp(startedAt) },
    kept: { startedAt, readyAt, files: files.map(({ shown }) => shown) },
  });
  world.schedule({ job: 'export.ready', at: readyAt, priority: 0, subject: id });
  return true;
}

const lifeOf = (): number => contract.dataClasses.export.deleteAfter ?? 0;

function encode(world: World, { account, wire }: Rows['exports'], startedAt: number): { files: ExportFile[]; readyAt: number } {
  const from = wire.from === null ? 0 : moment(wire.from);
  // The period includes the millisecond in which the export starts.
  const to = Math.min(wire.to === null ? startedAt + 1 : moment(wire.to), startedAt + 1);
  // The duration is computed from all current rows, although retention may remove some of them before the export ends.
  const most = wire.datasets.reduce((sum, name) => sum + countOf(exportRows(world, name, { account, from, to, asOf: 0 })), 0);
  const readyAt = startedAt + Math.ceil((most * 1000) / contract.figures.export_rows_per_second);
  const wanted = { account, from, to, asOf: readyAt + lifeOf() };
  return { files: wire.datasets.map((name) => exportFile(name, exportRows(world, name, wanted), wire)), readyAt };
}

function countOf(rows: Iterable<object>): number {
  let count = 0;
  for (const _ of rows) count += 1;
  return count;
}

/** Marks an export as ready. The API then shows its files, until the period of the data class `export` ends. */
export function finishExport(world: World, id: string): boolean {
  const row = world.tables.exports.get(id);
  if (row?.wire.status !== 'running') return false;
  const expiresAt = world.now() + lifeOf();
  const { files } = row.kept;
  world.tables.exports.update(id, {
    wire: { status: 'ready', progress: 1, files: [...files], expires_at: timestamp(expiresAt) },
  });
  world.schedule({ job: 'export.expire', at: expiresAt, priority: 1, subject: id });
  notify(world, { account: row.account, topic: 'export_ready', about: id });
  return true;
}

/**
 * Marks an export as expired if its retention period has ended. Clients can then no longer read its files. While a legal hold
 * covers the export, the platform keeps the bytes of the files.
 */
export function expireExport(world: World, id: string): boolean {
  const row = world.tables.exports.get(id);
  if (!row?.wire.expires_at || moment(row.wire.expires_at) > world.now()) return false;
  if (row.wire.status === 'ready') {
    world.tables.exports.update(id, { wire: { status: 'expired', files: [] } });
    auditOwn(world, { account: row.account, action: 'export.expire', target: id });
  }
  dropFiles(world, row);
  return true;
}

/** Cancels an export that is not ready. */
export const cancelExport = (world: World, row: Rows['exports']): Rows['exports'] => stop(world, row, { status: 'canceled' });

/** Stops an export and removes its scheduled jobs. Deletes the bytes of its files, unless a legal hold keeps them. */
function stop(world: World, row: Rows['exports'], why: Pick<Export, 'status'> & Partial<Export>): Rows['exports'] {
  dropFiles(world, row);
  forget(world.state.agenda, (subject) => subject === row.id);
  return world.tables.exports.update(row.id, { wire: { progress: progressOf(world, row), ...why } });
}

/**
 * Ends the running and the ready exports of an account, if they contain usage logs. A running export fails, and a ready export
 * expires. Call this function after the account has shortened its retention periods. The exports may contain logs that must now
 * be removed.
 */
export function endLogExports(world: World, account: string): void {
  for (const row of world.tables.exports.all()) {
    const { status, datasets } = row.wire;
    if (row.account !== account || !datasets.includes('usage_logs')) continue;
    if (status === 'running') {
      stop(world, row, {
        status: 'failed',
        failure: 'The retention periods were shortened while the export was running. Create it again.',
      });
      auditOwn(world, { account, action: 'export.fail', target: row.id });
    } else if (status === 'ready') {
      world.tables.exports.update(row.id, { wire: { expires_at: world.timestamp() } });
      expireExport(world, row.id);
    }
  }
}

/**
 * Applies the retention to an account's exports again after a legal hold was lifted. Immediately deletes the files of canceled
 * and failed exports, unless another legal hold covers them. Schedules the expiry of all other exports that have an expiry time.
 */
export function rescheduleExports(world: World, account: string): void {
  for (const row of world.tables.exports.all()) {
    const { status, expires_at } = row.wire;
    if (row.account !== account) continue;
    if (status === 'canceled' || status === 'failed') dropFiles(world, row);
    else if (expires_at) world.schedule({ job: 'export.expire', at: moment(expires_at), priority: 1, subject: row.id });
  }
}

/** Deletes the bytes of an export's files, unless a legal hold keeps them. */
function dropFiles(world: World, row: Rows['exports']): void {
  if (holdsOnExport(world, row).length === 0) removeFiles(world, row);
}

/** Deletes the bytes of an export's files. Does not check for legal holds. */
export function removeFiles(world: World, { id, kept }: Rows['exports']): void {
  for (const { name } of kept.files) world.state.blobs.delete(blobName(id, name));
}

export const blobName = (id: string, file: string): string => `${id}/${file}`;

/** Returns the legal holds that forbid the deletion of an export. */
export const holdsOnExport = (world: World, { account, wire }: Rows['exports']): Rows['holds'][] =>
  holdsOn(world, { account, dataClass: 'export', createdAt: wire.created_at });

/** Returns the progress of an export, from 0 to 1. */
export function progressOf(world: World, { wire, kept }: Rows['exports']): number {
  const { startedAt, readyAt } = kept;
  if (wire.status !== 'running' || startedAt === null || readyAt === null) return wire.progress;
  return readyAt > startedAt ? Math.min(1, (world.now() - startedAt) / (readyAt - startedAt)) : 1;
}

/**
 * Returns the number of milliseconds until the status of an export changes; `undefined` if the status does not change by itself.
 */
export function msUntilChange(world: World, { wire, kept }: Rows['exports']): number | undefined {
  if (wire.status === 'queued') return moment(wire.created_at) + contract.figures.export_queue_time - world.now();
  return wire.status === 'running' && kept.readyAt !== null ? kept.readyAt - world.now() : undefined;
}
