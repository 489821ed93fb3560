import type { Clock } from '../base/clock.ts';

/**
 * The maximum ratio of unsuccessful retries to calls within one minute. For example, a client with 100 calls in one minute may
 * make 20 unsuccessful retries.
 */
const share = 0.2;
/** The number of unsuccessful retries that each client may make in one minute, even if it makes few calls. */
const floor = 10;
/** The budget counts only the calls and retries of the last `span` milliseconds. */
const span = 60_000;

/**
 * Limits the number of unsuccessful retries of a client. During an outage, retries without a limit would multiply the load on the
 * server. Successful retries do not count (as in the AWS SDKs).
 */
export class RetryBudget {
  readonly #clock: Clock;
  /** The times of the calls. Calls before the index `#oldest` are more than one minute old. */
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

  /** Returns whether the client may retry. If the client may retry, the method counts this retry. */
  retry(): boolean {
    const since = this.#clock.monotonic() - span;
    this.#drop(since);
    this.#retries = this.#retries.filter((at) => at > since);
    if (this.#retries.length >= Math.max(floor, (this.#requests.length - this.#oldest) * share)) return false;
    this.#retries.push(this.#clock.monotonic());
    return true;
  }

  /** Forgets all calls that began at the time `since` or earlier. */
  #drop(since: number): void {
    while ((this.#requests[this.#oldest] ?? Number.POSITIVE_INFINITY) <= since) this.#oldest += 1;
    if (this.#oldest * 2 <= this.#requests.length) return;
    this.#requests = this.#requests.slice(this.#oldest);
    this.#oldest = 0;
  }

  /** Removes one retry from the count, because a call has succeeded after a retry. */
  succeeded(): void {
    this.#retries.pop();
  }
}
