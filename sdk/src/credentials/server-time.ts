import type { Clock } from '../base/clock.ts';
import { parseHttpDate } from '../wire/retry-after.ts';

/** The server's time, as the `Date` of its answers tells it: the local date counts only until the first. */
export class ServerTime {
  readonly #clock: Clock;
  /** What the server's time was at a moment of the monotonic clock. */
  #known: { readonly time: number; readonly monotonic: number } | undefined;
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
    const time = told === undefined || Math.abs(told + 500 - now) <= 1000 ? now : told + 500;
    if (told !== undefined) this.#known = { time, monotonic: this.#clock.monotonic() };
  }

  /** Milliseconds since the epoch, by the server's clock. */
  now(): number {
    return this.#known ? this.#known.time + this.#clock.monotonic() - this.#known.monotonic : this.#clock.now();
  }

  /** A time of the server's, by the local monotonic clock. */
  monotonic(time: number): number {
    return this.#clock.monotonic() + time - this.now();
  }
}
