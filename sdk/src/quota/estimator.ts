import type { Random } from '../base/random.ts';
import type { QuotaPolicy } from '../generated/platform.ts';
import type { LimitItem, PolicyItem, QuotaUnit } from '../wire/rate-limit.ts';
import { FairShare, type ShareSignal, sharedLevel } from './fair-share.ts';
import { Gate } from './gate.ts';
import { Level, longestBelieved, type Taking } from './level.ts';
import { QuotaFigures } from './quota-figures.ts';
import { RateSearch } from './rate-search.ts';
import { Release } from './release.ts';
import { Reserve } from './reserve.ts';
import { SlowStart } from './slow-start.ts';

/** When a call may go as far as one policy is concerned. `answer`: not before another call has been answered. */
export type Opening = { readonly kind: 'now' } | { readonly kind: 'at'; readonly at: number } | { readonly kind: 'answer' };

/** Units that one call takes of a policy until its answer says what is left. */
export interface Reservation extends Taking {
  readonly estimator: Estimator;
  /** Orders the calls by when they were sent. */
  readonly sequence: number;
  /** The first call after the gate of the policy was closed. */
  readonly probe: boolean;
}

/** An answer as one estimator learns from it. Times are monotonic milliseconds. */
export interface Lesson {
  readonly now: number;
  readonly sentAt: number;
  readonly sequence: number;
  /** What this call took of the estimator; undefined when the answer speaks of the policy for the first time. */
  readonly reservation: Reservation | undefined;
  /** Whether the call was refused, and so counts in no policy. */
  readonly refused: boolean;
}

/** What is believed of a quota now. Times are monotonic milliseconds. */
export interface EstimatorView {
  readonly quota: number;
  /** Seconds. */
  readonly window: number | undefined;
  /** Units that may be used now. */
  readonly remaining: number;
  readonly resetAt: number | undefined;
  readonly blockedUntil: number | undefined;
}

const open: Opening = { kind: 'now' };
const answer: Opening = { kind: 'answer' };
const opensAt = (at: number): Opening => (at === Number.POSITIVE_INFINITY ? answer : { kind: 'at', at });

/** After so many refusals in a row that the headers do not explain they are not relied on alone. */
const unexplainedMost = 3;
/** Those who were refused together come back over a time between these, in milliseconds. */
const spreadLeast = 300;
const spreadMost = 1000;
/** Below this share of others a refusal is put down to the way to the server. */
const aloneBelow = 0.05;

/** What is believed of one quota policy and partition, and when its next call may go. */
export class Estimator {
  readonly name: string;
  readonly partition: string | undefined;
  readonly #random: Random;
  readonly #figures: QuotaFigures;
  readonly #level: Level;
  readonly #reserve: Reserve;
  readonly #gate = new Gate();
  readonly #release = new Release();
  readonly #start = new SlowStart();
  readonly #share = new FairShare();
  readonly #search = new RateSearch();
  #confirmed = false;
  /** Calls that were not answered yet, and the units that they took. */
  #flying = 0;
  #reserved = 0;
  /** Calls whose bodies have not ended. */
  #slots = 0;
  #latest = 0;
  #lastAt = Number.NEGATIVE_INFINITY;
  #heldUntil = Number.NEGATIVE_INFINITY;
  #refusals = 0;
  /** Refusals in a row that the headers do not explain. */
  #unexplained = 0;
  #refusedUntil = Number.NEGATIVE_INFINITY;

  constructor(
    name: string,
    partition: string | undefined,
    { policy, now, random }: { policy: QuotaPolicy | undefined; now: number; random: Random },
  ) {
    this.name = name;
    this.partition = partition;
    this.#random = random;
    this.#figures = new QuotaFigures(policy);
    this.#level = new Level(this.#figures, { burst: policy?.burst ?? this.#figures.quota, now });
    this.#reserve = new Reserve(this.#figures, this.#level);
  }

  get unit(): QuotaUnit {
    return this.#figures.unit;
  }

  /** Whether a header has spoken of this policy. Until then it is the spec's word. */
  get confirmed(): boolean {
    return this.#confirmed;
  }

  /** How many calls were refused under it. */
  get refusals(): number {
    return this.#refusals;
  }

  /** The part of the rate that others take, from 0 to 1. */
  get othersShare(): number {
    const { rate } = this.#figures;
    return rate === undefined ? 0 : this.#level.others.rate / rate;
  }

  /** When the next call of so many units may go. */
  opening(now: number, units: number): Opening {
    const earliest = Math.max(this.#blockedUntil, this.#release.nextAt, this.#search.nextAt(now));
    if (earliest > now) return { kind: 'at', at: earliest };
    if (this.#gate.probing) return answer;
    if (!this.#confirmed) return this.#flying < this.#start.unheard ? open : answer;
    if (this.unit === 'concurrent-requests') return this.#slots < this.#figures.quota || this.#slots === 0 ? open : answer;
    // The server named a time, and it has come: one goes, whatever the policy's own rate would say.
    if (this.#gate.due || (this.#heldUntil > Number.NEGATIVE_INFINITY && this.#flying === 0)) return open;
    this.#advance(now);
    const { rate } = this.#figures;
    const started = this.#start.nextAt({ now, rate, flying: this.#flying, lastAt: this.#lastAt, delay: this.#level.delay.mean });
    const missing = this.#reserve.missing(now, units);
    const enough = missing > 0 ? this.#level.when(now, missing) : now;
    const at = Math.max(started, enough ?? now, this.#turnAt(now, units));
    if (at > now) return opensAt(at);
    return missing <= 0 || this.#flying === 0 ? open : answer;
  }

  /** When a call of so many units goes that has so many units ahead of it, as far as can be told. */
  estimate(now: number, units: number, ahead: number): number {
    return this.#when(now, units + ahead);
  }

  /**
   * The earliest that such a call can go: an answer may have counted what is still in flight, so that is not taken off
   * once more. Who is refused for a late turn is refused by this; so what only the spec says does not count.
   */
  soonest(now: number, units: number, ahead: number): number {
    return this.#confirmed ? this.#when(now, units + ahead - this.#reserved) : Math.max(now, this.#blockedUntil);
  }

  reserve(now: number, units: number, sequence: number): Reservation {
    this.#advance(now);
    const probe = this.#gate.leave();
    this.#release.left(now);
    this.#search.sent(now, units);
    this.#flying += 1;
    this.#slots += 1;
    this.#reserved += units;
    this.#lastAt = now;
    return { ...this.#level.take(now, units), estimator: this, sequence, probe };
  }

  /** The answer is in. `waiting` calls leave after a probe, evenly. */
  answered(reservation: Reservation, { now, waiting, refused }: { now: number; waiting: number; refused: boolean }): void {
    this.#settle(reservation);
    if (!this.#confirmed) this.#start.unheardAnswer();
    if (!reservation.probe || !this.#gate.probing) return;
    if (refused) {
      this.#gate.lost();
      return;
    }
    this.#gate.answered();
    const { rate } = this.#figures;
    this.#release.begin(now, { waiting, longest: rate === undefined ? Number.POSITIVE_INFINITY : 1 / rate });
  }

  /** No answer came, so whether the server counted the call is not known: it is taken for counted. */
  failed(reservation: Reservation): void {
    this.#settle(reservation);
    if (reservation.probe) this.#gate.lost();
  }

  /** The call was not sent after all. */
  cancelled(reservation: Reservation): void {
    this.failed(reservation);
    this.#slots -= 1;
    this.#level.giveBack(reservation);
  }

  /** The body has ended, and with it the call's concurrency slot. */
  ended(): void {
    this.#slots -= 1;
  }

  /** Believes what the headers of an answer say. */
  learn(policy: PolicyItem | undefined, limit: LimitItem | undefined, { reservation, sequence, ...answer }: Lesson): void {
    const { now, sentAt } = answer;
    this.#advance(now);
    const confirmed = this.#confirmed;
    this.#confirmed = true;
    this.#start.answer();
    if (policy && this.#figures.adopt(policy)) this.#level.figuresChanged();
    if (!limit) return;
    const { remaining, reset } = limit;
    this.#level.learn({ ...answer, remaining, reset, taking: reservation, late: sequence < this.#latest, confirmed });
    this.#latest = Math.max(this.#latest, sequence);
    this.#heldUntil = this.#held(limit, sentAt);
    const signal = this.#signal();
    if (signal && reservation) this.#share.steer(now, signal);
    this.#reserve.alone = this.#share.weight === 0;
  }

  /** Lets no call go before `until`, and then one alone. Returns what takes it back, for when another policy has refused. */
  block(until: number, now: number): () => void {
    return this.#gate.close(this.#bounded(until, now));
  }

  /** A call was refused under this policy: none goes before `until`, and then one alone. `told`: the server's `r` says so too. */
  refuse(until: number, { now, sentAt, told }: { now: number; sentAt: number; told: boolean }): void {
    const reopens = this.#bounded(until, now) + this.#spread();
    this.#gate.close(reopens);
    // `Retry-After` takes precedence over `t`.
    this.#heldUntil = Number.NEGATIVE_INFINITY;
    this.#level.resetSet(reopens);
    // Those that were on their way together are refused together.
    const another = sentAt >= this.#refusedUntil;
    this.#refusedUntil = reopens;
    this.#refusals += 1;
    if (told) this.#unexplained = 0;
    else if (another) this.#unexplained += 1;
    this.#search.refused({ sentAt, opensAt: reopens }, !this.#confirmed || this.#unexplained >= unexplainedMost);
    if (!another) return;
    this.#share.refused();
    if (told) this.#level.contradicted(now);
    if (this.othersShare < aloneBelow) this.#level.jitter.refused(now);
    if (told && this.#reserve.alone) this.#reserve.refused(now);
  }

  /** Nobody waits any more: who comes next need not keep a distance. */
  calm(): void {
    this.#release.end();
  }

  /** What is believed now, to look at. */
  view(now: number): EstimatorView {
    this.#advance(now);
    const { quota, window } = this.#figures;
    const left = this.unit === 'concurrent-requests' ? quota - this.#slots : Math.floor(this.#level.units + 1e-9);
    const after = (time: number | undefined): number | undefined => (time !== undefined && time > now ? time : undefined);
    const resetAt = after(this.#level.reset.at);
    return { quota, window, remaining: Math.max(0, left), resetAt, blockedUntil: after(this.#blockedUntil) };
  }

  get #blockedUntil(): number {
    return Math.max(this.#gate.closedUntil, this.#heldUntil);
  }

  #settle({ units }: Reservation): void {
    this.#flying -= 1;
    this.#reserved -= units;
  }

  /** Where units come one by one, a longer wait than that for one of them is the server's word against the policy's. */
  #held({ remaining, reset }: LimitItem, sentAt: number): number {
    const { rate } = this.#figures;
    const { at } = this.#level.reset;
    if (!this.#level.continuous || remaining > 0 || rate === undefined || reset === undefined || at === undefined)
      return Number.NEGATIVE_INFINITY;
    return (reset - 1) * 1000 > 1 / rate ? Math.min(sentAt + (reset - 1) * 1000 + 1 / rate, at) : Number.NEGATIVE_INFINITY;
  }

  /** What a server says is believed no further than the window of the policy, or a day; a probe follows. */
  #bounded(until: number, now: number): number {
    return Math.min(until, now + Math.max(this.#figures.windowMs ?? 0, longestBelieved));
  }

  /** So that those who were refused together do not come back together: up to the distance that this client keeps among them. */
  #spread(): number {
    const signal = this.#signal();
    if (!signal || this.#share.weight === 0) return 0;
    return this.#random.next() * Math.min(spreadMost, Math.max(spreadLeast, this.#share.gap({ ...signal, remaining: 0 })));
  }

  #signal(): ShareSignal | undefined {
    const { rate } = this.#figures;
    if (rate === undefined || !this.#level.continuous) return undefined;
    const { remaining, units, burst, others, delay } = this.#level;
    const { settled } = this.#start;
    return {
      remaining,
      level: units,
      burst: burst.known,
      most: burst.most,
      rate,
      settled,
      others: others.rate,
      delay: delay.mean,
      noise: delay.deviation * rate,
    };
  }

  /** When the turn of so many units comes among all who send on the same quota. */
  #turnAt(now: number, units: number): number {
    const signal = this.#signal();
    const gap = signal ? this.#share.gap(signal) : 0;
    return gap === 0 ? now : this.#lastAt + gap * units;
  }

  #when(now: number, units: number): number {
    const earliest = Math.max(now, this.#blockedUntil, this.#release.nextAt);
    if (this.unit === 'concurrent-requests') return earliest;
    this.#advance(now);
    const missing = units - this.#level.units;
    if (missing <= 1e-9) return earliest;
    const { rate } = this.#figures;
    const held = this.#heldUntil > now && rate !== undefined;
    return Math.max(earliest, (held ? this.#heldUntil + (missing - 1) / rate : this.#level.when(now, missing)) ?? earliest);
  }

  #advance(now: number): void {
    this.#level.advance(now, this.#reserve.most(now), (elapsed, units) => this.#recovered(elapsed, units));
  }

  /** Others are steered to the same level: it comes back to that, whether or not this client sends and so hears of it. */
  #recovered(elapsed: number, units: number): number {
    const signal = this.#share.weight > 0 ? this.#signal() : undefined;
    if (!signal) return 0;
    const aim = sharedLevel(signal);
    const time = Math.max((4 * aim) / signal.rate, 4 * signal.delay);
    return this.#share.weight * Math.max(0, aim - units) * (1 - Math.exp(-elapsed / time));
  }
}
