import type { Clock } from '../base/clock.ts';

/** The share of recent requests that may be retries in vain. */
const share = 0.2;
/** Retries that are always allowed in a span, so that a client with few calls can retry at all. */
const floor = 10;
/** The span in milliseconds that counts as recent. */
const span = 60_000;

/**
 * Bounds what retries in vain cost, so that an outage is not multiplied by every client's tries. As in the retry quota of the AWS SDKs, a
 * retry that ended well is not counted: a server that fails now and then gets what it takes.
 */
export class RetryBudget {
  readonly #clock: Clock;
  #requests: number[] = [];
  #retries: number[] = [];

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Counts a request that is sent for the first time. */
  request(): void {
    const now = this.#clock.monotonic();
    this.#requests.push(now);
    // What is past is forgotten as it goes: a client that never retries must not keep every request it made.
    const recent = this.#requests.findIndex((at) => at > now - span);
    if (recent > 0) this.#requests.splice(0, recent);
  }

  /** Counts a retry when there is room for it; counted when admitted, not when sent, so that waiting ones are seen. */
  retry(): boolean {
    const since = this.#clock.monotonic() - span;
    this.#requests = this.#requests.filter((at) => at > since);
    this.#retries = this.#retries.filter((at) => at > since);
    if (this.#retries.length >= Math.max(floor, this.#requests.length * share)) return false;
    this.#retries.push(this.#clock.monotonic());
    return true;
  }

  /** Takes the last retry off the count: the call that it belonged to has ended well. */
  succeeded(): void {
    this.#retries.pop();
  }
}
