import type { QuotaPolicy } from '../generated/platform.ts';
import type { LimitItem, PolicyItem, QuotaUnit } from '../wire/rate-limit.ts';
import type { BucketView } from './bucket-view.ts';
import { Release } from './release.ts';

/** When a call may go as far as one policy is concerned. `answer`: not before another call has been answered. */
export type Opening = { readonly kind: 'now' } | { readonly kind: 'at'; readonly at: number } | { readonly kind: 'answer' };

/** Units that one call takes of a policy until its answer says what is left. */
export interface Reservation {
  readonly bucket: Bucket;
  readonly units: number;
  /** Orders the calls by when they were sent. */
  readonly sequence: number;
  /** The first call after the gate of the policy was closed. */
  readonly probe: boolean;
}

const open: Opening = { kind: 'now' };
const answer: Opening = { kind: 'answer' };

/** What is believed of one quota policy and partition: from the description at first, then from the server's headers. */
export class Bucket {
  readonly name: string;
  readonly partition: string | undefined;
  #quota: number;
  #window: number | undefined;
  #unit: QuotaUnit;
  readonly #burst: number | undefined;
  readonly #algorithm: QuotaPolicy['algorithm'] | undefined;
  /** Units left at `#asOf`. */
  #remaining: number;
  #asOf: number;
  #resetAt: number | undefined;
  #heard = false;
  /** Calls that may be in flight while no header has spoken; doubles with each answer. */
  #start = 1;
  #flying = 0;
  #reserved = 0;
  #slots = 0;
  #latest = 0;
  /** The call whose answer spoke last, in order or not. */
  #told = 0;
  #closedUntil = Number.NEGATIVE_INFINITY;
  #probe: 'none' | 'due' | 'out' = 'none';
  readonly #release = new Release();

  constructor(name: string, partition: string | undefined, { policy, now }: { policy: QuotaPolicy | undefined; now: number }) {
    this.name = name;
    this.partition = partition;
    this.#quota = policy?.quota ?? Number.POSITIVE_INFINITY;
    this.#window = policy?.window;
    this.#unit = policy?.unit ?? 'requests';
    this.#burst = policy?.burst;
    this.#algorithm = policy?.algorithm;
    this.#remaining = policy?.burst ?? this.#quota;
    this.#asOf = now;
  }

  get unit(): QuotaUnit {
    return this.#unit;
  }

  /** When the next call of so many units may go. */
  opening(now: number, units: number): Opening {
    const earliest = Math.max(this.#closedUntil, this.#release.nextAt);
    if (earliest > now) return { kind: 'at', at: earliest };
    if (this.#probe === 'out') return answer;
    if (!this.#heard) return this.#flying < this.#start ? open : answer;
    if (this.#unit === 'concurrent-requests') return this.#slots < this.#quota || this.#slots === 0 ? open : answer;
    const need = this.#need(now, units);
    if (need <= 0) return open;
    const at = this.#refilledAt(now, need);
    if (at !== undefined && at > now) return { kind: 'at', at };
    return this.#flying > 0 ? answer : open;
  }

  /** When a call of so many units goes that has so many units ahead of it, as far as can be told. */
  estimate(now: number, units: number, ahead: number): number {
    return this.#when(now, this.#need(now, units) + ahead);
  }

  /**
   * The earliest that such a call can go: an answer may have counted what is still in flight, so that is not taken off
   * once more. Who is refused for a late turn is refused by this.
   */
  soonest(now: number, units: number, ahead: number): number {
    return this.#when(now, this.#need(now, units) - this.#reserved + ahead);
  }

  /** Whether a header has spoken of this policy. Until then `estimate` is the description's word. */
  get heard(): boolean {
    return this.#heard;
  }

  reserve(now: number, units: number, sequence: number): Reservation {
    this.#roll(now);
    const probe = this.#probe === 'due';
    if (probe) this.#probe = 'out';
    this.#release.left(now);
    this.#flying += 1;
    this.#slots += 1;
    this.#reserved += units;
    return { bucket: this, units, sequence, probe };
  }

  /** The answer is in: what it does not say itself is reckoned. `waiting` calls leave after a probe, evenly. */
  answered(reservation: Reservation, { now, waiting }: { now: number; waiting: number }): void {
    this.#settle(reservation, now);
    if (!this.#heard) this.#start *= 2;
    if (!reservation.probe || this.#probe !== 'out') return;
    this.#probe = 'none';
    const longest = this.#window === undefined ? Number.POSITIVE_INFINITY : this.#perUnit;
    this.#release.begin(now, { waiting, longest });
  }

  /** No answer came, so whether the server counted the call is not known: it is taken for counted. */
  failed(reservation: Reservation, now: number): void {
    this.#settle(reservation, now);
    if (reservation.probe && this.#probe === 'out') this.#probe = 'due';
  }

  /** The call was not sent after all. */
  cancelled(reservation: Reservation): void {
    this.#flying -= 1;
    this.#slots -= 1;
    this.#reserved -= reservation.units;
    if (reservation.probe && this.#probe === 'out') this.#probe = 'due';
  }

  /** The body has ended, and with it the call's concurrency slot. */
  ended(): void {
    this.#slots -= 1;
  }

  /** Believes what the headers of an answer say. */
  learn(
    policy: PolicyItem | undefined,
    limit: LimitItem | undefined,
    { now, sequence }: { now: number; sequence: number },
  ): void {
    this.#heard = true;
    if (policy) {
      this.#quota = policy.quota;
      this.#window = policy.window;
      this.#unit = policy.unit;
    }
    if (!limit) return;
    this.#told = sequence;
    // An answer that was overtaken may only lower what is believed: the later one has counted more.
    if (sequence < this.#latest) {
      this.#remaining = Math.min(this.#remaining, limit.remaining);
      return;
    }
    this.#latest = sequence;
    this.#remaining = limit.remaining;
    this.#asOf = now;
    this.#resetAt = limit.reset === undefined ? undefined : now + limit.reset * 1000;
  }

  /** Lets no call through until then; the first one after goes alone. */
  close(until: number): void {
    this.#closedUntil = Math.max(this.#closedUntil, until);
    this.#probe = 'due';
  }

  /** Nobody waits any more: who comes next need not keep a distance. */
  calm(): void {
    this.#release.end();
  }

  /** What is believed now, to look at. */
  view(now: number): BucketView {
    const taken = this.#unit === 'concurrent-requests' ? this.#slots : this.#reserved;
    const left = this.#unit === 'concurrent-requests' ? this.#quota : this.#refilled(now);
    return {
      quota: this.#quota,
      window: this.#window,
      remaining: Math.max(0, left - taken),
      resetAt: this.#resetAt !== undefined && this.#resetAt > now ? this.#resetAt : undefined,
      closedUntil: this.#closedUntil > now ? this.#closedUntil : undefined,
    };
  }

  #when(now: number, need: number): number {
    const earliest = Math.max(now, this.#closedUntil, this.#release.nextAt);
    if (this.#unit === 'concurrent-requests' || need <= 0) return earliest;
    return Math.max(earliest, this.#refilledAt(now, need) ?? earliest);
  }

  #settle({ units, sequence }: Reservation, now: number): void {
    this.#flying -= 1;
    this.#reserved -= units;
    if (sequence === this.#told) return;
    this.#roll(now);
    this.#remaining = Math.max(0, this.#remaining - units);
  }

  /** Units missing for a call of so many; a call larger than the quota goes when the whole quota is there. */
  #need(now: number, units: number): number {
    return Math.min(units, this.#quota) - (this.#refilled(now) - this.#reserved);
  }

  get #steady(): boolean {
    return this.#algorithm === 'token-bucket' && this.#window !== undefined && this.#quota > 0;
  }

  /** Milliseconds until a steadily refilled bucket gains a unit. */
  get #perUnit(): number {
    return ((this.#window ?? 0) * 1000) / this.#quota;
  }

  #refilled(now: number): number {
    if (this.#steady) {
      const full = Math.max(this.#remaining, this.#burst ?? this.#quota);
      return Math.min(full, this.#remaining + Math.floor((now - this.#asOf) / this.#perUnit));
    }
    if (this.#resetAt === undefined || now < this.#resetAt) return this.#remaining;
    // Only a window that ends as a whole is known to give all back; of the others one unit is promised.
    return Math.max(this.#remaining, this.#algorithm === 'fixed-window' ? this.#quota : 1);
  }

  /** Makes what has been refilled by now the new state. */
  #roll(now: number): void {
    const refilled = this.#refilled(now);
    if (this.#steady) {
      this.#asOf += Math.floor((now - this.#asOf) / this.#perUnit) * this.#perUnit;
    } else if (this.#resetAt !== undefined && now >= this.#resetAt) {
      const next = this.#window === undefined ? undefined : this.#resetAt + this.#window * 1000;
      this.#resetAt = this.#algorithm === 'fixed-window' && next !== undefined && next > now ? next : undefined;
    }
    this.#remaining = refilled;
  }

  /** When so many more units will have come; undefined when nothing tells. */
  #refilledAt(now: number, need: number): number | undefined {
    if (this.#quota === 0 && this.#resetAt === undefined) return undefined;
    if (this.#steady) return this.#asOf + (Math.floor((now - this.#asOf) / this.#perUnit) + need) * this.#perUnit;
    const window = (this.#window ?? 0) * 1000;
    const reset = this.#resetAt !== undefined && this.#resetAt > now ? this.#resetAt : undefined;
    if (this.#algorithm === 'fixed-window')
      return reset === undefined ? undefined : reset + (Math.ceil(need / Math.max(1, this.#quota)) - 1) * window;
    return reset === undefined ? undefined : reset + ((need - 1) * window) / Math.max(1, this.#quota);
  }
}
