import type { Clock } from '../base/clock.ts';

/** The maximum number of recent unsuccessful retries, as a fraction of the number of recent calls. */
const share = 0.2;
/**
 * This number of unsuccessful retries is always allowed within `span` milliseconds. Therefore a client that makes few calls can
 * also retry.
 */
const floor = 10;
/** The time for which a call or a retry counts as recent, in milliseconds. */
const span = 60_000;

/**
 * Limits the number of unsuccessful retries of a client. Without this limit, the retries of all clients would multiply the load
 * on the server during an outage. A successful retry does not count (as in the AWS SDKs), so occasional failures do not use up
 * the budget.
 */
export class RetryBudget {
  readonly #clock: Clock;
  /** The times of the requests. The requests before the index `#oldest` are no longer recent. */
  #requests: number[] = [];
  #oldest = 0;
  #retries: number[] = [];

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Counts the first attempt of a call. `now` is the monotonic time. */
  request(now = this.#clock.monotonic()): void {
    this.#requests.push(now);
    // The budget also drops old requests here. Otherwise, the list of a client that never retries would grow without end.
    this.#drop(now - span);
  }

  /**
   * Returns whether a retry is allowed. If the retry is allowed, the budget counts it immediately, although the client may wait
   * before it sends the retry.
   */
  retry(): boolean {
    const since = this.#clock.monotonic() - span;
    this.#drop(since);
    this.#retries = this.#retries.filter((at) => at > since);
    if (this.#retries.length >= Math.max(floor, (this.#requests.length - this.#oldest) * share)) return false;
    this.#retries.push(this.#clock.monotonic());
    return true;
  }

  /**
   * Removes the requests that were made at the time `since` or earlier. To save time, the method copies the rest of the list only
   * when more than half of the list is old.
   */
  #drop(since: number): void {
    while ((this.#requests[this.#oldest] ?? Number.POSITIVE_INFINITY) <= since) this.#oldest += 1;
    if (this.#oldest * 2 <= this.#requests.length) return;
    this.#requests = this.#requests.slice(this.#oldest);
    this.#oldest = 0;
  }

  /** Removes one retry from the count, because its call has succeeded. */
  succeeded(): void {
    this.#retries.pop();
  }
}
