import { type Check, checkOptions, wholeNumber } from '../../base/arguments.ts';
import type { JournalEntry } from '../journal-entry.ts';
import { criteriaOf, fits, type JournalFilter } from './journal-filter.ts';
import { boundsOf, type RequestCount, type Searched, type VerificationError, verificationError } from './verification.ts';

/**
 * Options of `journal.waitFor`: the number of requests to wait for, and the maximum wait.
 *
 * @example
 * const options: WaitForOptions = { times: 2, timeout: 60_000 };
 * const received = platform.journal.waitFor({ operation: 'health.get' }, options);
 * for (let call = 0; call < 2; call++) await platform.fetch(`${platform.origin}/v1/health`);
 * await received;
 */
export interface WaitForOptions {
  /** The minimum number of matching requests. Default 1. */
  readonly times?: number;
  /** The maximum wait in milliseconds. Default 5,000. */
  readonly timeout?: number;
  /** A signal that ends the wait. `waitFor` then rejects with the reason of the signal. */
  readonly signal?: AbortSignal;
}

/** The requests that match a filter, and the error if the filter matches too few or too many requests. */
export interface Examination {
  readonly matching: readonly JournalEntry[];
  readonly error: VerificationError | undefined;
}

/** The maximum wait for requests in milliseconds: one day. */
const timeoutMost = 86_400_000;

const aborting: Check = {
  allowed: 'an AbortSignal',
  holds: (value) => typeof value === 'object' && value !== null && 'aborted' in value && 'addEventListener' in value,
};

/** Finds received requests, and checks how often requests were received. */
export abstract class JournalQueries implements Searched {
  /** All entries, oldest first. */
  abstract get entries(): readonly JournalEntry[];
  /** The number of entries that the journal has dropped because it was full. */
  abstract get dropped(): number;

  /** Calls a function each time an entry is added or changed, until the caller calls the returned function. */
  protected abstract onChange(changed: () => void): () => void;
  /** Waits at most `ms` milliseconds. If the signal aborts, rejects with the reason of the signal. */
  protected abstract wait(ms: number, signal: AbortSignal): Promise<void>;

  /**
   * Returns the entries that match a filter, oldest first. Throws a `TypeError` for a property that filters do not have, and for
   * a value of a wrong type. Throws a `RangeError` for an operation or a rule that does not exist.
   *
   * @example
   * platform.journal.find({ operation: 'exports.create', status: 429 });
   */
  find(filter: JournalFilter): readonly JournalEntry[] {
    const criteria = criteriaOf('journal.find', filter);
    return this.entries.filter((entry) => fits(entry, criteria));
  }

  /**
   * Returns the entries that match a filter, and checks their number: by default, at least one. If there are too few or too many,
   * throws a `VerificationError`. The message of the error shows, line by line, how the nearest request differs from the filter.
   * Secrets in the message are masked. For a wrong filter, throws the same errors as `find`. If the options in `count` are
   * invalid, throws a `TypeError` or `RangeError`.
   *
   * @example
   * await client.keys.list();
   * platform.journal.verify({ operation: 'keys.list', headers: { 'content-type': null } }, { times: 1 });
   */
  verify(filter: JournalFilter, count: RequestCount = {}): readonly JournalEntry[] {
    const { matching, error } = this.examine('journal.verify', filter, count);
    if (error) throw error;
    return matching;
  }

  /**
   * Does the same as `verify`, but returns the `VerificationError` instead of throwing it. `of` is the name of a function. Error
   * messages begin with this name.
   *
   * @internal
   */
  examine(of: string, filter: JournalFilter, count: RequestCount): Examination {
    const criteria = criteriaOf(of, filter);
    const bounds = boundsOf(of, count);
    const { entries, dropped } = this;
    const matching = entries.filter((entry) => fits(entry, criteria));
    return { matching, error: verificationError(of, bounds, { entries, dropped, matching, criteria }) };
  }

  /**
   * Waits until at least `times` entries match a filter, and resolves to all entries that match. After the timeout, rejects with
   * a `VerificationError`. If the signal aborts, rejects with the reason of the signal. For a wrong filter, rejects with the same
   * errors that `find` throws.
   *
   * If clients share the clock of the platform (`clientOptions()`), the timeout is measured on this clock. The wait then takes
   * almost no real time: the clock jumps to the end of the wait as soon as nothing else happens. The clock does not jump if no
   * client shares it, or if requests can come through a port, MSW or undici. In these two cases, the wait ends as soon as
   * `timeout` milliseconds have passed in real time or on the clock. So the wait also ends if the clock is frozen.
   *
   * @example
   * const waiting = platform.journal.waitFor({ operation: 'account.get', status: 200 });
   * await client.account.get();
   * (await waiting).length; // 1
   */
  async waitFor(filter: JournalFilter, options: WaitForOptions = {}): Promise<readonly JournalEntry[]> {
    const of = 'journal.waitFor';
    const criteria = criteriaOf(of, filter);
    checkOptions(of, options, { times: wholeNumber(1), timeout: wholeNumber(0, timeoutMost), signal: aborting });
    const { times = 1, timeout = 5000, signal } = options;
    signal?.throwIfAborted();
    const found = (): readonly JournalEntry[] => this.entries.filter((entry) => fits(entry, criteria));
    const first = found();
    if (first.length >= times) return first;
    const matching = await this.#until(() => found().length >= times, timeout, signal).then(found);
    if (matching.length >= times) return matching;
    const { entries, dropped } = this;
    const error = verificationError(
      `${of}, after ${timeout} ms`,
      { least: times, most: Number.POSITIVE_INFINITY },
      { entries, dropped, matching, criteria },
    );
    throw error ?? new Error(`${of}: the journal changed during the search. Call the function again.`);
  }

  /** Checks a condition after each change of the journal. Resolves when the condition becomes true, or after the timeout. */
  async #until(holds: () => boolean, timeout: number, signal: AbortSignal | undefined): Promise<void> {
    const ended = new AbortController();
    const abort = (): void => ended.abort(signal?.reason);
    signal?.addEventListener('abort', abort, { once: true });
    try {
      await new Promise<void>((resolve, reject) => {
        const unwatch = this.onChange(() => {
          // A matcher in the filter may throw. The request that changed the journal must not fail because of this error.
          try {
            if (holds()) resolve();
          } catch (thrown) {
            reject(thrown);
          }
        });
        ended.signal.addEventListener('abort', unwatch, { once: true });
        this.wait(timeout, ended.signal).then(resolve, reject);
      });
    } finally {
      signal?.removeEventListener('abort', abort);
      ended.abort();
    }
  }
}
