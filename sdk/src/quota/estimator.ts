import type { QuotaPolicy } from '../generated/platform.ts';
import type { LimitItem, PolicyItem, QuotaUnit } from '../wire/rate-limit.ts';
import type { JitterPolicy } from './arrival-jitter.ts';
import { CallsInFlight } from './calls-in-flight.ts';
import { Gate } from './gate.ts';
import { Level } from './level.ts';
import type { Lesson, Reserved, Taking } from './level-observation.ts';
import type { Opening } from './opening.ts';
import { OpeningTimes } from './opening-times.ts';
import { QuotaFigures } from './quota-figures.ts';
import { RateSearch } from './rate-search.ts';
import { RefusalCount } from './refusal-count.ts';
import { Release } from './release.ts';
import { Reserve } from './reserve.ts';
import { SharedRate, type SharedRateDeps } from './shared-rate.ts';
import { SlowStart } from './slow-start.ts';
import { StatedWait } from './stated-wait.ts';
import type { EstimatorView } from './status.ts';

/** What a call has reserved of one quota. The client makes the reservation before it sends the call. */
export interface Reservation extends Reserved {
  readonly estimator: Estimator;
}

/**
 * If other clients send at less than this fraction of the policy's rate, they do not count as the cause of a refusal. The class
 * then assumes another cause: calls arrived closer together than the client sent them.
 */
const aloneBelow = 0.05;

type Setup = Pick<SharedRateDeps, 'random' | 'lease'> & { readonly policy: QuotaPolicy | undefined; readonly now: number };

/**
 * Estimates how much of one quota is left, and decides when the next call may be sent. A unit is what the quota counts, usually a
 * request.
 */
export class Estimator {
  readonly name: string;
  readonly partition: string | undefined;
  readonly #figures: QuotaFigures;
  readonly #level: Level;
  readonly #reserve: Reserve;
  readonly #calls = new CallsInFlight();
  readonly #gate: Gate;
  readonly #stated = new StatedWait();
  readonly #release = new Release();
  readonly #start = new SlowStart();
  readonly #share: SharedRate;
  readonly #refusals = new RefusalCount();
  readonly #search = new RateSearch();
  readonly #openings: OpeningTimes;
  #latest = 0;

  constructor(name: string, partition: string | undefined, { policy, now, ...deps }: Setup) {
    this.name = name;
    this.partition = partition;
    this.#figures = new QuotaFigures(policy);
    this.#gate = new Gate(deps.random);
    this.#level = new Level(this.#figures, { burst: policy?.burst, now, stored: deps.lease !== undefined });
    this.#reserve = new Reserve(this.#figures, this.#level);
    this.#share = new SharedRate({ figures: this.#figures, level: this.#level, start: this.#start, ...deps });
    this.#openings = new OpeningTimes({
      ...{ figures: this.#figures, level: this.#level, reserve: this.#reserve, calls: this.#calls, gate: this.#gate },
      ...{ stated: this.#stated, release: this.#release, start: this.#start, share: this.#share, search: this.#search },
    });
  }

  get unit(): QuotaUnit {
    return this.#figures.unit;
  }

  /** Whether the headers of a response have named this quota. Before such a response, the values from the spec count. */
  get confirmed(): boolean {
    return this.#openings.confirmed;
  }

  /** The number of calls that the server has refused because of this quota. */
  get refusals(): number {
    return this.#refusals.total;
  }

  /** Returns how much of the quota other clients use, from 0 to 1. */
  othersShare(now: number): number {
    const { rate } = this.#figures;
    return rate === undefined ? 0 : this.#level.othersRate(now) / rate;
  }

  /** Returns when the client may send a call that uses `units` units. */
  opening(now: number, units: number): Opening {
    return this.#openings.opening(now, units);
  }

  /** Estimates when the client may send a call that uses `units` units, after calls that use `ahead` units in total. */
  estimate(now: number, units: number, ahead: number): number {
    return Math.max(this.#openings.when(now, units + ahead), this.#search.when(now, units + ahead));
  }

  /** Like `estimate`, but returns the earliest possible time. If this time is too late for a call, the queue rejects the call. */
  soonest(now: number, units: number, ahead: number): number {
    return this.#openings.confirmed
      ? this.#openings.when(now, units + ahead - this.#calls.units)
      : Math.max(now, this.#openings.blockedUntil);
  }

  /** Returns whether the client may ignore the quota headers of a response, because plenty of quota is left. */
  unread(now: number): boolean {
    return this.#openings.plenty.at(now);
  }

  reserve(now: number, units: number, sequence: number): Reservation {
    const taken = this.#openings.plenty.take(now, units);
    const unchecked = taken !== undefined;
    const probe = !unchecked && this.#gate.leave();
    this.#calls.sent(now, units, unchecked);
    const { sentAt, level, corrected, used } = taken ?? this.#take(now, units);
    const reservation = { units, sentAt, level, corrected, used, estimator: this, sequence, probe, unchecked };
    if (unchecked) this.#level.evidence.sentUnknown();
    else if (this.#level.continuous) this.#level.evidence.sent(reservation, this.#calls.unchecked === 0);
    return reservation;
  }

  #take(now: number, units: number): Taking {
    this.#openings.advance(now);
    this.#release.left(now);
    this.#search.sent(now, units);
    this.#share.sent(now, units);
    this.#level.jitter.sent(this.#jitterPolicy(now), units);
    return this.#level.take(now, units);
  }

  /** Called when the response to a call has arrived. `waiting` is the number of calls that wait for quota. */
  answered(reservation: Reservation, { now, waiting, refused }: { now: number; waiting: number; refused: boolean }): void {
    this.#calls.settled(reservation);
    this.#level.evidence.answered(reservation, now);
    this.#level.jitter.answered(waiting > 0);
    if (!this.#openings.confirmed) this.#start.unheardAnswer();
    if (!refused) this.#gate.assumed.accepted(reservation.sentAt);
    if (!reservation.probe || !this.#gate.probing) return;
    if (refused) this.#gate.lost();
    else this.#gate.answered();
    if (refused || waiting === 0) return;
    if (this.#search.engaged) this.#search.begin(now);
    else this.#release.begin(now, { waiting, longest: this.#figures.unitMs || Number.POSITIVE_INFINITY });
  }

  /** Called when a call got no response. The server may have counted the call, so the units of the call count as used. */
  failed(reservation: Reservation): void {
    this.#calls.settled(reservation);
    this.#level.evidence.startAnew();
    if (reservation.probe) this.#gate.lost();
  }

  /** Frees the units that were reserved for a call, because the client did not send the call. */
  canceled(reservation: Reservation): void {
    this.failed(reservation);
    this.#calls.ended();
    this.#openings.plenty.settle();
    this.#level.giveBack(reservation);
    this.#share.canceled(reservation.units);
  }

  /** Called when the response body of a call has ended. The call no longer counts as a concurrent request. */
  ended(): void {
    this.#calls.ended();
  }

  /** Updates the estimate from the headers of a response. */
  learn(policy: PolicyItem | undefined, limit: LimitItem | undefined, lesson: Lesson): void {
    const { now, sentAt, reservation, sequence, refused } = lesson;
    this.#openings.advance(now);
    const confirmed = this.#openings.confirmed;
    this.#openings.confirmed = true;
    this.#start.answer(now);
    if (policy && this.#figures.adopt(policy)) this.#level.figuresChanged();
    if (!limit) return;
    const { remaining, reset } = limit;
    const late = sequence < this.#latest;
    this.#level.learn({ now, sentAt, refused, remaining, reset, taking: reservation, late, confirmed });
    this.#latest = Math.max(this.#latest, sequence);
    this.#stated.learn(limit, sentAt, { figures: this.#figures, level: this.#level });
    this.#share.stated(now);
    if (reservation) this.#share.steer(now);
    this.#reserve.alone = !this.#share.shared;
    this.#openings.plenty.observe(now);
  }

  /** Called when the headers of a response named only other quotas. Calls that use this quota then need no slow start. */
  unnamed(): void {
    this.#openings.unnamed = true;
  }

  /**
   * Blocks all calls of this quota until the time `until`. If `until` is undefined, `AssumedWait` chooses this time. After it,
   * the client first sends one call and waits for the response. The returned function ends the block early.
   */
  block(until: number | undefined, { now, sentAt }: { now: number; sentAt: number }): () => void {
    return this.#gate.close(this.#opensAt(until, now, sentAt));
  }

  /** Called when a response states the time from which the server accepts calls. It takes precedence over `t` in `RateLimit`. */
  postpone(until: number, now: number): void {
    const reopens = this.#figures.bounded(until, now);
    this.#gate.close(reopens);
    this.#stated.end();
    this.#level.resetSet(reopens, now);
  }

  #opensAt(until: number | undefined, now: number, sentAt: number): number {
    return this.#figures.bounded(until ?? this.#gate.assumed.after({ now, sentAt, confirmed: this.confirmed }), now);
  }

  /** Called when the server refused a call because of this quota. `told`: the headers of the refusal stated `r=0` for it. */
  refuse(until: number | undefined, { now, sentAt, told }: { now: number; sentAt: number; told: boolean }): void {
    const reopens = this.#opensAt(until, now, sentAt) + this.#share.spread(this.#gate.again);
    if (until === undefined) this.#gate.close(reopens);
    else this.postpone(reopens, now);
    const another = this.#refusals.add({ sentAt, until: reopens, told, timed: until !== undefined });
    const engage = !this.confirmed || this.#refusals.unexplained;
    if (until !== undefined || !this.confirmed) this.#search.refused({ sentAt, opensAt: reopens }, engage);
    if (!another) return;
    this.#share.refused(reopens, { now, told });
    // With a lease, other clients may have caused the refusal. The refusal then says nothing about the refill of the quota.
    if (told && !this.#share.leased) this.#level.contradicted(now);
    if (told && this.othersShare(now) < aloneBelow)
      this.#level.jitter.refused(this.#jitterPolicy(now), reopens - now + this.#level.delay.mean);
    if (told && this.#reserve.alone) this.#reserve.refused(now);
  }

  /** Called when no call waits any more. */
  calm(): void {
    this.#release.end();
  }

  /** Returns the current values for display. */
  view(now: number): EstimatorView {
    this.#openings.advance(now);
    const { quota, window } = this.#figures;
    // A response may state the quota, but not how much of it remains.
    const level = Number.isFinite(this.#level.units) ? Math.floor(this.#level.units + 1e-9) : quota;
    const left = this.unit === 'concurrent-requests' ? quota - this.#calls.slots : level;
    const after = (time: number | undefined): number | undefined => (time !== undefined && time > now ? time : undefined);
    const resetAt = after(this.#level.reset.at);
    const blockedUntil = after(this.#openings.blockedUntil);
    return { quota, window, remaining: Math.max(0, left), resetAt, blockedUntil, leased: this.#share.leased };
  }

  #jitterPolicy(now: number): JitterPolicy {
    return { now, unit: this.#figures.unitMs, most: this.#level.burst.most };
  }
}
