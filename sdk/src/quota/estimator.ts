import type { QuotaPolicy } from '../generated/platform.ts';
import type { LimitItem, PolicyItem, QuotaUnit } from '../wire/rate-limit.ts';
import { CallsInFlight } from './calls-in-flight.ts';
import { Gate } from './gate.ts';
import { Level, type Taking } from './level.ts';
import { afterAnswer, type Opening, openNow, opensAt } from './opening.ts';
import { QuotaFigures } from './quota-figures.ts';
import { RateSearch } from './rate-search.ts';
import { RefusalCount } from './refusal-count.ts';
import { Release } from './release.ts';
import { Reserve } from './reserve.ts';
import { SharedRate, type SharedRateDeps } from './shared-rate.ts';
import { SlowStart } from './slow-start.ts';
import { StatedWait } from './stated-wait.ts';
import type { EstimatorView } from './status.ts';

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

/** Below this share of others a refusal is put down to the way to the server. */
const aloneBelow = 0.05;

type Setup = Pick<SharedRateDeps, 'random' | 'lease'> & { readonly policy: QuotaPolicy | undefined; readonly now: number };

/** What is believed of one quota policy and partition, and when its next call may go. */
export class Estimator {
  readonly name: string;
  readonly partition: string | undefined;
  readonly #figures: QuotaFigures;
  readonly #level: Level;
  readonly #reserve: Reserve;
  readonly #calls = new CallsInFlight();
  readonly #gate = new Gate();
  readonly #stated = new StatedWait();
  readonly #release = new Release();
  readonly #start = new SlowStart();
  readonly #share: SharedRate;
  readonly #refusals = new RefusalCount();
  readonly #search = new RateSearch();
  #confirmed = false;
  #latest = 0;

  constructor(name: string, partition: string | undefined, { policy, now, ...deps }: Setup) {
    this.name = name;
    this.partition = partition;
    this.#figures = new QuotaFigures(policy);
    this.#level = new Level(this.#figures, { burst: policy?.burst ?? this.#figures.quota, now });
    this.#reserve = new Reserve(this.#figures, this.#level);
    this.#share = new SharedRate({ figures: this.#figures, level: this.#level, start: this.#start, ...deps });
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
    return this.#refusals.total;
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
    if (this.#gate.probing) return afterAnswer;
    if (!this.#confirmed) return this.#calls.count < this.#start.unheard ? openNow : afterAnswer;
    if (this.unit === 'concurrent-requests')
      return this.#calls.slots < this.#figures.quota || this.#calls.slots === 0 ? openNow : afterAnswer;
    this.#advance(now);
    const { rate } = this.#figures;
    const { count: flying, lastAt } = this.#calls;
    const turn = this.#share.turnAt(now, units, lastAt);
    const { leased } = this.#share;
    // The server named a time, and it has come: one goes, whatever the policy's own rate would say. With a lease it has a turn of its own.
    if (!leased && (this.#gate.due || (this.#stated.stated && flying === 0))) return openNow;
    const { remaining, delay } = this.#level;
    const started = leased ? now : this.#start.nextAt({ now, rate, flying, lastAt, delay: delay.mean, remaining });
    const missing = leased && this.#level.continuous ? 0 : this.#reserve.missing(now, units, flying);
    const enough = missing > 0 ? this.#level.when(now, missing) : now;
    const at = Math.max(started, enough ?? now, turn);
    if (at > now) return opensAt(at);
    return missing <= 0 || this.#calls.count === 0 ? openNow : afterAnswer;
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
    return this.#confirmed ? this.#when(now, units + ahead - this.#calls.units) : Math.max(now, this.#blockedUntil);
  }

  reserve(now: number, units: number, sequence: number): Reservation {
    this.#advance(now);
    const probe = this.#gate.leave();
    this.#release.left(now);
    this.#search.sent(now, units);
    this.#calls.sent(now, units);
    this.#share.sent(now, units);
    return { ...this.#level.take(now, units), estimator: this, sequence, probe };
  }

  /** The answer is in. `waiting` calls leave after a probe, evenly. */
  answered(reservation: Reservation, { now, waiting, refused }: { now: number; waiting: number; refused: boolean }): void {
    this.#calls.settled(reservation.units);
    if (!this.#confirmed) this.#start.unheardAnswer();
    if (!reservation.probe || !this.#gate.probing) return;
    if (refused) {
      this.#gate.lost();
      return;
    }
    this.#gate.answered();
    const rate = this.#search.rate(now) ?? this.#figures.rate;
    this.#release.begin(now, { waiting, longest: rate === undefined ? Number.POSITIVE_INFINITY : 1 / rate });
  }

  /** No answer came, so whether the server counted the call is not known: it is taken for counted. */
  failed(reservation: Reservation): void {
    this.#calls.settled(reservation.units);
    if (reservation.probe) this.#gate.lost();
  }

  /** The call was not sent after all. */
  cancelled(reservation: Reservation): void {
    this.failed(reservation);
    this.#calls.ended();
    this.#level.giveBack(reservation);
    this.#share.cancelled(reservation.units);
  }

  /** The body has ended, and with it the call's concurrency slot. */
  ended(): void {
    this.#calls.ended();
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
    this.#stated.learn(limit, sentAt, { figures: this.#figures, level: this.#level });
    if (reservation) this.#share.steer(now);
    this.#reserve.alone = !this.#share.shared;
  }

  /** Lets no call go before `until`, and then one alone. Returns what takes it back, for when another policy has refused. */
  block(until: number, now: number): () => void {
    return this.#gate.close(this.#figures.bounded(until, now));
  }

  /** A call was refused under this policy: none goes before `until`, and then one alone. `told`: the server's `r` says so too. */
  refuse(until: number, { now, sentAt, told }: { now: number; sentAt: number; told: boolean }): void {
    const reopens = this.#figures.bounded(until, now) + this.#share.spread();
    this.#gate.close(reopens);
    // `Retry-After` takes precedence over `t`.
    this.#stated.end();
    this.#level.resetSet(reopens, now);
    const another = this.#refusals.add({ sentAt, until: reopens, told });
    this.#search.refused({ sentAt, opensAt: reopens }, !this.#confirmed || this.#refusals.unexplained);
    if (!another) return;
    this.#share.refused();
    // Refusals are no news of how units come back where others are known to send.
    if (told && !this.#share.leased) this.#level.contradicted(now);
    if (told && this.othersShare < aloneBelow) this.#level.jitter.refused(now, this.#figures.unitMs);
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
    const left = this.unit === 'concurrent-requests' ? quota - this.#calls.slots : Math.floor(this.#level.units + 1e-9);
    const after = (time: number | undefined): number | undefined => (time !== undefined && time > now ? time : undefined);
    const resetAt = after(this.#level.reset.at);
    return {
      quota,
      window,
      remaining: Math.max(0, left),
      resetAt,
      blockedUntil: after(this.#blockedUntil),
      leased: this.#share.leased,
    };
  }

  get #blockedUntil(): number {
    return Math.max(this.#gate.closedUntil, this.#stated.until);
  }

  #when(now: number, units: number): number {
    const earliest = Math.max(now, this.#blockedUntil, this.#release.nextAt);
    if (this.unit === 'concurrent-requests') return earliest;
    this.#advance(now);
    const missing = units - this.#level.units;
    if (missing <= 1e-9) return earliest;
    const { rate } = this.#figures;
    const held = this.#stated.until > now && rate !== undefined;
    return Math.max(earliest, (held ? this.#stated.until + (missing - 1) / rate : this.#level.when(now, missing)) ?? earliest);
  }

  #advance(now: number): void {
    this.#level.advance(now, this.#reserve.most(now), (elapsed, units) => this.#share.recovered(elapsed, units));
  }
}
