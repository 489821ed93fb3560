import { Fifo } from '../base/fifo.ts';
import { contract, type OperationId } from '../generated/contract.ts';
import type { Rows } from '../records/rows.ts';
import { logPeriods } from '../rules/usage/log-retention.ts';
import type { World } from '../state/world.ts';
import type { BoundedWait } from './engine/interception.ts';
import { JournalQueries } from './journal/journal-queries.ts';
import { contentSize, noContent } from './journal/request-content.ts';
import type { JournalRequest, RequestFacts } from './journal/request-facts.ts';
import type { JournalEntry } from './journal-entry.ts';
import type { DueTime, ScheduledAction } from './lineage/explanation.ts';

/** A stored entry, and the account of the request, if the account is known. */
interface StoredEntry {
  readonly entry: JournalEntry;
  readonly account: string | undefined;
  /**
   * The facts about the request that the client lint (the search for mistakes of clients) needs. Absent after the entry is
   * anonymized.
   */
  readonly facts: RequestFacts | undefined;
  /** The approximate size of the entry's query, headers and body in memory, in bytes. */
  readonly size: number;
}

/** The maximum total size of the queries, headers and bodies of all entries, in bytes. */
const contentBytesMost = 16 * 2 ** 20;

/** Options of a journal. */
export interface JournalOptions {
  /** The maximum number of entries that the journal keeps. */
  readonly size: number;
  /** The function with which `journal.waitFor` waits. */
  readonly wait: BoundedWait;
}

/** The times at which an entry is anonymized and deleted, in milliseconds since the epoch. */
interface Ends {
  readonly anonymized: number;
  readonly deleted: number;
}

/**
 * The requests that a platform answered, oldest first. The journal anonymizes and deletes an entry at the same age as a usage log
 * of the same account. A legal hold can delay this for a usage log, but not for a journal entry. If an account is deleted, the
 * journal deletes the entries of this account. The journal keeps at most `journalSize` entries, and at most 16 MiB of queries,
 * headers and bodies. To stay below these maximums, the journal drops its oldest entries. It counts the dropped entries in
 * `dropped`.
 *
 * @example
 * platform.journal.entries.at(-1)?.rule;
 */
export class Journal extends JournalQueries {
  readonly #world: World;
  readonly #options: JournalOptions;
  #kept = new Fifo<StoredEntry>();
  #dropped = 0;
  /** The sum of the sizes of all entries. */
  #bytes = 0;
  /** The number of events so far. An event is the arrival of a request or the end of an answer. */
  #events = 0;
  readonly #watchers = new Set<(entry: JournalEntry) => void>();
  readonly #listeners = new Set<() => void>();
  /** The settings of each account, as they were when the journal last read them. */
  readonly #settings = new Map<string, Rows['settings'] | undefined>();
  /** The time at which the journal must next anonymize or delete an entry, in milliseconds since the epoch. */
  #nextDue = Number.POSITIVE_INFINITY;

  /** Uses the clock and the retention periods of a world. */
  constructor(world: World, options: JournalOptions) {
    super();
    this.#world = world;
    this.#options = options;
  }

  /** The number of entries that the journal has dropped because it was full. `clear` sets this number to 0. */
  override get dropped(): number {
    return this.#dropped;
  }

  /** All entries, oldest first. */
  override get entries(): readonly JournalEntry[] {
    this.#keepToClock();
    return this.#kept.all().map(({ entry }) => entry);
  }

  /**
   * The headers of the newest entry; `undefined` if there is no entry.
   *
   * @internal
   */
  get newestHeaders(): JournalEntry['headers'] | undefined {
    return this.#kept.last()?.entry.headers;
  }

  /**
   * Returns the actions that will anonymize the entries: one action for each entry, in the order of the entries.
   *
   * @internal
   */
  scheduledActions(): readonly ScheduledAction[] {
    this.#keepToClock();
    const usual = contract.dataClasses.usage_log.anonymizeAfter;
    return this.#kept.all().map((kept) => {
      const { anonymized: at } = this.#endsOf(kept);
      const isUsual = at - kept.entry.at === usual;
      const when: DueTime = isUsual ? { kind: 'at', at, because: 'class' } : { kind: 'at', at, because: 'settings', setting };
      return { does: 'anonymize', properties, when };
    });
  }

  /**
   * Returns the entries that the client lint can check, with the facts about their requests. Leaves out anonymized entries.
   *
   * @internal
   */
  requests(): readonly JournalRequest[] {
    this.#keepToClock();
    return this.#kept.all().flatMap(({ entry, facts }) => (facts ? [{ entry, facts }] : []));
  }

  /**
   * Returns the number of a new event. The number is greater than the numbers of all earlier events.
   *
   * @internal
   */
  nextEvent(): number {
    return ++this.#events;
  }

  /**
   * Adds an entry. `account` is the account of the request, if it is known. `facts` are facts about the request that the client
   * lint (the search for mistakes of clients) needs.
   *
   * @internal
   */
  add(entry: JournalEntry, account: string | undefined, facts?: RequestFacts): void {
    const kept = { entry, account, facts, size: contentSize(entry) };
    this.#kept.push(kept);
    this.#bytes += kept.size;
    this.#dropOldest();
    if (account !== undefined && !this.#settings.has(account)) this.#settings.set(account, this.#settingsOf(account));
    this.#nextDue = Math.min(this.#nextDue, this.#endsOf(kept).anonymized);
    this.#keepToClock();
    for (const seen of this.#watchers) seen(entry);
    this.#tell();
  }

  /**
   * Changes the entry of a request that was already answered. If the journal has deleted or anonymized the entry, does nothing.
   *
   * @internal
   */
  amend(requestId: string, change: Partial<Pick<JournalEntry, 'status' | 'rule' | 'failure' | 'faults' | 'retryAfter'>>): void {
    const isKept = this.#kept.replaceLast(
      ({ entry }) => entry.requestId === requestId,
      (kept) => ({ ...kept, entry: { ...kept.entry, ...change } }),
    );
    if (isKept) this.#tell();
  }

  /**
   * Calls a function with each new entry, until the caller calls the returned function.
   *
   * @internal
   */
  watch(seen: (entry: JournalEntry) => void): () => void {
    this.#watchers.add(seen);
    return () => void this.#watchers.delete(seen);
  }

  protected override onChange(changed: () => void): () => void {
    this.#listeners.add(changed);
    return () => void this.#listeners.delete(changed);
  }

  protected override wait(ms: number, signal: AbortSignal): Promise<void> {
    return this.#options.wait(ms, signal);
  }

  #tell(): void {
    for (const changed of this.#listeners) changed();
  }

  /** Drops the oldest entries until the journal is within its bounds. Adds the number of these entries to `#dropped`. */
  #dropOldest(): void {
    while (this.#kept.length > this.#options.size || (this.#bytes > contentBytesMost && this.#kept.length > 0)) {
      this.#bytes -= this.#kept.shift()?.size ?? 0;
      this.#dropped++;
    }
  }

  /** Removes all entries and resets the count of dropped entries. */
  clear(): void {
    this.#kept = new Fifo();
    this.#dropped = 0;
    this.#bytes = 0;
    this.#settings.clear();
    this.#nextDue = Number.POSITIVE_INFINITY;
  }

  #settingsOf(account: string): Rows['settings'] | undefined {
    return this.#world.tables.settings.get(account);
  }

  #endsOf({ entry, account = '' }: StoredEntry): Ends {
    const { anonymizeAfter, deleteAfter } = logPeriods(this.#world, account);
    return { anonymized: entry.at + anonymizeAfter, deleted: entry.at + deleteAfter };
  }

  /** Anonymizes or deletes each entry that is due. Does nothing if no entry is due and no account has changed its settings. */
  #keepToClock(): void {
    const now = this.#world.now();
    if (now < this.#nextDue && !this.#isChanged()) return;
    const left: StoredEntry[] = [];
    this.#nextDue = Number.POSITIVE_INFINITY;
    for (const kept of this.#kept.all()) {
      const { anonymized, deleted } = this.#endsOf(kept);
      if (deleted <= now || this.#isOfDeletedAccount(kept)) continue;
      left.push(anonymized <= now ? { ...kept, entry: withoutPerson(kept.entry), facts: undefined, size: 0 } : kept);
      this.#nextDue = Math.min(this.#nextDue, anonymized > now ? anonymized : deleted);
    }
    this.#kept = new Fifo(left);
    this.#bytes = left.reduce((sum, { size }) => sum + size, 0);
    for (const account of this.#settings.keys()) this.#settings.set(account, this.#settingsOf(account));
  }

  /** Whether the settings of an account have changed since the journal last read them. */
  #isChanged(): boolean {
    for (const [account, settings] of this.#settings) if (this.#settingsOf(account) !== settings) return true;
    return false;
  }

  #isOfDeletedAccount({ account }: StoredEntry): boolean {
    return account !== undefined && !this.#world.tables.accounts.get(account);
  }
}

/** The properties of an entry that could identify a person. */
const properties = ['requestId', 'key', 'failure', 'path', 'query', 'headers', 'body'] as const;
const setting = 'usage_logs_anonymized_after';

/** Returns an entry without the properties that could identify a person. */
function withoutPerson({ body: _, ...entry }: JournalEntry): JournalEntry {
  const path = entry.operation === undefined ? undefined : contract.operations[entry.operation as OperationId].path;
  return { ...entry, ...noContent, requestId: undefined, key: undefined, failure: undefined, path };
}
