import type { QuotaBelief } from '../lease.ts';
import { Demand } from './demand.ts';
import { frame, type SlotGrant } from './lease-reply.ts';
import { SlotHoldings } from './slot-holdings.ts';
import type { StoreClock } from './store-clock.ts';
import { type SharedBucket, Surplus } from './surplus.ts';

/** The fraction of a lease's duration that remains when the client renews the lease. */
const renewedAt = 0.25;
/** The wait in milliseconds after a failed renewal. */
const pause = 250;
/** The maximum duration of a lease in milliseconds. */
const longest = 3600;

/**
 * A share of a token bucket: slots that start one after the other. In each slot, the client may use one unit. Times are
 * milliseconds on the client's monotonic clock.
 */
export class SlotLease {
  readonly #clock: StoreClock;
  readonly #holdings: SlotHoldings;
  readonly #demand = new Demand();
  /** The units of credit that the client has used since the last request to the store. */
  #spent = 0;
  #renewAt = Number.NEGATIVE_INFINITY;
  #moreAt = Number.POSITIVE_INFINITY;
  #share = 0;
  readonly #surplus = new Surplus();
  #grant: SlotGrant | undefined;
  #bucket: SharedBucket | undefined;
  /** Whether the next call is additional: a call for which the lease has no slot. */
  #additional = false;

  constructor(clock: StoreClock) {
    this.#clock = clock;
    this.#holdings = new SlotHoldings(clock);
  }

  /** The fraction of all slots that belongs to this client, according to the last reply of the store. */
  get share(): number {
    return this.#share;
  }

  live(now: number): boolean {
    return this.#holdings.live(now);
  }

  /**
   * Returns when the client may send the next call; undefined if the lease allows no further call. If the call must wait, the
   * class also records that a call is waiting.
   */
  turnAt(now: number, _units: number, belief: QuotaBelief): number | undefined {
    const { remaining } = belief;
    this.#bucket = this.#bucketOf(belief);
    if (this.#holdings.has(now)) return now;
    this.#demand.waits(now);
    const more = this.#bucket && this.#surplus.turnAt(now, remaining, this.#bucket);
    this.#additional = more !== undefined && more <= now;
    const next = Math.min(this.#holdings.next(now) ?? Number.POSITIVE_INFINITY, more ?? Number.POSITIVE_INFINITY);
    return next === Number.POSITIVE_INFINITY ? undefined : Math.max(next, now);
  }

  /** Called when a response has stated the remaining units. */
  answered(now: number, remaining: number): void {
    if (this.#bucket) this.#surplus.stated(now, remaining, this.#bucket);
  }

  /** Called when the server has refused a call. */
  refused(): void {
    this.#surplus.refused();
  }

  /** The latest time for the next request to the store. */
  get askAt(): number {
    return Math.min(this.#renewAt, this.#moreAt);
  }

  /**
   * Returns the arguments of the script for the next request to the store. A negative `remaining` means that the client has
   * learned nothing new about the remaining units since the last request.
   */
  question(now: number, { quota, windowMs = 1, burst, remaining }: QuotaBelief, { share, refusals, waits }: Standing): string[] {
    const rate = quota / windowMs;
    const want = Math.min(1, Math.max(1 / frame, this.#demand.read(now) / rate));
    const kept = Math.floor(this.#holdings.credit(now));
    this.#spent = 0;
    return [rate, Math.max(1, burst), want, share, remaining, refusals, kept, waits ? 1 : 0].map(String);
  }

  add(grant: SlotGrant, now: number): void {
    this.#holdings.add(grant, this.#spent);
    this.#grant = grant;
    const ends = this.#clock.maybe(grant.till);
    this.#renewAt = ends - renewedAt * (grant.till - grant.now);
    this.#moreAt = grant.more > 0 ? now + grant.more : Number.POSITIVE_INFINITY;
    this.#share = grant.positions.filter(Boolean).length / frame;
  }

  failed(now: number): void {
    this.#renewAt = Math.max(this.#renewAt, now + pause);
    this.#moreAt = Number.POSITIVE_INFINITY;
  }

  sent(now: number): void {
    this.#demand.used(now, 1);
    const additional = this.#additional && !this.#holdings.has(now);
    if (!additional && this.#holdings.use(now)) this.#spent += 1;
    this.#surplus.sent(now, { additional, delay: this.#bucket?.delay ?? Number.POSITIVE_INFINITY });
    this.#additional = false;
  }

  #bucketOf({ burst, delay, delayVariation }: QuotaBelief): SharedBucket | undefined {
    const grant = this.#grant;
    if (!grant) return undefined;
    const { pace, valid, members } = grant;
    const promised = grant.promised + pace * Math.min(valid, longest) * (1 - this.#share);
    return { pace, burst, delay, delayVariation, members, promised };
  }

  canceled(): void {}
}

/** The facts that a client reports to the store in addition to its `QuotaBelief`. */
export interface Standing {
  /** The part of the quota that the client reports as its share, from 0 to 1. */
  readonly share: number;
  /** The number of refusals since the last request to the store. */
  readonly refusals: number;
  /** Whether a call waits. */
  readonly waits: boolean;
}
