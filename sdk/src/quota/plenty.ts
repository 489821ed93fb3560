import type { Gate } from './gate.ts';
import type { Level } from './level.ts';
import type { Taking } from './level-observation.ts';
import type { QuotaFigures } from './quota-figures.ts';
import type { RateSearch } from './rate-search.ts';
import type { Release } from './release.ts';
import type { SharedRate } from './shared-rate.ts';
import type { SlowStart } from './slow-start.ts';
import type { StatedWait } from './stated-wait.ts';

/**
 * Plenty of units remain if the number of remaining units is at least `plentyUnits`, and at least `plentyShare` × the maximum of
 * the quota.
 */
const plentyUnits = 1000;
const plentyShare = 0.5;
/**
 * If a response shows plenty of units, the client stops checking the quota. It checks again after this number of milliseconds at
 * the latest.
 */
const validMs = 5;
/** The maximum fraction of the remaining units that the client uses between two checks of the quota. */
const uncheckedShare = 0.125;

/** An estimator has several parts. The following parts can delay a call. */
export interface PlentyParts {
  readonly figures: QuotaFigures;
  readonly level: Level;
  readonly gate: Gate;
  readonly stated: StatedWait;
  readonly release: Release;
  readonly start: SlowStart;
  readonly share: SharedRate;
  readonly search: RateSearch;
}

/**
 * Saves processor time while a quota policy cannot delay any call. If a response shows plenty of units and nothing else limits
 * the calls, the client stops checking the quota for a short time. In this time, the client can also skip the quota headers of
 * responses. The class adds up the units of the unchecked calls. At the next check, the class subtracts this sum from the level
 * (the estimated remaining units).
 */
export class Plenty {
  readonly #parts: PlentyParts;
  #until = Number.NEGATIVE_INFINITY;
  #allowed = 0;
  #taken = 0;
  #takenAt = 0;

  constructor(parts: PlentyParts) {
    this.#parts = parts;
  }

  /** Returns whether the last response showed plenty of units, and arrived less than `validMs` milliseconds ago. */
  at(now: number): boolean {
    return now < this.#until && !this.#parts.gate.due;
  }

  /** Returns true if a call with this number of units needs no check of the quota. */
  covers(now: number, units: number): boolean {
    return this.at(now) && this.#taken + units <= this.#allowed;
  }

  /** Counts the units of a call that needs no check of the quota. Returns undefined if the call needs a check. */
  take(now: number, units: number): Taking | undefined {
    if (!this.covers(now, units)) return undefined;
    this.#taken += units;
    this.#takenAt = now;
    return this.#parts.level.taking(now, units, this.#taken);
  }

  /** Reduces the level (the estimated remaining units) by the units that `take` has counted. */
  settle(): void {
    const units = this.#taken;
    if (units === 0) return;
    this.#taken = 0;
    this.#parts.level.take(this.#takenAt, units);
    this.#parts.search.sent(this.#takenAt, units);
  }

  /** Decides after a response whether the next calls need a check of the quota. */
  observe(now: number): void {
    const { figures, level, gate, stated, release, start, share, search } = this.#parts;
    const least = Math.max(plentyUnits, plentyShare * level.burst.most);
    const free =
      level.units >= least &&
      figures.unit !== 'concurrent-requests' &&
      start.settled &&
      !(share.stored || share.shared || search.engaged || gate.due || gate.probing || stated.stated) &&
      Math.max(gate.closedUntil, release.nextAt) <= now;
    this.#until = free ? now + validMs : Number.NEGATIVE_INFINITY;
    this.#allowed = level.units * uncheckedShare;
  }
}
