/**
 * How the used units of a policy become available again:
 * - `continuous`: one unit after the other, at an even rate.
 * - `window`: all units at the end of a window.
 * - `sliding`: each unit one window after its use.
 */
export type RefillKind = 'continuous' | 'window' | 'sliding';

/**
 * The quota, the window in milliseconds, and the rate in units per millisecond. If the client does not know the window,
 * `windowMs` is undefined. If it does not know the rate, `rate` is undefined.
 */
export interface RefillFigures {
  readonly quota: number;
  readonly windowMs: number | undefined;
  readonly rate: number | undefined;
}

/** A call that used no units, although the client has counted them. */
export interface UnusedCall {
  readonly sentAt: number;
  readonly units: number;
}

/** Computes how many used units become available again, and when. Times are milliseconds of the monotonic clock. */
export interface Refill {
  readonly kind: RefillKind;
  /** Returns the level (the remaining units) at the time `to`, computed from the level at the time `from`. */
  level(level: number, from: number, to: number): number;
  /**
   * Counts the units that become available after the time `from`. Returns the time at which this count reaches `units`; undefined
   * if unknown.
   */
  when(from: number, units: number): number | undefined;
  /** Called when the client used this number of units. */
  use(at: number, units: number): void;
  /**
   * Called after the response to a call that was sent at the time `at`. According to the response, at most `units` units are in
   * use: units that were used before `at` and were not available again at that time, and all units used later.
   */
  outstanding(at: number, units: number): void;
  /** Returns the maximum of the level: the quota minus the units of this client that are not available again yet. */
  most(): number;
  /**
   * Called when a call did not use its units, because the server refused the call or the client did not send it. Returns the
   * number of units that the caller must add to the level again.
   */
  giveBack(call: UnusedCall): number;
  /** Records the time at which more units become available, according to the server. */
  resetAt(at: number | undefined): void;
}

/** A token bucket: `rate` units become available per millisecond. */
export class ContinuousRefill implements Refill {
  readonly kind = 'continuous';
  readonly #figures: RefillFigures;

  constructor(figures: RefillFigures) {
    this.#figures = figures;
  }

  level(level: number, from: number, to: number): number {
    return level + (to - from) * (this.#figures.rate ?? 0);
  }

  when(from: number, units: number): number | undefined {
    const { rate } = this.#figures;
    return rate ? from + units / rate : undefined;
  }

  use(): void {}

  giveBack({ units }: UnusedCall): number {
    return units;
  }

  outstanding(): void {}

  most(): number {
    return Number.POSITIVE_INFINITY;
  }

  resetAt(): void {}
}

/**
 * Computes the remaining units of a fixed window. The client also uses this class if it does not know the algorithm of the
 * policy.
 */
export class WindowRefill implements Refill {
  readonly kind = 'window';
  readonly #figures: RefillFigures;
  /**
   * Whether the whole quota becomes available again at the end of a window. If false, the client expects one available unit at
   * the end of the window, and later the other units one by one.
   */
  readonly #whole: boolean;
  #resetAt: number | undefined;

  constructor(figures: RefillFigures, whole: boolean) {
    this.#figures = figures;
    this.#whole = whole;
  }

  level(level: number, from: number, to: number): number {
    if (this.#resetAt === undefined || this.#resetAt <= from || this.#resetAt > to) return level;
    return Math.max(level, this.#whole ? this.#figures.quota : 1);
  }

  when(from: number, units: number): number | undefined {
    const { quota, windowMs = 0 } = this.#figures;
    if (this.#resetAt === undefined || this.#resetAt <= from) return undefined;
    if (this.#whole) return this.#resetAt + (Math.ceil(units / Math.max(1, quota)) - 1) * windowMs;
    return this.#resetAt + (Math.max(0, units - 1) * windowMs) / Math.max(1, quota);
  }

  use(): void {}

  giveBack({ units }: UnusedCall): number {
    return units;
  }

  outstanding(): void {}

  most(): number {
    return Number.POSITIVE_INFINITY;
  }

  resetAt(at: number | undefined): void {
    this.#resetAt = at;
  }
}
