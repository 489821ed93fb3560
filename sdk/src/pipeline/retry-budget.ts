import type { Clock } from '../base/clock.ts';

/** The maximum number of recent unsuccessful retries, as a part of the number of recent calls. */
const share = 0.2;
/** The number of retries that are always allowed within `span`, so that a client with few calls can retry. */
const floor = 10;
/** How long a call or a retry counts as recent, in milliseconds. */
const span = 60_000;

/**
 * Limits the unsuccessful retries of a client, so that the retries of all clients do not multiply the load during an outage. As
 * in the retry quota of the AWS SDKs, a successful retry does not count. Occasional failures therefore do not use up the budget.
 */
export class RetryBudget {
  readonly #clock: Clock;
  /** The times of the requests; those before the index `#oldest` are no longer recent. */
  #requests: number[] = [];
  #oldest = 0;
  #retries: number[] = [];

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Counts the first attempt of a call. */
  request(): void {
    const now = this.#clock.monotonic();
    this.#requests.push(now);
    // The budget drops old requests here too, so that the list of a client that never retries does not grow for ever.
    this.#drop(now - span);
  }

  /**
   * Returns whether a retry is allowed. If it is, the budget counts the retry immediately, even if the client waits before it
   * sends the retry.
   */
  retry(): boolean {
    const since = this.#clock.monotonic() - span;
    this.#drop(since);
    this.#retries = this.#retries.filter((at) => at > since);
    if (this.#retries.length >= Math.max(floor, (this.#requests.length - this.#oldest) * share)) return false;
    this.#retries.push(this.#clock.monotonic());
    return true;
  }

  /** Drops the requests until `since`. Moves the rest of the list only when half of it is old, because moving takes time. */
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
