/** A limit as the server counts it. Times are milliseconds. */
export interface Limiter {
  /** Returns the number of units that are available now. */
  remaining(now: number): number;
  /** Returns the time until one more unit is available, in milliseconds. */
  wait(now: number): number;
  take(now: number): void;
  /** Multiplies the quota by a factor from now on. */
  scale(now: number, factor: number): void;
}

/** The kind and the figures of a limit. `rate` is in requests per second, `window` in milliseconds. */
export type Shape =
  | { readonly kind: 'token-bucket'; readonly rate: number; readonly burst: number }
  | { readonly kind: 'fixed-window' | 'sliding-window'; readonly quota: number; readonly window: number };

/** Allows at most burst + rate × t requests in any period of length t. */
class TokenBucket implements Limiter {
  #perMs: number;
  #burst: number;
  #tokens: number;
  #asOf = 0;

  constructor(rate: number, burst: number) {
    this.#perMs = rate / 1000;
    this.#burst = burst;
    this.#tokens = burst;
  }

  #roll(now: number): void {
    this.#tokens = Math.min(this.#burst, this.#tokens + (now - this.#asOf) * this.#perMs);
    this.#asOf = now;
  }

  remaining(now: number): number {
    this.#roll(now);
    return Math.max(0, Math.floor(this.#tokens + 1e-9));
  }

  wait(now: number): number {
    return (this.remaining(now) + 1 - this.#tokens) / this.#perMs;
  }

  take(now: number): void {
    this.#roll(now);
    this.#tokens -= 1;
  }

  scale(now: number, factor: number): void {
    this.#roll(now);
    this.#perMs *= factor;
  }
}

/** Allows at most the quota in each window. Windows begin at multiples of their length. */
class FixedWindow implements Limiter {
  #quota: number;
  readonly #window: number;
  #current = 0;
  #used = 0;

  constructor(quota: number, window: number) {
    this.#quota = quota;
    this.#window = window;
  }

  #roll(now: number): void {
    const current = Math.floor(now / this.#window);
    if (current !== this.#current) this.#used = 0;
    this.#current = current;
  }

  remaining(now: number): number {
    this.#roll(now);
    return Math.max(0, this.#quota - this.#used);
  }

  wait(now: number): number {
    this.#roll(now);
    return (this.#current + 1) * this.#window - now;
  }

  take(now: number): void {
    this.#roll(now);
    this.#used += 1;
  }

  scale(_now: number, factor: number): void {
    this.#quota = Math.max(1, Math.round(this.#quota * factor));
  }
}

/** Allows at most the quota in any period that is as long as the window. Stores the time of each request. */
class SlidingWindow implements Limiter {
  #quota: number;
  readonly #window: number;
  #times: number[] = [];
  #first = 0;

  constructor(quota: number, window: number) {
    this.#quota = quota;
    this.#window = window;
  }

  remaining(now: number): number {
    while ((this.#times[this.#first] ?? Number.POSITIVE_INFINITY) <= now - this.#window) this.#first += 1;
    if (this.#first > 10_000) this.#times = this.#times.slice(this.#first);
    if (this.#first > this.#times.length || this.#first > 10_000) this.#first = 0;
    return Math.max(0, this.#quota - (this.#times.length - this.#first));
  }

  wait(now: number): number {
    this.remaining(now);
    const leaving = this.#times[Math.max(this.#first, this.#times.length - this.#quota)];
    return leaving === undefined ? 0 : leaving + this.#window - now;
  }

  take(now: number): void {
    this.#times.push(now);
  }

  scale(_now: number, factor: number): void {
    this.#quota = Math.max(1, Math.round(this.#quota * factor));
  }
}

/** Makes a limit of the given kind with the given figures. None of its units are used yet. */
export const limiterOf = (shape: Shape): Limiter => {
  switch (shape.kind) {
    case 'token-bucket':
      return new TokenBucket(shape.rate, shape.burst);
    case 'fixed-window':
      return new FixedWindow(shape.quota, shape.window);
    case 'sliding-window':
      return new SlidingWindow(shape.quota, shape.window);
    default:
      return shape satisfies never;
  }
};
