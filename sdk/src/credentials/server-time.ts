import type { Clock } from '../base/clock.ts';
import { parseHttpDate } from '../wire/retry-after.ts';

/**
 * The time of the server, which the client learns from the header `Date` of responses. Before the first response with this
 * header, the class returns the local time.
 */
export class ServerTime {
  readonly #clock: Clock;
  /** One moment as two times: `time` is the time of the server, and `monotonic` is the time of the local monotonic clock. */
  #known: { readonly time: number; readonly monotonic: number } | undefined;
  #told: { readonly text: string; readonly at: number | undefined } = { text: '', at: undefined };

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Reads the server's time from a response that has just arrived. */
  learn(headers: Pick<Headers, 'get'>): void {
    const now = this.#clock.now();
    const text = headers.get('date') ?? '';
    // Responses within one second have the same header, so it is parsed once.
    if (text !== this.#told.text) this.#told = { text, at: parseHttpDate(text, now) };
    const told = this.#told.at;
    // `Date` has whole seconds. A local clock that differs by less than a second is more precise, so the client uses the local
    // clock.
    const time = told === undefined || Math.abs(told + 500 - now) <= 1000 ? now : told + 500;
    if (told !== undefined) this.#known = { time, monotonic: this.#clock.monotonic() };
  }

  /** Returns the server's time in milliseconds since the epoch. */
  now(): number {
    return this.#known ? this.#known.time + this.#clock.monotonic() - this.#known.monotonic : this.#clock.now();
  }

  /** Converts a time of the server to the local monotonic clock. */
  monotonic(time: number): number {
    return this.#clock.monotonic() + time - this.now();
  }
}
