import type { Level } from './level.ts';
import type { QuotaFigures } from './quota-figures.ts';

/** Units are kept back from a burst of so many on: a part of it, so many at most, and no more than come in so many milliseconds. */
const keptFrom = 4;
const keptShare = 0.25;
const keptMost = 2;
const keptTime = 60;
/** What is kept back for jitter is no more than so much of a unit, and what comes in so many milliseconds. */
const jitterUnits = 0.25;
const jitterTime = 0.3;
/** A clock does not tell smaller parts of a unit. */
const smallest = 1e-9;

/** What is not used up to the last: so that others who come find a unit, and calls that come close together do. */
export class Reserve {
  readonly #figures: QuotaFigures;
  readonly #level: Level;

  constructor(figures: QuotaFigures, level: Level) {
    this.#figures = figures;
    this.#level = level;
  }

  /** Units that the level can grow to. Where the burst is one, the reserve is time. */
  most(now: number): number {
    return Math.max(this.#level.burst.most, 1 + this.#units(now));
  }

  /** Units that are missing for a call of so many; one larger than the quota goes when the whole quota is there. */
  missing(now: number, units: number): number {
    const needed = Math.min(units, this.#figures.quota);
    if (!this.#level.continuous) return needed - this.#level.units - smallest;
    // What the last answer has left over is there; only what should have come since may be late.
    const kept = this.#level.certain >= needed + this.#kept ? this.#kept : this.#units(now);
    return needed + kept - this.#level.units - smallest;
  }

  #units(now: number): number {
    const { rate = 0 } = this.#figures;
    return Math.max(this.#kept, Math.min(this.#level.jitter.at(now) * rate, jitterUnits + jitterTime * rate));
  }

  get #kept(): number {
    const { most } = this.#level.burst;
    return most < keptFrom ? 0 : Math.min(keptMost, keptShare * (most - 1), keptTime * (this.#figures.rate ?? 0));
  }
}
