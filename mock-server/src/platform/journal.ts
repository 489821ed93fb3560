import { checkArgument, isRecord, nextStep, oneOf, shown } from '../base/arguments.ts';
import { contract, type OperationId } from '../generated/contract.ts';
import type { Rows } from '../records/rows.ts';
import { logPeriods } from '../rules/usage/log-retention.ts';
import type { World } from '../state/world.ts';
import { type JournalEntry, journalRules } from './journal-entry.ts';
import type { DueTime, ScheduledAction } from './lineage/explanation.ts';

/** A stored entry, and the account of the request, if the account is known. */
interface Kept {
  readonly entry: JournalEntry;
  readonly account: string | undefined;
}

/** When an entry is anonymized and when it is deleted, in milliseconds since the epoch. */
interface Ends {
  readonly anonymized: number;
  readonly deleted: number;
}

/**
 * The requests that a platform answered, oldest first. The journal anonymizes and deletes each entry when the platform does so
 * with a usage log of the same account and time, but legal holds do not keep entries. If an account is deleted, the journal
 * deletes its entries. The journal holds at most `journalSize` entries: it drops and counts the oldest entries above this number.
 *
 * @example
 * platform.journal.entries.at(-1)?.rule;
 */
export class Journal {
  readonly #world: World;
  readonly #size: number;
  #kept: Kept[] = [];
  #dropped = 0;
  readonly #watchers: ((entry: JournalEntry) => void)[] = [];
  /** The settings of each account when the journal last checked the account's entries. */
  readonly #settings = new Map<string, Rows['settings'] | undefined>();
  /** When the next entry must be anonymized or deleted. */
  #nextDue = Number.POSITIVE_INFINITY;

  /** Uses the clock and the retention periods of a world. */
  constructor(world: World, size: number) {
    this.#world = world;
    this.#size = size;
  }

  /** How many entries the journal has dropped since the last `clear`, because it had more than `journalSize` entries. */
  get dropped(): number {
    return this.#dropped;
  }

  /** All entries, oldest first. */
  get entries(): readonly JournalEntry[] {
    this.#keepToClock();
    return this.#kept.map(({ entry }) => entry);
  }

  /**
   * Returns the entries whose properties have all the given values, oldest first. Throws a `TypeError` for a property that
   * journal entries do not have, and a `RangeError` for an operation or a rule that does not exist.
   *
   * @example
   * platform.journal.find({ operation: 'exports.create', status: 429 });
   */
  find(wanted: Partial<JournalEntry>): readonly JournalEntry[] {
    checkWanted(wanted);
    const values = Object.entries(wanted) as [keyof JournalEntry, unknown][];
    return this.entries.filter((entry) => values.every(([name, value]) => entry[name] === value));
  }

  /**
   * Returns, for each entry, the action that will anonymize the entry, in the order of the entries.
   *
   * @internal
   */
  scheduledActions(): readonly ScheduledAction[] {
    this.#keepToClock();
    const usual = contract.dataClasses.usage_log.anonymizeAfter;
    return this.#kept.map((kept) => {
      const { anonymized: at } = this.#endsOf(kept);
      const isUsual = at - kept.entry.at === usual;
      const when: DueTime = isUsual ? { kind: 'at', at, because: 'class' } : { kind: 'at', at, because: 'settings', setting };
      return { does: 'anonymize', properties, when };
    });
  }

  /**
   * Adds an entry, with the account of the request, if the account is known.
   *
   * @internal
   */
  add(entry: JournalEntry, account: string | undefined): void {
    const kept = { entry, account };
    this.#kept.push(kept);
    if (this.#kept.length > this.#size) this.#drop(this.#kept.length - this.#size);
    if (account !== undefined && !this.#settings.has(account)) this.#settings.set(account, this.#settingsOf(account));
    this.#nextDue = Math.min(this.#nextDue, this.#endsOf(kept).anonymized);
    this.#keepToClock();
    for (const seen of this.#watchers) seen(entry);
  }

  /** Changes the entry of a request after it was answered, if the entry still exists. */
  amend(requestId: string, change: Partial<Pick<JournalEntry, 'status' | 'rule' | 'failure' | 'faults'>>): void {
    const place = this.#kept.findLastIndex(({ entry }) => entry.requestId === requestId);
    const kept = this.#kept[place];
    if (kept) this.#kept[place] = { ...kept, entry: { ...kept.entry, ...change } };
  }

  /**
   * Calls a function with each new entry.
   *
   * @internal
   */
  watch(seen: (entry: JournalEntry) => void): void {
    this.#watchers.push(seen);
  }

  #drop(count: number): void {
    this.#kept.splice(0, count);
    this.#dropped += count;
  }

  /** Removes all entries and resets the count of dropped entries. */
  clear(): void {
    this.#kept = [];
    this.#dropped = 0;
    this.#settings.clear();
    this.#nextDue = Number.POSITIVE_INFINITY;
  }

  #settingsOf(account: string): Rows['settings'] | undefined {
    return this.#world.tables.settings.get(account);
  }

  #endsOf({ entry, account = '' }: Kept): Ends {
    const { anonymizeAfter, deleteAfter } = logPeriods(this.#world, account);
    return { anonymized: entry.at + anonymizeAfter, deleted: entry.at + deleteAfter };
  }

  /**
   * Anonymizes and deletes the entries that are due. No entry is due before `nextDue`, unless the settings of an account changed
   * or an account was deleted.
   */
  #keepToClock(): void {
    const now = this.#world.now();
    const isChanged = [...this.#settings].some(([account, settings]) => this.#settingsOf(account) !== settings);
    if (now < this.#nextDue && !isChanged) return;
    const left: Kept[] = [];
    this.#nextDue = Number.POSITIVE_INFINITY;
    for (const kept of this.#kept) {
      const { anonymized, deleted } = this.#endsOf(kept);
      if (deleted <= now || this.#isOfDeletedAccount(kept)) continue;
      left.push(anonymized <= now ? { ...kept, entry: withoutPerson(kept.entry) } : kept);
      this.#nextDue = Math.min(this.#nextDue, anonymized > now ? anonymized : deleted);
    }
    this.#kept = left;
    for (const account of this.#settings.keys()) this.#settings.set(account, this.#settingsOf(account));
  }

  #isOfDeletedAccount({ account }: Kept): boolean {
    return account !== undefined && !this.#world.tables.accounts.get(account);
  }
}

const names: readonly (keyof JournalEntry)[] = [
  'at',
  'requestId',
  'method',
  'path',
  'operation',
  'key',
  'status',
  'rule',
  'failure',
  'faults',
];
const operations = oneOf(Object.keys(contract.operations), 'the id of an operation, such as account.get');

/** Refuses values that no entry can have, because such a search would always find nothing. */
function checkWanted(wanted: Partial<JournalEntry>): void {
  const of = 'journal.find';
  if (!isRecord(wanted)) throw new TypeError(`${of}: the values are ${shown(wanted)}; they must be an object.`);
  const unknown = Object.keys(wanted).find((name) => !names.some((known) => known === name));
  if (unknown !== undefined) throw new TypeError(`${of}: entries have no ${shown(unknown)}. ${nextStep(unknown, names)}`);
  for (const [name, type] of Object.entries(types)) {
    const value = wanted[name as keyof JournalEntry];
    if (value !== undefined && typeof value !== type)
      throw new TypeError(`${of}: ${name} is ${shown(value)}; it must be a ${type}.`);
  }
  if (wanted.operation !== undefined) checkArgument({ of, name: 'operation' }, wanted.operation, operations);
  if (wanted.rule !== undefined) checkArgument({ of, name: 'rule' }, wanted.rule, oneOf(journalRules));
}

const types = {
  at: 'number',
  requestId: 'string',
  method: 'string',
  path: 'string',
  key: 'string',
  status: 'number',
};

/** The properties of an entry that could identify a person. */
const properties = ['requestId', 'key', 'failure', 'path'] as const;
const setting = 'usage_logs_anonymized_after';

/** Returns an entry without the properties that could identify a person. */
const withoutPerson = (entry: JournalEntry): JournalEntry => ({
  ...entry,
  requestId: undefined,
  key: undefined,
  failure: undefined,
  path: entry.operation === undefined ? undefined : contract.operations[entry.operation as OperationId].path,
});
