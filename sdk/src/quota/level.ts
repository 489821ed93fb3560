import { AnswerDelay } from './answer-delay.ts';
import { ArrivalJitter } from './arrival-jitter.ts';
import { Burst } from './burst.ts';
import { levelBounds } from './level-bounds.ts';
import type { LevelObservation, LevelSetup, Taking } from './level-observation.ts';
import { OtherTraffic } from './other-traffic.ts';
import { OthersEvidence } from './others-evidence.ts';
import { longestBelieved, type QuotaFigures } from './quota-figures.ts';
import type { Refill, RefillKind } from './refill.ts';
import { RefillChoice } from './refill-choice.ts';
import { ResetTime } from './reset-time.ts';
import { type Neighbours, SendLog } from './send-log.ts';

/** A refusal shows which algorithm the policy has, but only if the maximum of the quota is at least this number of units. */
const explainedBurst = 4;

/**
 * The level: the estimated number of units that remain at the server. Each response states the remaining units. Between two
 * responses, the class adds the units that become available again, and subtracts the units that this client and other clients
 * use.
 */
export class Level {
  readonly #figures: QuotaFigures;
  /** The estimated remaining units at the time `#asOf`. */
  #units: number;
  #asOf: number;
  #corrected = 0;
  #used = 0;
  #remaining = 0;
  readonly #certain = { units: 0, at: Number.NEGATIVE_INFINITY };
  readonly #sends = new SendLog();
  readonly #choice: RefillChoice;
  readonly burst: Burst;
  readonly reset = new ResetTime();
  readonly others = new OtherTraffic();
  readonly evidence = new OthersEvidence();
  readonly delay = new AnswerDelay();
  readonly jitter = new ArrivalJitter();

  constructor(figures: QuotaFigures, { burst = figures.quota, now, stored }: LevelSetup) {
    this.#figures = figures;
    this.#choice = new RefillChoice({
      figures,
      sends: this.#sends,
      stored,
      lateness: () => this.jitter.at({ unit: figures.unitMs }),
    });
    this.#units = burst;
    this.#asOf = now;
    this.burst = new Burst(burst);
  }

  get #refill(): Refill {
    return this.#choice.refill;
  }

  /** The estimated remaining units at the time of the last call of `advance`. */
  get units(): number {
    return this.#units;
  }

  /** The time of the last `advance`. */
  get asOf(): number {
    return this.#asOf;
  }

  /** The last `r` (the remaining units in the header `RateLimit`). */
  get remaining(): number {
    return this.#remaining;
  }

  /**
   * The units that certainly remain if no other client uses them. `units` is the last `r` (the remaining units in a response),
   * minus the units of all later calls of this client. `at` is the time at which the client sent the call that got this response.
   */
  get certain(): { readonly units: number; readonly at: number } {
    return this.#certain;
  }

  /**
   * Returns the rate at which other clients use units, in units per millisecond. If units become available continuously and
   * `evidence` shows no other clients, the rate is 0.
   */
  othersRate(now: number): number {
    const { rate = 0 } = this.#figures;
    return this.continuous && !this.evidence.at(now) ? 0 : Math.min(rate, this.others.at(now));
  }

  /** How used units become available again. */
  get kind(): RefillKind {
    return this.#refill.kind;
  }

  /** Whether used units become available again continuously: one after the other, at an even rate. */
  get continuous(): boolean {
    return this.#refill.kind === 'continuous';
  }

  /**
   * Computes and stores the level (the estimated remaining units) at the time `now`. The method adds the units that have become
   * available since the last update. It subtracts the units that other clients have used according to `othersRate`. While few
   * units remain, other clients use fewer units than `othersRate` says, so the method has subtracted too many units. If units
   * become available continuously, the method adds these units again (`recovered` estimates their number), and the level is at
   * most `most`.
   */
  advance(now: number, most: number, recovered: (elapsed: number, units: number) => number): void {
    if (now <= this.#asOf) return;
    const elapsed = now - this.#asOf;
    const refilled = this.#refill.level(this.#units, this.#asOf, now);
    const left = Math.max(Math.min(refilled, 0), refilled - this.othersRate(now) * elapsed);
    const full = this.continuous ? most : Math.max(this.#figures.quota, this.#units);
    this.#units = Math.min(full, left + (this.continuous ? recovered(elapsed, left) : 0));
    this.#asOf = now;
  }

  /** Subtracts the units of a call that the client sends. */
  take(now: number, units: number): Taking {
    this.#refill.use(now, units);
    this.#used += units;
    this.burst.sent();
    // The level may be higher than the maximum of the quota (see `Reserve.most`). The server does not have the units above the
    // maximum.
    this.#units = Math.min(this.#units, this.burst.most) - units;
    this.#certain.units -= units;
    this.#sends.add(now, this.#used);
    return this.taking(now, units, 0);
  }

  /** Returns a record of the level and of a call with `units` units. `taken`: units of earlier calls, not yet subtracted. */
  taking(now: number, units: number, taken: number): Taking {
    return { units, sentAt: now, level: this.#units - taken, corrected: this.#corrected, used: this.#used + taken };
  }

  /** Adds the units of a call to the level again, because the client did not send the call. */
  giveBack(taking: Taking): void {
    const units = this.#refill.giveBack(taking);
    this.#units += units;
    this.#used -= units;
    this.evidence.startAnew();
  }

  /** Returns the time at which this number of additional units will be available; undefined if unknown. */
  when(now: number, units: number): number | undefined {
    return this.#refill.when(now, units);
  }

  /** Called when the figures of the policy have changed, for example its quota or its window. */
  figuresChanged(): void {
    this.burst.forget();
    this.evidence.forget();
    this.#choice.figuresChanged(this.#asOf);
    this.#refillChanged();
  }

  /** Records the time at which more units become available. The server has stated this time. */
  resetSet(at: number, now: number): void {
    // The server rounds the stated time up. A known time that is earlier is therefore more exact.
    if (this.continuous || (this.reset.at !== undefined && this.reset.at > now && this.reset.at <= at)) return;
    this.reset.set(at);
    this.#refill.resetAt(at);
  }

  /** Called when the level (the estimated remaining units) was too high: the server refused a call because no units remained. */
  contradicted(now: number): void {
    // With so few units, the reason for the refusal may also be that calls arrived close together.
    if (this.#choice.contradicted(now, this.burst.most >= explainedBurst)) this.#refillChanged();
  }

  /** Updates the level from a response. */
  learn(answer: LevelObservation): void {
    const { now, sentAt, remaining, taking, late, confirmed } = answer;
    this.delay.observe(now - sentAt);
    const ended = this.#learnReset(answer);
    const neighbours = this.#sends.neighbours(taking, this.delay.disorder);
    this.#learnRefill(answer, { ended, neighbours });
    this.burst.observe(remaining + (answer.refused ? 0 : (taking?.units ?? 1)));
    if (!late) {
      this.#remaining = remaining;
      this.#certain.units = remaining - (taking ? this.#used - taking.used : 0);
      this.#certain.at = sentAt;
    }
    const { rate, quota } = this.#figures;
    if (taking && !late && !answer.refused)
      this.#refill.outstanding(sentAt, quota - remaining + neighbours.before + this.#used - taking.used);
    const correction = this.#correct(answer, neighbours);
    this.#move(Math.min(0, this.#refill.most() - this.#units));
    if (rate === undefined) return;
    const burst = this.burst.most;
    if (!taking) this.evidence.begin({ sentAt, now, remaining, rate });
    else if (this.continuous) this.evidence.observe({ call: taking, now, remaining, refused: answer.refused, late, rate, burst });
    const surprising = taking && confirmed && (this.continuous || !ended);
    if (surprising) this.others.surprise(correction, { now, refill: rate, delay: this.delay.mean });
  }

  #learnReset({ now, sentAt, reset }: LevelObservation): boolean {
    if (reset === undefined) return false;
    const { windowMs } = this.#figures;
    // The server computed `t` after the client sent the call. `takenAt` is the latest likely time of this computation.
    const takenAt = Math.min(now, sentAt + this.jitter.at({ unit: this.#figures.unitMs }) + this.delay.deviation);
    const period = this.#choice.periodic ? windowMs : undefined;
    const longest = windowMs ?? longestBelieved;
    const ended = this.reset.observe({ seconds: reset, sentAt, takenAt, longest, period });
    this.#refill.resetAt(this.reset.at);
    return ended;
  }

  #learnRefill(answer: LevelObservation, { ended, neighbours }: { ended: boolean; neighbours: Neighbours }): void {
    const { now, sentAt, taking, refused } = answer;
    if (refused && taking) this.#sends.unused(taking);
    const { disorder } = this.delay;
    const facts = { ended, disorder, neighbours, burst: this.burst.most, others: this.evidence.at(now) };
    const { changed, windowEnded } = this.#choice.learn(answer, facts);
    if (windowEnded) this.reset.set(sentAt + (this.#figures.windowMs ?? 0));
    if (changed) this.#refillChanged();
  }

  #refillChanged(): void {
    if (!this.continuous) this.evidence.forget();
    if (this.kind === 'sliding') this.others.forget();
    this.#refill.resetAt(this.reset.at);
  }

  /** Changes the level if a response shows that the level was too low or too high. Returns the change in units. */
  #correct(answer: LevelObservation, { before, after }: Neighbours): number {
    const { now, sentAt, taking, refused, late } = answer;
    const { least, most } = levelBounds(answer, this.continuous ? this.#figures.rate : undefined);
    // If the client knew nothing about the policy before, it takes the level from the response.
    if (!taking || !Number.isFinite(taking.level)) {
      if (late) return 0;
      const since = taking ? this.#used - taking.used : 0;
      // The first call opens the connection, so the server may count it late. With few units, the next call would come too early.
      this.#units = Math.min(this.burst.most, this.#refill.level(least, this.burst.small ? now : sentAt, now)) - since;
      return 0;
    }
    if (refused) this.#move(this.#refill.giveBack(taking));
    const expected = taking.level + (this.#corrected - taking.corrected);
    const highest = most + after;
    let correction = 0;
    // If the response to a later call has already arrived, this response must not raise the level.
    if (expected < least - before && !late) correction = least - before - expected;
    if (expected >= highest) correction = highest - Math.min(1, expected - highest) - expected;
    this.#move(correction);
    return correction;
  }

  #move(units: number): void {
    this.#units += units;
    this.#corrected += units;
  }
}
