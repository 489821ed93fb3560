import type { Level } from './level.ts';
import type { QuotaFigures } from './quota-figures.ts';

/**
 * The client keeps a reserve of units if the maximum of the quota is at least `keptFrom`. The reserve is a part of that maximum,
 * at most `keptMost` units, and at most the units that come back in `keptTime` milliseconds.
 */
const keptFrom = 2;
const smallBurst = 4;
const keptShare = 0.25;
const keptMost = 3;
const keptTime = 60;
/** If no other clients use the quota, the client keeps a larger reserve, which only delays the last calls of a burst. */
const keptShareAlone = 0.6;
const keptMostAlone = 6;
/** The reserve also contains this part of the units that come back within the variation of the response time. */
const keptVariation = 0.2;
/** A refusal multiplies the reserve by `growth`, up to `growthMost` times. The increase halves in `growthHalf` milliseconds. */
const growth = 1.6;
const growthMost = 5;
const growthHalf = 60_000;
/** The maximum reserve, as a part of the maximum of the quota. */
const keptShareMost = 0.75;
/** Clocks are not exact enough for smaller parts of a unit. */
const smallest = 1e-9;
/** A window has whole units. If the level lacks less than half a unit, other clients have most likely not used that unit. */
const halfUnit = 0.5;

/**
 * The units that the client keeps unused, so that the server does not refuse the calls of new clients, or calls that arrive close
 * together.
 */
export class Reserve {
  readonly #figures: QuotaFigures;
  readonly #level: Level;
  /**
   * Whether the client has detected no other clients. If other clients use the same quota, all clients must keep the same
   * reserve.
   */
  alone = true;
  #factor = 1;
  #factorAt = Number.NEGATIVE_INFINITY;

  constructor(figures: QuotaFigures, level: Level) {
    this.#figures = figures;
    this.#level = level;
  }

  /** Notes that the server refused a call that should have found a unit. The client keeps a larger reserve for some time. */
  refused(now: number): void {
    this.#factor = Math.min(growthMost, this.#shrunk(now) * growth);
    this.#factorAt = now;
  }

  #grown(now: number): number {
    return this.alone ? this.#shrunk(now) : 1;
  }

  #shrunk(now: number): number {
    if (this.#factor === 1) return 1;
    return 1 + (this.#factor - 1) * 0.5 ** ((now - this.#factorAt) / growthHalf);
  }

  /**
   * Returns the maximum of the level in units. If the maximum of the quota is only one unit, the level may be higher: the
   * additional part of a unit then stands for a time that the client waits.
   */
  most(now: number): number {
    return Math.max(this.#level.burst.most, 1 + this.#units(now));
  }

  /**
   * Returns the units that are missing for a call with this number of units. The client sends a call that is larger than the
   * quota when the whole quota is available. `flying` is the number of calls without a response.
   */
  missing(now: number, units: number, flying: number): number {
    const needed = Math.min(units, this.#figures.quota);
    if (!this.#level.continuous) return needed - this.#level.units - halfUnit;
    // The units that the last response stated are available. Only the units that should have come back since may be late.
    const small = this.#level.burst.most < smallBurst;
    const kept = small ? 0 : this.#kept(now);
    // With a small maximum, a single late call makes a difference.
    const certain = this.#level.certain.units >= needed + kept && !(small && flying > 0);
    const spare = certain ? kept : this.#units(now);
    return needed + spare - this.#level.units - smallest;
  }

  #units(now: number): number {
    const { rate = 0, unitMs } = this.#figures;
    return Math.max(this.#kept(now), this.#level.jitter.at(now, unitMs) * rate);
  }

  #kept(now: number): number {
    const { most } = this.#level.burst;
    if (most < keptFrom) return 0;
    const { rate = 0 } = this.#figures;
    // If the response time varies much, the time to the server varies too. A client without other clients can include this
    // variation.
    const varied = this.alone ? keptVariation * this.#level.delay.deviation * rate : 0;
    const [share, fixed] = this.alone ? [keptShareAlone, keptMostAlone] : [keptShare, keptMost];
    const first = Math.min(Math.max(fixed, varied), share * (most - 1), keptTime * rate);
    return Math.min(keptShareMost * (most - 1), first * this.#grown(now));
  }
}
