import type { QuotaBelief } from '../lease.ts';
import { Demand } from './demand.ts';
import { frame, type SlotGrant } from './lease-reply.ts';
import { SlotHoldings } from './slot-holdings.ts';
import type { StoreClock } from './store-clock.ts';

/** A lease is renewed when so much of it is left. */
const renewedAt = 0.25;
/** A renewal that failed is tried again after so many milliseconds. */
const pause = 250;

/** A share of a token bucket: slots that come one after the other. Times are the client's milliseconds. */
export class SlotLease {
  readonly #clock: StoreClock;
  readonly #holdings: SlotHoldings;
  readonly #demand = new Demand();
  /** Units of credit used since the last question. */
  #spent = 0;
  #renewAt = Number.NEGATIVE_INFINITY;
  #moreAt = Number.POSITIVE_INFINITY;
  #share = 0;

  constructor(clock: StoreClock) {
    this.#clock = clock;
    this.#holdings = new SlotHoldings(clock);
  }

  /** The part of the slots that was lent last. */
  get share(): number {
    return this.#share;
  }

  live(now: number): boolean {
    return this.#holdings.live(now);
  }

  /** When so many units may be used; undefined when no slot is left in the lease. Whoever is not let go is taken for waiting. */
  turnAt(now: number): number | undefined {
    if (this.#holdings.has(now)) return now;
    this.#demand.waits(now);
    const next = this.#holdings.next(now);
    return next === undefined ? undefined : Math.max(next, now);
  }

  /** When the store is to be asked, at the latest. */
  get askAt(): number {
    return Math.min(this.#renewAt, this.#moreAt);
  }

  /** The question to the store, as the script reads it. A negative `remaining` is no news. */
  question(now: number, { quota, windowMs = 1, burst, remaining }: QuotaBelief, { share, refusals, waits }: Standing): string[] {
    const rate = quota / windowMs;
    const want = Math.min(1, Math.max(1 / frame, this.#demand.read(now) / rate));
    const kept = Math.floor(this.#holdings.credit(now));
    this.#spent = 0;
    return [rate, Math.max(1, burst), want, share, remaining, refusals, kept, waits ? 1 : 0].map(String);
  }

  add(grant: SlotGrant, now: number): void {
    this.#holdings.add(grant, this.#spent);
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
    if (this.#holdings.use(now)) this.#spent += 1;
  }

  cancelled(): void {}
}

/** What the store is told of a member besides what it believes. */
export interface Standing {
  /** The part of the quota that it would take by itself, from 0 to 1. */
  readonly share: number;
  /** Refusals since the last question. */
  readonly refusals: number;
  /** Whether a call waits. */
  readonly waits: boolean;
}
