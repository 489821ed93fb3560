import { moment } from '../../base/time.ts';
import { contract } from '../../generated/contract.ts';
import type { Rows } from '../../records/rows.ts';
import { blobName, holdsOnExport } from '../../rules/exports/export-progress.ts';
import { heldAs } from '../../rules/mfa/factor-end.ts';
import { holdsOn } from '../../rules/retention/legal-hold.ts';
import { logPeriods } from '../../rules/usage/log-retention.ts';
import type { World } from '../../state/world.ts';
import { deletionRequests } from './deletion-requests.ts';
import type { DueTime, RetentionSetting, ScheduledAction } from './explanation.ts';
import { classOf, type FoundRecord } from './find-record.ts';

/**
 * Returns the actions that will happen to a record if nothing changes, in the order of their times. Actions without a known time
 * come last.
 */
export function scheduledActions(world: World, kept: FoundRecord): ScheduledAction[] {
  const own =
    kept.table === 'logs'
      ? logActions(world, kept.row as Rows['logs'])
      : [...endOfClass(world, kept), ...fileActions(world, kept)];
  return ordered([...own, ...agendaActions(world, kept, own)]);
}

const timeOf = ({ when }: ScheduledAction): number => ('at' in when ? when.at : Number.POSITIVE_INFINITY);

const ordered = (actions: readonly ScheduledAction[]): ScheduledAction[] =>
  actions.toSorted((one, other) => (timeOf(one) < timeOf(other) ? -1 : 1));

/** Returns the properties of the schema `record` that the platform anonymizes or erases, depending on `ending`. */
const propertiesThat = (record: string, ending: 'anonymize' | 'erase'): string[] =>
  Object.entries(contract.records[record]?.properties ?? {}).flatMap(([name, rules]) => (rules[ending] ? [name] : []));

function logActions(world: World, { account, wire }: Rows['logs']): ScheduledAction[] {
  const { anonymizeAfter, deleteAfter } = logPeriods(world, account);
  const usual = contract.dataClasses.usage_log;
  const holds = holdsOn(world, { account, dataClass: 'usage_log', createdAt: wire.created_at }).map(({ id }) => id);
  const whenAfter = (period: number, ofClass: number | undefined, setting: RetentionSetting): DueTime => {
    const at = moment(wire.created_at) + period;
    if (holds.length > 0) return { kind: 'held', at, holds };
    const closes = deletionOf(world, account);
    if (closes !== undefined && closes < at) return { kind: 'at', at: closes, because: 'closure' };
    return period === ofClass ? { kind: 'at', at, because: 'class' } : { kind: 'at', at, because: 'settings', setting };
  };
  const anonymize = whenAfter(anonymizeAfter, usual.anonymizeAfter, 'usage_logs_anonymized_after');
  const gone = whenAfter(deleteAfter, usual.deleteAfter, 'usage_logs_deleted_after');
  const all = propertiesThat('UsageLog', 'anonymize');
  const asked = wire.anonymized || holds.length > 0 ? [] : requestActions(world, account, anonymize);
  const skipped = wire.anonymized || asked.some(({ properties }) => properties.length === all.length);
  const closesFirst = anonymize.kind === 'at' && anonymize.because === 'closure';
  const own: ScheduledAction[] = skipped || closesFirst ? [] : [{ does: 'anonymize', properties: all, when: anonymize }];
  return [...asked, ...own, { does: 'delete', when: gone }];
}

/**
 * An account can have open requests for the deletion of personal data. When the platform answers such a request, it anonymizes
 * properties of usage logs. Returns these future actions on a usage log, one for each request. Leaves out actions that are not
 * earlier than `otherwise`, the time at which the log is anonymized without such a request.
 */
const requestActions = (
  world: World,
  account: string,
  otherwise: DueTime,
): (ScheduledAction & { readonly does: 'anonymize' })[] =>
  deletionRequests(world, account)
    .filter(({ at, properties }) => properties.length > 0 && 'at' in otherwise && at < otherwise.at)
    .map(({ at, properties, request }) => ({
      does: 'anonymize',
      properties,
      when: { kind: 'at', at, because: 'request', request },
    }));

/**
 * Returns the time at which a closed account will be deleted. Returns `undefined` if the account is open, or if a legal hold
 * forbids its deletion.
 */
function deletionOf(world: World, account: string): number | undefined {
  const at = world.tables.accounts.get(account)?.wire.deletes_at;
  return at && holdsOn(world, { account, dataClass: 'account' }).length === 0 ? moment(at) : undefined;
}

/**
 * Returns when an account will be deleted: at a known time, after legal holds are lifted, or some time after the account is
 * closed. Returns `undefined` if the account is already deleted.
 */
function whenAccountEnds(world: World, id: string): DueTime | undefined {
  const account = world.tables.accounts.get(id);
  if (!account) return undefined;
  const { deletes_at } = account.wire;
  if (!deletes_at) return { kind: 'after', event: 'closure', after: contract.dataClasses.account.deleteAfter ?? 0 };
  const holds = holdsOn(world, { account: id, dataClass: 'account' }).map((hold) => hold.id);
  const at = moment(deletes_at);
  return holds.length > 0 ? { kind: 'held', at, holds } : { kind: 'at', at, because: 'closure' };
}

/**
 * Returns the last action on a record. A record without a data class, such as an MFA challenge, is deleted when it expires. For
 * most other records, the action happens when their account is deleted. If the data class of the record has a retention period,
 * the action deletes the record. If the data class has no period, the action only erases some properties of the record.
 */
function endOfClass(world: World, { record, row }: FoundRecord): ScheduledAction[] {
  const dataClass = classOf(record);
  if (dataClass === undefined) return ownEnd(row.wire as { readonly expires_at?: string });
  const when = whenKeptEnds(world, record, row) ?? whenAccountEnds(world, row.account);
  if (!when) return [];
  if (contract.dataClasses[dataClass].clock !== 'none') return [{ does: 'delete', when }];
  const properties = record === 'AuditEntry' ? ['values'] : propertiesThat(record, 'erase');
  return properties.length > 0 ? [{ does: 'erase', properties, when }] : [];
}

/**
 * A legal hold can keep the record of a removed second factor. For such a record, returns the time of its deletion, and the legal
 * holds that delay the deletion. Returns `undefined` for any other record.
 */
function whenKeptEnds(world: World, record: string, row: FoundRecord['row']): DueTime | undefined {
  const factor = record === 'MfaFactor' ? (row as Rows['factors']) : undefined;
  if (factor?.wire.status !== 'ended') return undefined;
  const holds = holdsOn(world, heldAs(factor)).map(({ id }) => id);
  return { kind: 'held', at: moment(factor.wire.created_at), holds };
}

const ownEnd = ({ expires_at }: { readonly expires_at?: string }): ScheduledAction[] =>
  expires_at ? [{ does: 'delete', when: { kind: 'at', at: moment(expires_at), because: 'record' } }] : [];

/**
 * Returns the action that deletes the files of an export. The record of the export stays longer. Even if a legal hold delays this
 * action, clients cannot read the files after their retention period.
 */
function fileActions(world: World, { table, row }: FoundRecord): ScheduledAction[] {
  if (table !== 'exports') return [];
  const { wire, kept } = row as Rows['exports'];
  const after = contract.dataClasses.export.deleteAfter ?? 0;
  if (wire.status === 'queued') return [{ does: 'delete-files', when: { kind: 'after', event: 'ready', after } }];
  if (!kept.files.some(({ name }) => world.state.blobs.get(blobName(row.id, name)))) return [];
  const at = endOfFiles(row as Rows['exports'], after);
  const holds = holdsOnExport(world, row as Rows['exports']).map(({ id }) => id);
  const when: DueTime = holds.length > 0 ? { kind: 'held', at, holds } : { kind: 'at', at, because: 'class' };
  return [{ does: 'delete-files', when }];
}

/**
 * Returns the time at which the files of an export are deleted. Their retention period begins when the export becomes ready. If
 * an export is canceled or fails, its files are deleted immediately.
 */
function endOfFiles({ wire, kept }: Rows['exports'], after: number): number {
  if (wire.expires_at !== null) return moment(wire.expires_at);
  const isStopped = wire.status === 'canceled' || wire.status === 'failed';
  return isStopped ? (kept.startedAt ?? 0) : (kept.readyAt ?? 0) + after;
}

/**
 * Returns the scheduled jobs of a record as actions. Leaves out a job that is due at the same time as an action in `listed`,
 * because this action is what the job does.
 */
function agendaActions(world: World, { row }: FoundRecord, listed: readonly ScheduledAction[]): ScheduledAction[] {
  const entries = world.state.agenda.heap.filter(({ subject }) => subject === row.id);
  return entries
    .filter(({ at }) => !listed.some((action) => timeOf(action) === at))
    .map(({ job, at }): ScheduledAction => ({ does: 'run', job, when: { kind: 'at', at, because: 'record' } }));
}

/** Returns the first action that removes one of these properties; `undefined` if there is no such action. */
export const lossOf = (actions: readonly ScheduledAction[], properties: readonly string[]): ScheduledAction | undefined =>
  actions.find(
    (action) =>
      action.does === 'delete' || ('properties' in action && action.properties.some((name) => properties.includes(name))),
  );
