import { shown } from '../../base/arguments.ts';
import { contract } from '../../generated/contract.ts';
import type { LogTest } from '../../records/log-table.ts';
import type { Rows } from '../../records/rows.ts';
import type { World } from '../../state/world.ts';
import { classOf, type FoundRecord, fewRecords, findRecord } from '../lineage/find-record.ts';

/**
 * Returns the personal values (emails, names, addresses and user agents) of a record and of all records that belong to it. The
 * parameter `id` can be the id of any record, such as a member, a key or an account. Does not return ids, because the audit trail
 * keeps an id even after its record was deleted. Throws a `RangeError` if no record has the id `id`.
 */
export function personalValuesOf(world: World, id: string): string[] {
  const subject = findRecord(world, id);
  if (!subject)
    throw new RangeError(
      `platform.personalDataOf: no record has the id ${shown(id)}. Ask for the personal data of a record before it is deleted.`,
    );
  const ids = new Set([id, ...keysMadeBy(world, id)]);
  const values = new Set(subject.table === 'logs' ? valuesIn('UsageLog', subject.row.wire) : logValues(world, ids));
  for (const kept of belonging(world, ids)) for (const value of valuesIn(kept.record, kept.row.wire)) values.add(value);
  return [...values];
}

const keysMadeBy = (world: World, member: string): string[] =>
  world.tables.keys.all().flatMap(({ id, wire }) => (wire.created_by === member ? [id] : []));

/**
 * Returns the records with one of these ids, and the records that mention one of these ids. For the id of an account, returns all
 * records of the account. Leaves out usage logs.
 */
function* belonging(world: World, ids: ReadonlySet<string>): Generator<FoundRecord> {
  for (const kept of fewRecords(world))
    if (ids.has(kept.row.id) || ids.has(kept.row.account) || names(kept.row.wire, ids)) yield kept;
}

const logProperties = Object.keys(contract.records.UsageLog?.properties ?? {}) as (keyof Rows['logs']['wire'])[];

/**
 * Returns the personal values in the usage logs of these keys or accounts. Reads single properties instead of whole logs, because
 * there may be a million logs.
 */
function* logValues(world: World, ids: ReadonlySet<string>): Generator<string> {
  const wanted: LogTest = (chunk, row) =>
    !chunk.get(row, 'anonymized') && (ids.has(chunk.account) || ids.has(chunk.get(row, 'key_id') ?? ''));
  const properties = logProperties.filter((name) => ends('UsageLog', name));
  for (const { chunk, row } of world.tables.logs.places({ order: 'asc' }, wanted))
    for (const name of properties) yield* textsIn(chunk.get(row, name));
}

const names = (value: unknown, ids: ReadonlySet<string>): boolean =>
  typeof value === 'object' && value !== null
    ? Object.values(value).some((inner) => names(inner, ids))
    : typeof value === 'string' && ids.has(value);

/** Returns the personal values in a record: the texts that retention will remove at some time. Leaves out ids and times. */
function* valuesIn(record: string, wire: unknown): Generator<string> {
  for (const [name, value] of Object.entries((wire ?? {}) as Readonly<Record<string, unknown>>)) {
    if (ends(record, name)) yield* textsIn(value);
    // The values of an audit entry are records inside the entry.
    if (record === 'AuditEntry' && name === 'values') for (const inner of value as object[]) yield* valuesIn('AuditValue', inner);
  }
}

function ends(record: string, name: string): boolean {
  const rules = contract.records[record]?.properties[name];
  if (!rules) return false;
  const dataClass = classOf(record);
  const withRecord = dataClass !== undefined && contract.dataClasses[dataClass].clock === 'closure';
  return rules.anonymize !== undefined || rules.erase === true || withRecord;
}

const isIdOrTime = (text: string): boolean => /^[a-z]+_[0-9A-HJKMNP-TV-Z]{26}$|^\d{4}-\d\d-\d\dT/.test(text);

const textsIn = (value: unknown): string[] =>
  [value].flat().filter((text) => typeof text === 'string' && text.length > 1 && !isIdOrTime(text)) as string[];
