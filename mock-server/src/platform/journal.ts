import { contract } from '../generated/contract.ts';

/**
 * One request and its answer. Nothing secret is in it, and nothing of bodies, queries and addresses: the path alone is as it
 * was asked for.
 *
 * @example
 * await client.account.get();
 * const last: JournalEntry | undefined = platform.journal.entries.at(-1);
 * console.log(last?.operation, last?.status, last?.rule);
 */
export interface JournalEntry {
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** The same as in the answer's `Request-Id`. */
  readonly requestId: string;
  /** The HTTP method. */
  readonly method: string;
  /** The path that was asked for, without its query. */
  readonly path: string;
  /** Absent when the request reached no operation. */
  readonly operation: string | undefined;
  /** The id of the key; absent when no genuine one was sent. */
  readonly key: string | undefined;
  /** The HTTP status that was answered. */
  readonly status: number;
  /** The rule that decided: the first that refused, or `operation`. */
  readonly rule: string;
  /** What the platform failed with, where the answer is a 500. */
  readonly failure: unknown;
}

/**
 * The requests that a platform answered, oldest first. It keeps no entry for longer than usage logs are kept.
 *
 * @example
 * platform.journal.entries.at(-1)?.rule;
 */
export class Journal {
  #entries: JournalEntry[] = [];

  /** All entries, oldest first. */
  get entries(): readonly JournalEntry[] {
    return this.#entries;
  }

  /**
   * The entries that have all these values, oldest first.
   *
   * @example
   * platform.journal.find({ operation: 'exports.create', status: 429 });
   */
  find(wanted: Partial<JournalEntry>): readonly JournalEntry[] {
    const values = Object.entries(wanted) as [keyof JournalEntry, unknown][];
    return this.#entries.filter((entry) => values.every(([name, value]) => entry[name] === value));
  }

  /** Writes an entry. */
  add(entry: JournalEntry): void {
    const oldest = entry.at - (contract.dataClasses.usage_log.deleteAfter ?? 0);
    const gone = this.#entries.findIndex(({ at }) => at > oldest);
    if (gone > 0) this.#entries = this.#entries.slice(gone);
    this.#entries.push(entry);
  }

  /** Forgets all. */
  clear(): void {
    this.#entries = [];
  }
}
