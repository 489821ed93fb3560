import type { QuotaBelief } from '../lease.ts';
import type { UnitGrant } from './lease-reply.ts';
import type { Standing } from './slot-lease.ts';
import type { StoreClock } from './store-clock.ts';

/** After a request to the store, the client should have units for this number of calls. */
const batch = 30;
/** If the client has units for at most this number of calls, it requests more units. */
const low = 4;
/** The wait in milliseconds after a failed request. */
const pause = 250;

/**
 * A share of a window: units that the client may use at any time until the lease ends. Times are milliseconds on the client's
 * monotonic clock.
 */
export class UnitLease {
  readonly #clock: StoreClock;
  #units = 0;
  /** The units that the client has used since the last request to the store. */
  #spent = 0;
  /** The time at which the client last used a unit. */
  #spentAt = Number.NEGATIVE_INFINITY;
  #till = Number.NEGATIVE_INFINITY;
  #moreAt = Number.NEGATIVE_INFINITY;
  #short = false;
  #members = 0;
  /** The number of units of the call that waits now, or of the call that was sent last. */
  #size = 1;

  constructor(clock: StoreClock) {
    this.#clock = clock;
  }

  /** This client's part of the quota, from 0 to 1. All clients get equal parts. */
  get share(): number {
    return this.#members === 0 ? 0 : 1 / this.#members;
  }

  /**
   * Returns whether the last reply is still valid. A reply is valid until its units have expired and the time of the next request
   * has come.
   */
  live(now: number): boolean {
    return now < this.#till || now < this.#moreAt;
  }

  turnAt(now: number, units: number): number | undefined {
    this.#size = units;
    if (now < this.#till && this.#units >= units) return now;
    this.#short = true;
    return now < this.#moreAt ? this.#moreAt : undefined;
  }

  get askAt(): number {
    if (this.#units >= this.#size && this.#units > low * this.#size && !this.#short) return this.#till;
    return this.#moreAt;
  }

  question(now: number, belief: QuotaBelief, { waits }: Standing): string[] {
    const { quota, windowMs = 1, kind, remaining, reset, delay, delayVariation } = belief;
    const unused = now < this.#till ? Math.max(0, this.#units) : 0;
    const need = waits ? Math.min(this.#size, quota) - Math.min(unused, this.#size) : 0;
    const wanted = Math.max(need, batch * this.#size - unused);
    const known = reset !== undefined && reset.latest > now;
    const left = known && reset.earliest > now ? remaining : -1;
    const window = known ? [Math.max(0, reset.earliest - now), reset.latest - now] : [-1, -1];
    this.#spent = 0;
    // The API's server counts a call a little later than the client sends it.
    const spentAgo = Math.min(windowMs, Math.max(0, now - this.#spentAt - delay - delayVariation));
    return [quota, windowMs, kind === 'sliding' ? 1 : 0, unused, need, wanted, left, ...window, spentAgo].map(String);
  }

  add(grant: UnitGrant, now: number): void {
    this.#units = grant.units - this.#spent;
    this.#till = this.#clock.maybe(grant.till);
    this.#moreAt = grant.more > 0 ? now + grant.more : Number.NEGATIVE_INFINITY;
    this.#members = grant.members;
    this.#short = false;
  }

  failed(now: number): void {
    this.#moreAt = now + pause;
  }

  answered(): void {}

  refused(): void {}

  sent(now: number, units: number): void {
    this.#size = units;
    this.#spentAt = now;
    this.#units -= units;
    this.#spent += units;
  }

  canceled(units: number): void {
    this.#units += units;
    this.#spent -= units;
  }
}
