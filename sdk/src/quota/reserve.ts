import type { Level } from './level.ts';
import type { QuotaFigures } from './quota-figures.ts';

/** Units are kept back from a burst of so many on: a part of it, so many at most, and no more than come in so many milliseconds. */
const keptFrom = 2;
const smallBurst = 4;
const keptShare = 0.25;
const keptMost = 3;
const keptTime = 60;
/** One who is alone keeps back more: it costs nothing but the last calls of a burst. */
const keptShareAlone = 0.6;
const keptMostAlone = 6;
/** Of the units that come within the time by which answers vary, so many are kept back. */
const keptVariation = 0.2;
/** A refusal makes it so many times as much, up to so many times; it shrinks by half in so many milliseconds. */
const growth = 1.6;
const growthMost = 5;
const growthHalf = 60_000;
/** Not more than this part of the burst is ever kept back. */
const keptShareMost = 0.75;
/** A clock does not tell smaller parts of a unit. */
const smallest = 1e-9;
/** A window holds whole units: less than half of one is what others may have taken, and they more likely have not. */
const halfUnit = 0.5;

/** What is not used up to the last: so that others who come find a unit, and calls that come close together do. */
export class Reserve {
  readonly #figures: QuotaFigures;
  readonly #level: Level;
  /** Whether nobody else is seen: those who share a level must all keep back the same. */
  alone = true;
  #factor = 1;
  #factorAt = Number.NEGATIVE_INFINITY;

  constructor(figures: QuotaFigures, level: Level) {
    this.#figures = figures;
    this.#level = level;
  }

  /** A call was refused that should have found a unit: more is kept back for a while. */
  refused(now: number): void {
    this.#factor = Math.min(growthMost, this.#shrunk(now) * growth);
    this.#factorAt = now;
  }

  #grown(now: number): number {
    return this.alone ? this.#shrunk(now) : 1;
  }

  #shrunk(now: number): number {
    return 1 + (this.#factor - 1) * 0.5 ** ((now - this.#factorAt) / growthHalf);
  }

  /** Units that the level can grow to. Where the burst is one, the reserve is time. */
  most(now: number): number {
    return Math.max(this.#level.burst.most, 1 + this.#units(now));
  }

  /**
   * Units that are missing for a call of so many; one larger than the quota goes when the whole quota is there. `flying`:
   * calls that were not answered yet.
   */
  missing(now: number, units: number, flying: number): number {
    const needed = Math.min(units, this.#figures.quota);
    if (!this.#level.continuous) return needed - this.#level.units - halfUnit;
    // What the last answer has left over is there; only what should have come since may be late.
    const small = this.#level.burst.most < smallBurst;
    const kept = small ? 0 : this.#kept(now);
    // Of a small burst a single call that arrives late makes a difference.
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
    // Where answers vary much so does the way there; one who is alone can allow for it.
    const varied = this.alone ? keptVariation * this.#level.delay.deviation * rate : 0;
    const [share, fixed] = this.alone ? [keptShareAlone, keptMostAlone] : [keptShare, keptMost];
    const first = Math.min(Math.max(fixed, varied), share * (most - 1), keptTime * rate);
    return Math.min(keptShareMost * (most - 1), first * this.#grown(now));
  }
}
