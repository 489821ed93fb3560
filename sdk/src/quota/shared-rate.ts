import type { Random } from '../base/random.ts';
import { FairShare, type ShareSignal, sharedLevel } from './fair-share.ts';
import type { QuotaBelief, QuotaLease } from './lease.ts';
import type { Level } from './level.ts';
import type { QuotaFigures } from './quota-figures.ts';
import type { SlowStart } from './slow-start.ts';

/** Clients that were refused together come back over a time between these, in milliseconds. */
const spreadLeast = 300;
const spreadMost = 1000;
/** Where fewer units can be there, what is left cannot be told from what is on its way. */
const tellingBurst = 4;
/** Units that are left to others than the members of a store: a part of the burst, and so many at most. */
const spareShare = 0.1;
const spareMost = 2;

/** What the rate of one client is derived from. */
export interface SharedRateDeps {
  readonly figures: QuotaFigures;
  readonly level: Level;
  readonly start: SlowStart;
  readonly random: Random;
  /** The share that a store lends; undefined without a store. */
  readonly lease?: QuotaLease | undefined;
}

/**
 * When the turn of this client comes while others send on the same quota: by the share that a store lends, or by the distance that it
 * keeps between its calls. Times are monotonic milliseconds.
 */
export class SharedRate {
  readonly #deps: SharedRateDeps;
  readonly #share = new FairShare();
  #leased = false;

  constructor(deps: SharedRateDeps) {
    this.#deps = deps;
  }

  /** Whether others are believed to send on the same quota. */
  get shared(): boolean {
    return this.#share.weight > 0;
  }

  /** Whether the shares are those that a store lends, as of the last `turnAt`. */
  get leased(): boolean {
    return this.#leased;
  }

  /** Takes an answer into account. */
  steer(now: number): void {
    this.#deps.lease?.answered(now);
    if (this.#leased) return;
    const signal = this.#signal();
    if (signal) this.#share.steer(now, signal);
  }

  /** A call was refused. */
  refused(): void {
    this.#deps.lease?.refused();
    this.#share.refused();
  }

  /** A call of so many units is sent. */
  sent(now: number, units: number): void {
    this.#deps.lease?.sent(now, units);
  }

  /** A call of so many units was not sent after all. */
  cancelled(units: number): void {
    this.#deps.lease?.cancelled(units);
  }

  /** When the turn of so many units comes among all who send on the same quota; `lastAt` is when the last call was sent. */
  turnAt(now: number, units: number, lastAt: number): number {
    const { lease } = this.#deps;
    const leased = lease?.turnAt(now, units, () => this.#belief());
    // The store is gone: this client goes on with the share that it had, not with all that is left.
    if (lease?.share && leased === undefined && this.#leased) this.#share.resume(now, lease.share);
    this.#leased = leased !== undefined;
    if (leased !== undefined) return Math.max(leased, this.#filledAt(units, lease?.share ?? 1));
    const signal = this.#signal();
    const gap = signal ? this.#share.gap(signal) : 0;
    return gap === 0 ? now : lastAt + gap * units;
  }

  /**
   * A random part of the distance that this client keeps, so that clients that were refused together do not come back
   * together. 0 when nobody else is there.
   */
  spread(): number {
    const signal = this.#signal();
    if (!signal || !this.shared) return 0;
    const { random } = this.#deps;
    return random.next() * Math.min(spreadMost, Math.max(spreadLeast, this.#share.gap({ ...signal, remaining: 0 })));
  }

  /** Units that others have left meanwhile. They are steered to the same level, so it comes back to that by itself. */
  recovered(elapsed: number, units: number): number {
    const signal = this.shared && !this.#leased ? this.#signal() : undefined;
    if (!signal) return 0;
    const aim = sharedLevel(signal);
    const time = Math.max((4 * aim) / signal.rate, 4 * signal.delay);
    return this.#share.weight * Math.max(0, aim - units) * (1 - Math.exp(-elapsed / time));
  }

  /**
   * When the server surely has so many units: what it told last, and since then this client's share of what comes back. That is a
   * bound only where more than a few units can be there, for others may not keep to their shares.
   */
  #filledAt(units: number, share: number): number {
    const { figures, level } = this.#deps;
    const spare = Math.min(spareMost, spareShare * (level.burst.most - 1));
    const missing = Math.min(units, figures.quota) + spare - level.certain.units;
    if (missing <= 0 || !level.continuous || level.burst.most < tellingBurst || figures.rate === undefined)
      return Number.NEGATIVE_INFINITY;
    return level.certain.at + missing / (figures.rate * share);
  }

  #belief(): QuotaBelief {
    const { figures, level } = this.#deps;
    const { quota, windowMs, unit, rate } = figures;
    const { kind, burst, certain, reset, others } = level;
    return {
      kind,
      unit,
      quota,
      windowMs,
      burst: burst.most,
      remaining: certain.units,
      reset: reset.at === undefined ? undefined : { earliest: reset.earliest, latest: reset.at },
      othersShare: rate === undefined ? 0 : others.rate / rate,
    };
  }

  #signal(): ShareSignal | undefined {
    const { figures, level, start } = this.#deps;
    const { rate } = figures;
    if (rate === undefined || !level.continuous) return undefined;
    const { remaining, units, burst, others, delay } = level;
    return {
      remaining,
      level: units,
      burst: burst.known,
      most: burst.most,
      rate,
      settled: start.settled,
      others: others.rate,
      delay: delay.mean,
      noise: delay.deviation * rate,
    };
  }
}
