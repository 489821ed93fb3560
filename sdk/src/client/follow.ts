import type { WithResponse } from '../base/call.ts';
import type { Clock } from '../base/clock.ts';
import type { FollowedList } from '../base/follow.ts';
import { type LinkedSignal, linkSignal } from '../base/linked-signal.ts';
import { abortError, type IntegrityError } from '../errors/client-errors.ts';
import { SentinelSecError } from '../errors/error.ts';
import { isRecord } from '../wire/json-text.ts';
import { retryAfterMs } from '../wire/retry-after.ts';
import { checkAnswer, unusableAnswer } from './check-answer.ts';
import { checkpointOf, type FollowedQuery, type FollowPosition } from './follow-checkpoint.ts';
import { nextInterval } from './follow-interval.ts';
import { Cycle, type Page } from './list-promise.ts';

/** The parts of the client that a followed list needs. */
export interface FollowSource {
  readonly clock: Clock;
  readonly query: FollowedQuery;
  /** The id of the operation that returns the pages. */
  readonly operation: string;
  readonly fetchPage: (cursor: string | undefined, signal: AbortSignal) => Promise<WithResponse<Page<unknown>>>;
  /** Returns the shortest time between two requests in milliseconds. */
  readonly shortestInterval: () => number;
  /** Whether the interval stays the same while the list has no new items. With false, the interval grows. */
  readonly fixed: boolean;
  readonly maxOutage: number;
  readonly signal: AbortSignal | undefined;
}

interface Item {
  readonly id: string;
}

type PageAnswer = WithResponse<Page<unknown>> & { readonly operation: string };

/** The maximum wait in milliseconds that the header `Retry-After` of a page can cause. */
const longestStated = 3_600_000;
/** The wait after the first retryable error, in milliseconds. The wait doubles with each further error. */
const firstPause = 1000;
const longestPause = 60_000;

/** A followed list. See `FollowedList`. */
export class ListFollower implements FollowedList<Item> {
  readonly #source: FollowSource;
  readonly #cycle = new Cycle();
  #cursor: string | undefined;
  /**
   * The ids of items that your code had already got when the checkpoint was made. The next page may contain these items again.
   * The class does not return these items a second time.
   */
  #returned: readonly string[];
  /**
   * `#page` contains the items of the current page. The class requested this page with the cursor `#cursor`. It has already
   * returned the first `#at` items. `#next` is the cursor of the next page.
   */
  #page: readonly Item[] = [];
  #at = 0;
  #next: string | undefined;
  #connected = false;
  /** The time of the next request. */
  #due = 0;
  /**
   * The wait before the next request in milliseconds, if the last response had no new items and no further page. Otherwise
   * undefined.
   */
  #quiet: number | undefined;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(source: FollowSource, { cursor, returned }: FollowPosition) {
    this.#source = source;
    this.#cursor = cursor;
    this.#returned = returned;
  }

  get checkpoint(): string {
    const returned = this.#page.length > 0 ? this.#page.slice(0, this.#at).map(({ id }) => id) : this.#returned;
    return checkpointOf({ cursor: this.#cursor, returned }, this.#source.query);
  }

  [Symbol.asyncIterator](): AsyncIterator<Item, undefined> {
    return this.#iterate(() => this.#take(1)[0] as Item);
  }

  batches(): AsyncIterable<readonly Item[], undefined> {
    return { [Symbol.asyncIterator]: () => this.#iterate(() => this.#take(this.#page.length)) };
  }

  /** Returns an iterator. All iterators of one list share one position, so that each item is returned once. */
  #iterate<T>(take: () => T): AsyncIterator<T, undefined> {
    const { signal, query } = this.#source;
    let ended = false;
    let pending: LinkedSignal | undefined;
    const step = async (): Promise<IteratorResult<T, undefined>> => {
      if (signal?.aborted) throw abortError(signal, query.method);
      if (ended) return { done: true, value: undefined };
      pending = linkSignal(signal);
      try {
        while (this.#page.length === 0) await this.#fetch(pending.signal);
        return { done: false, value: take() };
      } catch (error) {
        if (signal?.aborted) throw abortError(signal, query.method);
        if (ended) return { done: true, value: undefined };
        throw error;
      } finally {
        pending.unlink();
      }
    };
    return {
      next: () => {
        const result = this.#turn.then(step);
        this.#turn = result.catch(() => undefined);
        return result;
      },
      return: async () => {
        ended = true;
        pending?.abort(new Error('The iteration has ended.'));
        return { done: true, value: undefined };
      },
    };
  }

  #take(most: number): readonly Item[] {
    const items = this.#page.slice(this.#at, this.#at + most);
    this.#at += items.length;
    if (this.#at === this.#page.length) this.#advance([]);
    return items;
  }

  #advance(returned: readonly string[]): void {
    this.#cursor = this.#next;
    this.#returned = returned;
    this.#page = [];
    this.#at = 0;
  }

  /** Waits until the time `#due`, and fetches the next page. After retryable errors, tries again until `maxOutage` has passed. */
  async #fetch(signal: AbortSignal): Promise<void> {
    const { clock, fetchPage, maxOutage, operation } = this.#source;
    const wait = this.#due - clock.monotonic();
    if (wait > 0) await clock.sleep(wait, signal);
    let since: number | undefined;
    for (let pause = firstPause; ; pause = Math.min(2 * pause, longestPause)) {
      try {
        return this.#accept({ ...(await fetchPage(this.#cursor, signal)), operation });
      } catch (error) {
        if (!this.#connected || signal.aborted || !SentinelSecError.is(error) || !error.retryable) throw error;
        const now = clock.monotonic();
        since ??= now;
        const ms = Math.max(pause, error.retryAfter ?? 0);
        if (now + ms - since > maxOutage) throw error;
        await clock.sleep(ms, signal);
      }
    }
  }

  #accept(answer: PageAnswer): void {
    checkAnswer('page', answer);
    const { data, next_cursor: next, has_more: more } = answer.data;
    if (!data.every(isItem)) throw broken(answer, '/data', 'must contain objects with an `id`');
    if (next === null) throw broken(answer, '/next_cursor', 'must be a string, because an ascending list can be followed');
    const repeats = next === this.#cursor ? data.length > 0 : this.#cycle.comesAgain(next);
    if (repeats) throw broken(answer, '/next_cursor', 'is a cursor that was returned before');
    this.#connected = true;
    this.#next = next;
    this.#schedule(answer.response, { more, found: data.length > 0 });
    const returned = new Set(this.#returned);
    const fresh = data.findIndex(({ id }) => !returned.has(id));
    if (fresh < 0) {
      for (const { id } of data) returned.delete(id);
      // If there is no further page, the remaining ids belong to items that retention has deleted.
      this.#advance(more ? [...returned] : []);
    } else {
      this.#page = data;
      this.#at = fresh;
    }
  }

  #schedule({ headers }: Response, { more, found }: { more: boolean; found: boolean }): void {
    const { clock, shortestInterval, fixed } = this.#source;
    const shortest = shortestInterval();
    this.#quiet = found || more ? undefined : nextInterval(shortest, fixed ? undefined : this.#quiet);
    const stated = Math.min(retryAfterMs(headers, clock.now()) ?? 0, longestStated);
    this.#due = clock.monotonic() + Math.max(found && more ? 0 : (this.#quiet ?? shortest), stated);
  }
}

const isItem = (value: unknown): value is Item => isRecord(value) && typeof value.id === 'string';

const broken = (answer: PageAnswer, pointer: string, detail: string): IntegrityError =>
  unusableAnswer(answer, { pointer, detail }, 'The items so far are complete. Report this with the request id.');
