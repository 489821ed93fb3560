import type { Clock } from '../base/clock.ts';
import { parseHttpDate } from '../wire/retry-after.ts';

/** The server's time, as the `Date` of its answers tells it. */
export class ServerTime {
  readonly #clock: Clock;
  #ahead = 0;
  #told: { readonly text: string; readonly at: number | undefined } = { text: '', at: undefined };

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Learns from an answer that has just arrived. */
  learn(headers: Headers): void {
    const now = this.#clock.now();
    const text = headers.get('date') ?? '';
    // Many answers of the same second say the same.
    if (text !== this.#told.text) this.#told = { text, at: parseHttpDate(text, now) };
    const told = this.#told.at;
    // `Date` has whole seconds; within one the local clock may be right, and moving it would only add noise.
    if (told !== undefined) this.#ahead = Math.abs(told + 500 - now) <= 1000 ? 0 : told + 500 - now;
  }

  /** Milliseconds since the epoch, by the server's clock. */
  now(): number {
    return this.#clock.now() + this.#ahead;
  }

  /** A time of the server's, by the local clock. */
  local(time: number): number {
    return time - this.#ahead;
  }
}
