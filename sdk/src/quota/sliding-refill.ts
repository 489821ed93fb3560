import type { Refill, RefillFigures, UnusedCall } from './refill.ts';

/**
 * The class divides a window into this number of time steps, and stores the used units of each step. The memory therefore does
 * not grow with the quota.
 */
const steps = 256;

/** Units that this client used at about the same time. */
interface UsedUnits {
  /** The time at which the units become available again, rounded up to the next time step (see `steps`). */
  readonly at: number;
  units: number;
  returned: boolean;
}

/** A sliding window: each unit becomes available again one window after its use. */
export class SlidingRefill implements Refill {
  readonly kind = 'sliding';
  readonly #figures: RefillFigures;
  #used: UsedUnits[] = [];
  #resetAt: number | undefined;
  /** Returns by how many milliseconds the server may count a call later than the client has sent it. */
  readonly #lateness: (now: number) => number;

  constructor(figures: RefillFigures, lateness: (now: number) => number) {
    this.#figures = figures;
    this.#lateness = lateness;
  }

  level(level: number, from: number, to: number): number {
    let grown = level;
    const late = this.#lateness(to);
    for (const one of this.#used) {
      if (one.returned || one.at + late > to) continue;
      one.returned = true;
      grown += one.units;
    }
    const { windowMs = 0 } = this.#figures;
    this.#used = this.#used.filter(({ at, returned }) => !returned || at > to - windowMs);
    if (this.#resetAt !== undefined && this.#resetAt > from && this.#resetAt <= to) grown = Math.max(grown, 1);
    return Math.min(grown, Math.max(level, this.#figures.quota));
  }

  when(from: number, units: number): number | undefined {
    let missing = units;
    const late = this.#lateness(from);
    const stated = this.#resetAt !== undefined && this.#resetAt > from && missing <= 1 ? this.#resetAt : undefined;
    let last = this.#resetAt;
    for (const { at, units: back, returned } of this.#used) {
      if (returned) continue;
      missing -= back;
      last = at + late;
      if (missing <= 1e-9) return Math.min(last, stated ?? Number.POSITIVE_INFINITY);
    }
    if (stated !== undefined) return stated;
    const { quota, windowMs = 0 } = this.#figures;
    return last === undefined || last <= from ? undefined : last + (Math.ceil(missing) * windowMs) / Math.max(1, quota);
  }

  use(at: number, units: number): void {
    const back = this.#back(at);
    const last = this.#used.at(-1);
    if (last?.at === back && !last.returned) last.units += units;
    else this.#used.push({ at: back, units, returned: false });
  }

  giveBack({ sentAt, units }: UnusedCall): number {
    const back = this.#back(sentAt);
    const entry = this.#used.find(({ at }) => at === back);
    if (entry) entry.units = Math.max(0, entry.units - units);
    return units;
  }

  /**
   * If the class counts more than `units` units in use, the surplus had already become available before the time `at`. The class
   * removes the surplus, the oldest units first.
   */
  outstanding(at: number, units: number): void {
    const late = this.#lateness(at);
    const counted = this.#used.filter((one) => one.at + late > at);
    let surplus = counted.reduce((sum, one) => sum + one.units, 0) - units;
    for (const one of counted) {
      if (surplus <= 0) break;
      const dropped = Math.min(surplus, one.units);
      one.units -= dropped;
      surplus -= dropped;
    }
  }

  most(): number {
    return this.#used.reduce((sum, { units, returned }) => sum - (returned ? 0 : units), this.#figures.quota);
  }

  /** Returns when units that are used at the time `at` become available again. */
  #back(at: number): number {
    const { windowMs = 0 } = this.#figures;
    const step = windowMs / steps;
    return windowMs <= steps ? at + windowMs : Math.ceil((at + windowMs) / step) * step;
  }

  resetAt(at: number | undefined): void {
    // If a unit of this client becomes available by this time, it explains the time. The class then needs no stated time.
    this.#resetAt = at !== undefined && this.#used.some((one) => !one.returned && one.at <= at) ? undefined : at;
  }
}
