import type { Clock } from '../base/clock.ts';

/** The highest share of failed retries among recent requests. */
const share = 0.2;
/** The number of retries that are always allowed in a span, so that a client with few calls can retry. */
const floor = 10;
/** How long a request counts as recent, in milliseconds. */
const span = 60_000;

/**
 * Limits the failed retries of a client, so that the retries of all clients do not multiply the load during an outage. As in the
 * retry quota of the AWS SDKs, a successful retry does not count, so occasional failures do not use the budget.
 */
export class RetryBudget {
  readonly #clock: Clock;
  #requests: number[] = [];
  #retries: number[] = [];

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Counts the first attempt of a call. */
  request(): void {
    const now = this.#clock.monotonic();
    this.#requests.push(now);
    // The budget removes old requests here too, so that the list of a client that never retries does not grow for ever.
    const recent = this.#requests.findIndex((at) => at > now - span);
    if (recent > 0) this.#requests.splice(0, recent);
  }

  /**
   * Returns whether a retry is allowed. If so, the budget counts the retry from now on. The client may send the retry later, but
   * waiting retries count too.
   */
  retry(): boolean {
    const since = this.#clock.monotonic() - span;
    this.#requests = this.#requests.filter((at) => at > since);
    this.#retries = this.#retries.filter((at) => at > since);
    if (this.#retries.length >= Math.max(floor, this.#requests.length * share)) return false;
    this.#retries.push(this.#clock.monotonic());
    return true;
  }

  /** Removes one retry from the count, because its call has succeeded. */
  succeeded(): void {
    this.#retries.pop();
  }
}
