import type { Level } from './level.ts';
import type { QuotaFigures } from './quota-figures.ts';
import { RefusalFactor } from './refusal-factor.ts';

/**
 * If the maximum of the quota is at least `keptFrom` units, the client leaves some units unused (the reserve). The reserve is the
 * smallest of three numbers: `keptShare` × (the maximum − 1), `keptMost`, and the units that become available in `keptTime`
 * milliseconds.
 */
const keptFrom = 2;
const keptShare = 0.25;
const keptMost = 1.5;
const keptTime = 120;
/**
 * If few units become available in `keptTime`, the reserve may be larger: `keptSlow` units, or the units that become available in
 * `keptTimeSlow` milliseconds if these are fewer. A client that joins then finds a unit. It uses the unit, and the other client
 * sees that the unit is missing. For this, the reserve must be larger than one unit, because the server rounds the remaining
 * units down.
 */
const keptSlow = 1.4;
const keptTimeSlow = 1500;
/** If no other clients use the quota, these two values replace `keptShare` and `keptMost`. */
const keptShareAlone = 0.6;
const keptMostAlone = 6;
/**
 * If `keptVariation` × (the variation of the response time) × (the policy's rate) is larger than `keptMostAlone`, this product
 * replaces `keptMostAlone`.
 */
const keptVariation = 0.2;
/** Each refusal multiplies the reserve by `growth`. Several refusals together multiply it by at most `growthMost`. */
const growth = 1.6;
const growthMost = 5;
/** The reserve is at most `keptShareMost` × (the maximum of the quota − 1). */
const keptShareMost = 0.75;
/**
 * The client sends a call even if this fraction of a unit is missing. Clocks are not exact enough for such small numbers.
 */
const smallest = 1e-9;
/**
 * If the client estimates that at most half a unit is missing for a call, it sends the call anyway. This does not apply if units
 * become available continuously. The server counts only whole units, so an estimate of 0.6 units most likely means that one unit
 * remains.
 */
const halfUnit = 0.5;

/**
 * The reserve: units that the client leaves unused. Without the reserve, the server could refuse two kinds of calls: the first
 * calls of new clients with the same key, and calls that arrive at the server with shorter pauses than the client left between
 * them.
 */
export class Reserve {
  readonly #figures: QuotaFigures;
  readonly #level: Level;
  /**
   * True as long as the client has detected no other clients of the same quota. Only then do refusals make the reserve larger. If
   * there are other clients, all clients must keep the same reserve. Otherwise, the client with the largest reserve would get the
   * fewest units.
   */
  alone = true;
  readonly #factor = new RefusalFactor(growth, growthMost);

  constructor(figures: QuotaFigures, level: Level) {
    this.#figures = figures;
    this.#level = level;
  }

  /**
   * Called when the server refused a call although the client expected a remaining unit. The client then keeps a larger reserve
   * for some time.
   */
  refused(now: number): void {
    this.#factor.refused(now);
  }

  #grown(now: number): number {
    return this.alone ? this.#factor.at(now) : 1;
  }

  /**
   * Returns the maximum of the level (the estimated remaining units). The client sends a call when the level reaches the units of
   * the call plus the reserve. For a small quota, this sum may be higher than the maximum of the quota. The level may therefore
   * rise above the maximum of the quota, although the server does not have the additional units. `Level.take` drops them.
   */
  most(now: number): number {
    return Math.max(this.#level.burst.most, 1 + this.#units(now)) + this.#check();
  }

  /**
   * Returns how many units are missing for a call. `units` is the number of units that the call needs. If a call needs more units
   * than the maximum of the quota, the client sends the call when the quota is full. `flying` is the number of calls without a
   * response.
   */
  missing(now: number, units: number, flying: number): number {
    const needed = Math.min(units, this.#figures.quota);
    if (!this.#level.continuous) return needed - this.#level.units - halfUnit;
    // The units that the last response stated are available. Only the units that should have been added since then may be late.
    const { small } = this.#level.burst;
    const kept = small ? 0 : this.#kept(now);
    // With a small maximum, a single late call makes a difference.
    const certain = this.#level.certain.units >= needed + kept && !(small && flying > 0);
    const spare = certain ? kept : this.#units(now);
    return needed + spare + this.#check() - this.#level.units - smallest;
  }

  #check(): number {
    return this.#level.burst.checking ? 1 : 0;
  }

  #units(now: number): number {
    const { rate = 0, unitMs } = this.#figures;
    return Math.max(this.#kept(now), this.#level.jitter.at({ unit: unitMs }) * rate);
  }

  #kept(now: number): number {
    const { most } = this.#level.burst;
    if (most < keptFrom) return 0;
    const { rate = 0 } = this.#figures;
    // A client that uses the quota alone also allows for the variation of the response time.
    const varied = this.alone ? keptVariation * this.#level.delay.deviation * rate : 0;
    const [share, fixed] = this.alone ? [keptShareAlone, keptMostAlone] : [keptShare, keptMost];
    const first = Math.min(
      Math.max(fixed, varied),
      share * (most - 1),
      Math.max(keptTime * rate, Math.min(keptSlow, keptTimeSlow * rate)),
    );
    return Math.min(keptShareMost * (most - 1), first * this.#grown(now));
  }
}
