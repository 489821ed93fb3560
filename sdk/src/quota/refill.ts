import type { QuotaPolicy } from '../generated/platform.ts';

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
interface UnusedCall {
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

  resetAt(at: number | undefined): void {
    this.#resetAt = at;
  }
}

/**
 * The class divides a window into this number of time steps, and stores the used units of each step. The memory therefore does
 * not grow with the quota.
 */
const steps = 256;

/** A sliding window: each unit becomes available again one window after its use. */
export class SlidingRefill implements Refill {
  readonly kind = 'sliding';
  readonly #figures: RefillFigures;
  /** The times at which used units become available again, rounded up to the next time step (see `steps`). */
  #returns: { readonly at: number; units: number }[] = [];
  #resetAt: number | undefined;

  constructor(figures: RefillFigures) {
    this.#figures = figures;
  }

  level(level: number, from: number, to: number): number {
    let grown = level;
    for (const { at, units } of this.#returns) if (at > from && at <= to) grown += units;
    this.#returns = this.#returns.filter(({ at }) => at > to);
    if (this.#resetAt !== undefined && this.#resetAt > from && this.#resetAt <= to) grown = Math.max(grown, 1);
    return Math.min(grown, Math.max(level, this.#figures.quota));
  }

  when(from: number, units: number): number | undefined {
    let missing = units;
    if (this.#resetAt !== undefined && this.#resetAt > from && missing <= 1) return this.#resetAt;
    for (const { at, units: back } of this.#returns) {
      missing -= back;
      if (missing <= 1e-9) return at;
    }
    const { quota, windowMs = 0 } = this.#figures;
    const last = this.#returns.at(-1)?.at ?? this.#resetAt;
    return last === undefined ? undefined : Math.max(from, last) + (Math.ceil(missing) * windowMs) / Math.max(1, quota);
  }

  use(at: number, units: number): void {
    const back = this.#back(at);
    const last = this.#returns.at(-1);
    if (last?.at === back) last.units += units;
    else this.#returns.push({ at: back, units });
  }

  giveBack({ sentAt, units }: UnusedCall): number {
    const back = this.#back(sentAt);
    const entry = this.#returns.find(({ at }) => at === back);
    if (entry) entry.units = Math.max(0, entry.units - units);
    return units;
  }

  /** Returns when units that are used at the time `at` become available again. */
  #back(at: number): number {
    const { windowMs = 0 } = this.#figures;
    const step = windowMs / steps;
    return windowMs <= steps ? at + windowMs : Math.ceil((at + windowMs) / step) * step;
  }

  resetAt(at: number | undefined): void {
    this.#resetAt = at;
  }
}

/**
 * Returns the `Refill` for this algorithm. `algorithm` is undefined if the client does not know the algorithm of the policy.
 */
export function refillOf(algorithm: QuotaPolicy['algorithm'] | undefined, figures: RefillFigures): Refill {
  switch (algorithm) {
    case 'token-bucket':
      return figures.rate === undefined ? new WindowRefill(figures, false) : new ContinuousRefill(figures);
    case 'fixed-window':
      return new WindowRefill(figures, true);
    case 'sliding-window':
      return new SlidingRefill(figures);
    case 'concurrency':
    case undefined:
      return new WindowRefill(figures, false);
    default:
      return algorithm satisfies never;
  }
}
