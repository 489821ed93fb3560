import { checkArgument } from '../../base/arguments.ts';
import { iso8601, moment } from '../../base/time.ts';
import { contract } from '../../generated/contract.ts';
import type { Rows } from '../../records/rows.ts';
import type { World } from '../../state/world.ts';
import type { ClassFact, Explanation, LifecycleEvent, PersonalFact } from '../lineage/explanation.ts';
import { type ExplanationFacts, explanationText } from '../lineage/explanation-text.ts';
import { classOf, type FoundRecord, findRecord } from '../lineage/find-record.ts';
import { missingRecord } from '../lineage/missing-record.ts';
import { figuresOf, filesWith, referencesTo } from '../lineage/references.ts';
import { scheduledActions } from '../lineage/scheduled-actions.ts';
import { type UsageLogAges, usageLogAges } from '../lineage/usage-log-ages.ts';

const aString = { allowed: 'a string', holds: (value: unknown) => typeof value === 'string' };

/**
 * Explains why the platform keeps, anonymizes or deletes a record.
 *
 * @example
 * const { data } = await client.usage.listLogs();
 * String(platform.retention.explain(data[0]?.id ?? ''));
 */
export class RetentionControl {
  readonly #world: World;
  readonly #account: () => string;

  /** `account` returns the id of the seeded account. */
  constructor(world: World, account: () => string) {
    this.#world = world;
    this.#account = account;
  }

  /**
   * Explains the record with this id. The explanation contains the data class and the past events of the record. It also contains
   * the scheduled actions, each with its time and reason, and the references that will still exist after the record is deleted.
   * The call changes nothing. Throws a `TypeError` for an id that is not a string.
   *
   * @example
   * const { id } = platform.seed.usageLog();
   * const explained = platform.retention.explain(id);
   * if (explained.kind === 'kept') explained.will.map(({ does }) => does); // ['anonymize', 'delete']
   */
  explain(id: string): Explanation {
    checkArgument({ of: 'retention.explain', name: 'the id' }, id, aString);
    const facts = explain(this.#world, id);
    const text = explanationText(facts);
    return { ...facts, text, toString: () => text };
  }

  /**
   * Counts the usage logs of the seeded account by age in days. Also returns the ages at which the platform anonymizes and
   * deletes a log. The call changes nothing.
   *
   * @example
   * platform.retention.usageLogAges().days[0]; // { age: 0, logs: 12, anonymized: 0 }
   */
  usageLogAges(): UsageLogAges {
    return usageLogAges(this.#world, this.#account());
  }
}

function explain(world: World, id: string): ExplanationFacts {
  const kept = findRecord(world, id);
  const mentions = referencesTo(world, id);
  if (!kept) {
    const missing = missingRecord(world, id);
    const isMention = missing.kind === 'unknown' && mentions.length > 0;
    return isMention ? { kind: 'mentioned', id, outlives: mentions } : { ...missing, id, outlives: mentions };
  }
  const figures = kept.table === 'logs' ? figuresOf(world, kept.row as Rows['logs']) : [];
  return {
    kind: 'kept',
    id,
    record: kept.record,
    account: kept.row.account,
    dataClass: classFact(kept),
    personal: personalFacts(kept),
    happened: eventsOf(world, kept),
    will: scheduledActions(world, kept),
    outlives: [...figures, ...mentions, ...filesWith(world, kept)],
  };
}

function classFact({ record }: FoundRecord): ClassFact | undefined {
  const name = classOf(record);
  if (name === undefined) return undefined;
  const { description, anonymizeAfter, deleteAfter } = contract.dataClasses[name];
  return {
    name,
    description: description
      .replace('`anonymize_after`', iso8601(anonymizeAfter ?? 0))
      .replace('`delete_after`', iso8601(deleteAfter ?? 0)),
  };
}

const personalFacts = ({ record }: FoundRecord): PersonalFact[] =>
  Object.entries(contract.records[record]?.properties ?? {}).map(([name, { category, purpose }]) => ({
    name,
    category,
    purpose,
  }));

/**
 * Returns the past events of a record. A property whose name ends with `_at`, such as `revoked_at`, gives an event if the time in
 * the property has passed. The events `anonymized` and `erased` have no known time. A record has the event `erased` if the
 * platform has deleted the account but kept the record.
 */
function eventsOf(world: World, { row, table }: FoundRecord): LifecycleEvent[] {
  const wire = row.wire as Readonly<Record<string, unknown>>;
  const times = Object.entries(wire).flatMap(([name, value]): (LifecycleEvent & { at: number })[] =>
    name.endsWith('_at') && typeof value === 'string' ? [{ what: name.slice(0, -'_at'.length), at: moment(value) }] : [],
  );
  const past = times.filter(({ at }) => at <= world.now()).sort((one, other) => one.at - other.at);
  const erased = table !== 'accounts' && !world.tables.accounts.get(row.account);
  return [
    ...past,
    ...(wire.anonymized === true ? [{ what: 'anonymized', at: undefined }] : []),
    ...(erased ? [{ what: 'erased', at: undefined }] : []),
  ];
}
