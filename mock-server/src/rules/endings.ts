import { moment } from '../base/time.ts';
import { contract, type DataClassName } from '../generated/contract.ts';
import type { Rows } from '../state/state.ts';
import type { World } from '../state/world.ts';
import { holdsOn } from './legal-hold.ts';
import { type Classified, classifiedIn, dataClassOf, type KeptRecord, madeAt, schemaOf } from './record-kinds.ts';
import { logPeriods } from './retention.ts';

/** When something becomes of a record. Moments are in milliseconds since the epoch, periods in milliseconds. */
export type When =
  | { readonly kind: 'at'; readonly at: number }
  /** That long after something that has not happened. */
  | { readonly kind: 'after'; readonly what: 'closure' | 'readiness'; readonly period: number }
  /** Not before these legal holds are lifted; it was due, or will be, at `at`, where that is known. */
  | { readonly kind: 'held'; readonly holds: readonly string[]; readonly at?: number };

/** Why something becomes of a record. */
export type Why =
  /** The period of its data class is over. */
  | { readonly kind: 'class'; readonly period: number }
  /** The account's own, shorter period is over. */
  | { readonly kind: 'setting'; readonly setting: string; readonly period: number; readonly instead: number }
  /** Its account is deleted. */
  | { readonly kind: 'account'; readonly account: string };

/** Something that becomes of a record. `loses` names the properties that it loses; a product name may be left of one. */
export type Ending =
  | { readonly what: 'anonymized' | 'stripped'; readonly loses: readonly Loss[]; readonly when: When; readonly why: Why }
  /** An export loses its files, and the rest is kept. */
  | { readonly what: 'emptied'; readonly when: When; readonly why: Why }
  | { readonly what: 'deleted'; readonly when: When; readonly why: Why };

/** A property that is lost, by its path in the record. */
export interface Loss {
  readonly property: string;
  readonly leaves: 'nothing' | 'product';
}

/** What will become of a record, the first first; nothing, where nothing will. */
export function endingsOf(world: World, record: KeptRecord): Ending[] {
  const dataClass = dataClassOf(record.kind);
  switch (dataClass) {
    case 'usage_log':
      return logEndings(world, record);
    case 'analytics':
      return [earlier(timedEnd(world, record, dataClass), accountEnd(world, record, dataClass))];
    case 'export':
      return exportEndings(world, record);
    case 'security':
    case 'audit':
      return record.kind === 'holds' ? [holdEnd(world, record)] : strippedEnd(world, record, dataClass);
    case 'account':
      return [record.kind === 'challenges' ? lifeEnd(record) : accountEnd(world, record, dataClass)];
    default:
      return dataClass satisfies never;
  }
}

/** What takes a property from a record first; `undefined` where nothing does. */
export const lossOf = (endings: readonly Ending[], property: string): Ending | undefined =>
  endings.find((ending) => !('loses' in ending) || ending.loses.some((loss) => loss.property === property));

function logEndings(world: World, record: KeptRecord): Ending[] {
  const { anonymizeAfter, deleteAfter } = logPeriods(world, record.row.account);
  const deleted = earlier(
    timed(world, record, { what: 'deleted', period: deleteAfter, setting: 'usage_logs_deleted_after' }),
    accountEnd(world, record, 'usage_log'),
  );
  const { anonymized } = record.row.wire as Rows['logs']['wire'];
  if (anonymized) return [deleted];
  const ending = timed(world, record, {
    what: 'anonymized',
    period: anonymizeAfter,
    setting: 'usage_logs_anonymized_after',
    loses: lossesIn('UsageLog', ({ anonymize }) => anonymize !== undefined),
  });
  return dueAt(deleted) < dueAt(ending) ? [deleted] : [ending, deleted];
}

interface Timed {
  readonly what: 'anonymized' | 'deleted';
  readonly period: number;
  readonly setting: string;
  readonly loses?: readonly Loss[];
}

function timed(world: World, record: KeptRecord, { what, period, setting, loses = [] }: Timed): Ending {
  const { anonymizeAfter, deleteAfter } = contract.dataClasses.usage_log;
  const instead = (what === 'deleted' ? deleteAfter : anonymizeAfter) ?? Number.POSITIVE_INFINITY;
  const at = Math.max(world.now(), (madeAt(record) ?? 0) + period);
  const why: Why = period < instead ? { kind: 'setting', setting, period, instead } : { kind: 'class', period };
  const when = unlessHeld({ kind: 'at', at }, holdsOf(world, record, 'usage_log'));
  return what === 'deleted' ? { what, when, why } : { what, loses, when, why };
}

function timedEnd(world: World, record: KeptRecord, dataClass: DataClassName): Ending {
  const period = contract.dataClasses[dataClass].deleteAfter ?? Number.POSITIVE_INFINITY;
  const at = Math.max(world.now(), (madeAt(record) ?? 0) + period);
  return {
    what: 'deleted',
    when: unlessHeld({ kind: 'at', at }, holdsOf(world, record, dataClass)),
    why: { kind: 'class', period },
  };
}

function exportEndings(world: World, record: KeptRecord): Ending[] {
  const { row } = record;
  const { wire, kept } = row as Rows['exports'];
  const period = contract.dataClasses.export.deleteAfter ?? Number.POSITIVE_INFINITY;
  const holds = holdsOf(world, record, 'export');
  const end = accountEnd(world, record, 'export');
  if (wire.status === 'canceled' || wire.status === 'failed' || (wire.status === 'expired' && holds.length === 0)) return [end];
  const readyAt = wire.expires_at === null ? kept.readyAt : moment(wire.expires_at) - period;
  const when: When = readyAt === null ? { kind: 'after', what: 'readiness', period } : { kind: 'at', at: readyAt + period };
  return [{ what: 'emptied', when: unlessHeld(when, holds), why: { kind: 'class', period } }, end];
}

function strippedEnd(world: World, record: KeptRecord, dataClass: DataClassName): Ending[] {
  const loses = lossesIn(schemaOf[record.kind] ?? '', ({ erase }) => erase === true);
  if (loses.length === 0 || !world.tables.accounts.get(record.row.account)) return [];
  const { when, why } = accountEnd(world, record, dataClass);
  return [{ what: 'stripped', loses, when, why }];
}

/** A hold is there for as long as it is not lifted, and then as long as the account. */
function holdEnd(world: World, record: KeptRecord): Ending {
  const ending = accountEnd(world, record, 'account');
  const { status } = record.row.wire as Rows['holds']['wire'];
  return status === 'active' ? { ...ending, when: unlessHeld(ending.when, [record.row.id]) } : ending;
}

/** A challenge is there for its life. */
function lifeEnd({ row }: KeptRecord): Ending {
  const at = moment((row.wire as Rows['challenges']['wire']).expires_at);
  return { what: 'deleted', when: { kind: 'at', at }, why: { kind: 'class', period: contract.figures.challenge_life } };
}

function accountEnd(world: World, record: KeptRecord, dataClass: DataClassName): Ending {
  const { account } = record.row;
  const closing = world.tables.accounts.get(account)?.wire.deletes_at;
  const period = contract.dataClasses.account.deleteAfter ?? Number.POSITIVE_INFINITY;
  const when: When = closing ? { kind: 'at', at: moment(closing) } : { kind: 'after', what: 'closure', period };
  const holds = new Set([
    ...holdsOn(world, { account, dataClass: 'account' }).map(({ id }) => id),
    ...holdsOf(world, record, dataClass),
  ]);
  return { what: 'deleted', when: unlessHeld(when, [...holds]), why: { kind: 'account', account } };
}

function holdsOf(world: World, record: KeptRecord, dataClass: DataClassName): string[] {
  const { created_at, first_seen_at, start } = (record.row.wire ?? {}) as Readonly<Record<string, string | undefined>>;
  const createdAt = created_at ?? first_seen_at ?? start;
  const held = { account: record.row.account, dataClass, ...(createdAt !== undefined && { createdAt }) };
  return holdsOn(world, held).map(({ id }) => id);
}

function unlessHeld(when: When, holds: readonly string[]): When {
  if (holds.length === 0) return when;
  return { kind: 'held', holds, ...('at' in when && { at: when.at }) };
}

const lossesIn = (schema: string, isLost: (property: Classified) => boolean): Loss[] =>
  classifiedIn(schema)
    .filter(isLost)
    .map(({ property, anonymize }) => ({ property, leaves: anonymize === 'product' ? 'product' : 'nothing' }));

/** When it is due; what waits for something comes last. */
const dueAt = ({ when }: Ending): number => (when.kind === 'at' ? when.at : Number.POSITIVE_INFINITY);

const earlier = (one: Ending, other: Ending): Ending => (dueAt(other) < dueAt(one) ? other : one);
