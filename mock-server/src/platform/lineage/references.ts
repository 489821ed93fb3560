import { moment, timestamp } from '../../base/time.ts';
import { contract } from '../../generated/contract.ts';
import type { Rows } from '../../records/rows.ts';
import { blobName } from '../../rules/exports/export-progress.ts';
import type { World } from '../../state/world.ts';
import type { Reference } from './explanation.ts';
import { exportFileText } from './export-file-text.ts';
import { type FoundRecord, fewRecords } from './find-record.ts';
import { scheduledActions } from './scheduled-actions.ts';

/** Returns the records and usage logs that contain the id of a record. */
export const referencesTo = (world: World, id: string): Reference[] => [...recordsWith(world, id), ...logsWith(world, id)];

/**
 * Returns the statistics that count a usage log: the statistics of its hour and the statistics of its day. The platform deletes
 * these statistics later than the usage log.
 */
export function figuresOf(world: World, { account, wire }: Rows['logs']): Reference[] {
  const after = contract.dataClasses.analytics.deleteAfter ?? Number.POSITIVE_INFINITY;
  const counted = ({ account: owner, wire: point }: Rows['performance'] | Rows['availability']): boolean =>
    owner === account && point.operation === wire.operation && wire.created_at.startsWith(spanOf(point));
  const statusClass = `${Math.floor(wire.status / 100)}xx`;
  const figures = {
    PerformancePoint: world.tables.performance.all().filter((row) => counted(row) && row.wire.status_class === statusClass),
    AvailabilityPoint: world.tables.availability.all().filter(counted),
  };
  return Object.entries(figures).flatMap(([record, rows]): Reference[] => {
    const until = Math.max(...rows.map((row) => moment(row.wire.start))) + after;
    return rows.length > 0 ? [{ kind: 'figures', record, ids: rows.map(({ id }) => id), until }] : [];
  });
}

/**
 * Returns the hour or the day that a statistic covers, such as `2026-01-31T09` or `2026-01-31`. All times in this hour or day
 * begin with this text.
 */
const spanOf = ({ start, interval }: { readonly start: string; readonly interval: 'hour' | 'day' }): string =>
  start.slice(0, interval === 'hour' ? 'YYYY-MM-DDTHH'.length : 'YYYY-MM-DD'.length);

/** Returns the export files that contain a record. */
export function filesWith(world: World, { row, record }: FoundRecord): Reference[] {
  return world.tables.exports.all().flatMap((made) => {
    if (made.account !== row.account) return [];
    const will = scheduledActions(world, { table: 'exports', record: 'Export', row: made }).filter(
      ({ does }) => does === 'delete-files',
    );
    return made.kept.files.flatMap((file): Reference[] => {
      const bytes = world.state.blobs.get(blobName(made.id, file.name));
      const fits = contract.datasets[file.dataset]?.schema === record;
      const text = bytes && exportFileText(bytes);
      if (!bytes || !fits || (text !== undefined && !text.includes(row.id))) return [];
      if (text === undefined && isOutside(made.wire, row.wire as { readonly created_at?: string })) return [];
      return [{ kind: 'file', export: made.id, file: file.name, sealed: text === undefined, will }];
    });
  });
}

/** Whether a record was created outside the period of an export. If so, the export cannot contain the record. */
const isOutside = (
  { from, to, snapshot_at }: Rows['exports']['wire'],
  { created_at = timestamp(0) }: { readonly created_at?: string },
): boolean =>
  (from !== null && created_at < from) || (to !== null && created_at >= to) || (snapshot_at !== null && created_at > snapshot_at);

function recordsWith(world: World, id: string): Reference[] {
  const found = new Map<string, FoundRecord[]>();
  for (const kept of fewRecords(world)) {
    if (kept.row.id === id || !holds(kept.row.wire, id)) continue;
    found.set(kept.record, [...(found.get(kept.record) ?? []), kept]);
  }
  return [...found].map(([record, all]) => ({
    kind: 'mentions',
    record,
    ids: all.map(({ row }) => row.id),
    will: all[0] ? scheduledActions(world, all[0]) : [],
  }));
}

function logsWith(world: World, id: string): Reference[] {
  const name = id.startsWith('key_') ? 'key_id' : id.startsWith('req_') ? 'request_id' : undefined;
  if (!name) return [];
  const places = [...world.tables.logs.places({ order: 'asc' }, (chunk, row) => chunk.get(row, name) === id)];
  const [first] = places;
  if (!first) return [];
  const log = world.tables.logs.get(first.chunk.get(first.row, 'id'));
  const will = log ? scheduledActions(world, { table: 'logs', record: 'UsageLog', row: log }) : [];
  return [{ kind: 'mentions', record: 'UsageLog', ids: places.map(({ chunk, row }) => chunk.get(row, 'id')), will }];
}

const holds = (value: unknown, id: string): boolean =>
  typeof value === 'object' && value !== null ? Object.values(value).some((inner) => holds(inner, id)) : value === id;
