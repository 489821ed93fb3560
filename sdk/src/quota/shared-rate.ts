import type { Random } from '../base/random.ts';
import { FairShare, longestWait } from './fair-share.ts';
import type { QuotaBelief, QuotaLease } from './lease.ts';
import type { Level } from './level.ts';
import type { QuotaFigures } from './quota-figures.ts';
import { type ShareSignal, sharedLevel } from './share-control.ts';
import type { SlowStart } from './slow-start.ts';

/**
 * The client may add a random delay before its next call after a refusal (see `spread`). If other clients use the quota, the
 * maximum of this delay is the time that the client leaves between two calls while no units remain, but at least `spreadLeast`
 * milliseconds. Otherwise, it is the time in which one unit becomes available. The maximum is at most `spreadMost` milliseconds.
 */
const spreadLeast = 300;
const spreadMost = 1000;
/**
 * If the maximum of the quota is below this number of units, `#filledAt` does not delay calls, and `suspectedShare` has no effect.
 */
const tellingBurst = 4;
/**
 * If the remaining units indicate that other clients use more than this fraction of the policy's rate, they count as the cause of
 * a refusal. Without a refusal, this indication is not certain enough.
 */
const suspectedShare = 0.1;
/**
 * A client of a quota store leaves some units to clients that do not use the store. If the maximum of the quota is N units, the
 * number of these units is `spareShare` × (N − 1), but at most `spareMost`.
 */
const spareShare = 0.1;
const spareMost = 2;
/**
 * If other clients use units, a client with a quota store leaves more units unused than `spareShare` says: it multiplies their
 * number by a factor. The faster the other clients use units, the larger the factor. If they use at least `othersSeen` × the
 * policy's rate, the factor has its maximum, `spareGrowth`.
 */
const othersSeen = 0.03;
const spareGrowth = 2;

/** The inputs for the rate of one client. */
export interface SharedRateDeps {
  readonly figures: QuotaFigures;
  readonly level: Level;
  readonly start: SlowStart;
  readonly random: Random;
  /** The share of the quota that a quota store assigns to this client; undefined without a store. */
  readonly lease?: QuotaLease | undefined;
}

/**
 * If other clients use the same quota, this class decides when this client may send. If a quota store assigns a share to the
 * client, this share decides. Otherwise the client leaves time between its calls. Times are monotonic milliseconds.
 */
export class SharedRate {
  readonly #deps: SharedRateDeps;
  readonly #share = new FairShare();
  #leased = false;
  readonly #believed = (): QuotaBelief => this.#belief();

  constructor(deps: SharedRateDeps) {
    this.#deps = deps;
  }

  /** Whether the client assumes that other clients use the same quota. */
  get shared(): boolean {
    return this.#share.weight > 0;
  }

  /** Whether the client has a store. */
  get stored(): boolean {
    return this.#deps.lease !== undefined;
  }

  /** Whether the result of the previous `turnAt` came from the store. */
  get leased(): boolean {
    return this.#leased;
  }

  /** Reports the remaining units, as stated in the last response, to `lease` (see `SharedRateDeps`). */
  stated(now: number): void {
    this.#deps.lease?.answered(now, this.#deps.level.remaining);
  }

  /** Updates the rate after a response to a call that reserved units of this policy. */
  steer(now: number): void {
    if (this.#leased) return;
    const signal = this.#signal();
    const { evidence } = this.#deps.level;
    if (signal) this.#share.steer(now, { ...signal, evident: evidence.at(now), proved: evidence.proved(now) });
  }

  /**
   * Records a refusal that blocks the client until the time `until`. `told`: the headers of the refusal stated `r=0`. If the
   * remaining units have become fewer than this client's calls explain, other clients have caused the refusal.
   */
  refused(until: number, { now, told }: { now: number; told: boolean }): void {
    const { figures, level, lease } = this.#deps;
    const { rate = 0 } = figures;
    if (told && !this.shared && level.burst.most >= tellingBurst && level.others.rate > suspectedShare * rate)
      level.evidence.detected(now, rate);
    lease?.refused();
    this.#share.refused(until);
  }

  /** Called when the client sends a call with this number of units. */
  sent(now: number, units: number): void {
    this.#deps.lease?.sent(now, units);
  }

  /** Called if the client does not send a call that it has already reported with `sent`. */
  canceled(units: number): void {
    this.#deps.lease?.canceled(units);
  }

  /**
   * Returns the time from which this client may send a call with this number of units. Until this time, the client leaves the
   * units to other clients of the same quota. `lastAt` is the time of the client's previous call.
   */
  turnAt(now: number, units: number, lastAt: number): number {
    const { lease } = this.#deps;
    const leased = lease?.turnAt(now, units, this.#believed);
    // The store is not available, so this client continues with its last share.
    if (lease?.share && leased === undefined && this.#leased) this.#share.resume(now, lease.share);
    this.#leased = leased !== undefined;
    if (leased !== undefined) return Math.max(leased, this.#filledAt(units, lease?.share ?? 1));
    const signal = this.#share.spaced ? this.#signal() : undefined;
    const gap = signal ? this.#share.gap(signal) : 0;
    return gap === 0 ? now : lastAt + gap * units;
  }

  /**
   * Returns a random delay in milliseconds for the next call after a refusal. If other clients use the quota, clients that were
   * refused together would otherwise send again at the same time. If the server refused the client `again`, another client may
   * always have used the last unit just before.
   */
  spread(again: boolean): number {
    const signal = this.#signal();
    if (!signal || !(this.shared || again)) return 0;
    const longest = this.shared ? Math.max(spreadLeast, this.#share.gap({ ...signal, remaining: 0 })) : 1 / signal.rate;
    return this.#deps.random.next() * Math.min(spreadMost, longest);
  }

  /**
   * If fewer units than `sharedLevel` remain, all clients send more slowly, so the number of remaining units increases. Returns
   * the estimated increase in `elapsed` milliseconds. `units` is the estimated number of remaining units.
   */
  recovered(elapsed: number, units: number): number {
    const signal = this.shared && !this.#leased ? this.#signal() : undefined;
    if (!signal) return 0;
    const aim = sharedLevel(signal);
    const time = Math.max((4 * aim) / signal.rate, 4 * signal.delay);
    return this.#share.weight * Math.max(0, aim - units) * (1 - Math.exp(-elapsed / time));
  }

  /**
   * Returns the time from which this client can certainly use this number of units and still leave the units in `#spare` to other
   * clients. The method starts with the remaining units that the last response stated, minus the units of this client's later
   * calls. It adds this client's share of the units that become available later. Returns negative infinity if enough units remain
   * already, if the maximum of the quota is below `tellingBurst`, or if units do not become available continuously.
   */
  #filledAt(units: number, share: number): number {
    const { figures, level } = this.#deps;
    const missing = Math.min(units, figures.quota) + this.#spare() - level.certain.units;
    if (missing <= 0 || !level.continuous || level.burst.most < tellingBurst || figures.rate === undefined)
      return Number.NEGATIVE_INFINITY;
    return level.certain.at + Math.min(missing / (figures.rate * share), longestWait(figures.rate));
  }

  #spare(): number {
    const { level } = this.#deps;
    const seen = Math.min(1, this.#othersShare() / othersSeen);
    return (1 + (spareGrowth - 1) * seen) * Math.min(spareMost, spareShare * (level.burst.most - 1));
  }

  /** Returns the fraction of the policy's rate that all other clients use, whether or not they use the same store. */
  #othersShare(): number {
    const { figures, level } = this.#deps;
    return figures.rate === undefined ? 0 : level.others.rate / figures.rate;
  }

  #belief(): QuotaBelief {
    const { figures, level } = this.#deps;
    const { quota, windowMs, unit } = figures;
    const { kind, burst, certain, reset } = level;
    return {
      kind,
      unit,
      quota,
      windowMs,
      burst: burst.most,
      remaining: certain.units,
      reset: reset.at === undefined ? undefined : { earliest: reset.earliest, latest: reset.at },
      othersShare: this.#othersShare(),
      delay: level.delay.mean,
      delayVariation: level.delay.deviation,
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
