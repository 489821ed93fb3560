import { AnswerDelay } from './answer-delay.ts';
import { ArrivalJitter } from './arrival-jitter.ts';
import { Burst } from './burst.ts';
import { OtherTraffic } from './other-traffic.ts';
import { longestBelieved, type QuotaFigures } from './quota-figures.ts';
import { type Refill, type RefillKind, refillOf } from './refill.ts';
import { RefillGuess } from './refill-guess.ts';
import { ResetTime } from './reset-time.ts';
import { SendLog } from './send-log.ts';

/** What a call took of a level, to be compared with what its answer says. Times are monotonic milliseconds. */
export interface Taking {
  readonly units: number;
  /** When the call was sent. */
  readonly sentAt: number;
  /** The believed level after the call, and the sum of all corrections until then. */
  readonly level: number;
  readonly corrected: number;
  /** Units that this client has used up to and with this call. */
  readonly used: number;
}

/** An answer as a level learns from it. Times are monotonic milliseconds. */
export interface LevelObservation {
  readonly now: number;
  readonly sentAt: number;
  readonly remaining: number;
  /** Seconds, rounded up. */
  readonly reset: number | undefined;
  /** What the call took; undefined when the answer speaks of the policy for the first time. */
  readonly taking: Taking | undefined;
  /** Whether the call was refused, and so counts for nothing. */
  readonly refused: boolean;
  /** Whether a call that was sent later has been answered before. */
  readonly late: boolean;
  /** Whether the server had spoken of the policy before. */
  readonly confirmed: boolean;
}

/** Below this burst a refusal tells nothing of how the units come back. */
const explainedBurst = 4;

/**
 * The units that the server has left, followed between its answers: what comes back, what this client uses, what others
 * take. Time is that of sending: since all calls take about as long to the server, the way there cancels out.
 */
export class Level {
  readonly #figures: QuotaFigures;
  #refill: Refill;
  readonly #guess = new RefillGuess();
  /** Units that a call sent at `#asOf` finds. */
  #units: number;
  #asOf: number;
  #corrected = 0;
  #used = 0;
  #remaining = 0;
  /** The last `r`, less what was sent since. */
  readonly #certain = { units: 0, at: Number.NEGATIVE_INFINITY };
  readonly #sends = new SendLog();
  readonly burst: Burst;
  readonly reset = new ResetTime();
  readonly others = new OtherTraffic();
  readonly delay = new AnswerDelay();
  readonly jitter = new ArrivalJitter();

  constructor(figures: QuotaFigures, { burst, now }: { burst: number; now: number }) {
    this.#figures = figures;
    this.#refill = refillOf(figures.algorithm, figures);
    this.#units = burst;
    this.#asOf = now;
    this.burst = new Burst(burst);
  }

  /** Units that are believed to be there. Exact as of the last `advance`. */
  get units(): number {
    return this.#units;
  }

  /** The last `r`. */
  get remaining(): number {
    return this.#remaining;
  }

  /** The last `r` less what was sent since, and when its call was sent: so much is there for sure, as far as nobody else takes it. */
  get certain(): { readonly units: number; readonly at: number } {
    return this.#certain;
  }

  /** How units come back. */
  get kind(): RefillKind {
    return this.#refill.kind;
  }

  /** Whether units come back a little at a time. */
  get continuous(): boolean {
    return this.#refill.kind === 'continuous';
  }

  /** Makes what has come back and what others have taken by now the new state, up to `most`. `recovered` comes on top. */
  advance(now: number, most: number, recovered: (elapsed: number, units: number) => number): void {
    if (now <= this.#asOf) return;
    const elapsed = now - this.#asOf;
    const refilled = this.#refill.level(this.#units, this.#asOf, now);
    const left = Math.max(Math.min(refilled, 0), refilled - this.others.rate * elapsed);
    const full = this.continuous ? most : Math.max(this.#figures.quota, this.#units);
    this.#units = Math.min(full, left + (this.continuous ? recovered(elapsed, left) : 0));
    this.#asOf = now;
  }

  /** A call of so many units is sent. */
  take(now: number, units: number): Taking {
    this.#refill.use(now, units);
    this.#used += units;
    // Beyond the burst the level only measures time.
    this.#units = Math.min(this.#units, this.burst.most) - units;
    this.#certain.units -= units;
    this.#sends.add(now, this.#used);
    return { units, sentAt: now, level: this.#units, corrected: this.#corrected, used: this.#used };
  }

  /** A call was not sent after all. */
  giveBack({ units }: Taking): void {
    this.#units += units;
    this.#used -= units;
  }

  /** When so many more units will have come; undefined when nothing tells. */
  when(now: number, units: number): number | undefined {
    return this.#refill.when(now, units);
  }

  /** The figures of the policy are others now. */
  figuresChanged(): void {
    this.burst.forget();
    this.#chooseRefill();
  }

  /** The server has named the time when more comes. */
  resetSet(at: number, now: number): void {
    // What is already known to come sooner has been rounded up.
    if (this.continuous || (this.reset.at !== undefined && this.reset.at > now && this.reset.at <= at)) return;
    this.reset.set(at);
    this.#refill.resetAt(at);
  }

  /** A call was refused, with `r` at 0, that should have been let in. */
  contradicted(now: number): void {
    // Of so small a burst `r` shows little, and calls that came closer together explain a refusal as well.
    if (this.burst.most < explainedBurst) return;
    const before = this.#guess.kind;
    this.#guess.contradicted(now);
    if (this.#guess.kind !== before) this.#chooseRefill();
  }

  /** Believes what an answer says. */
  learn(answer: LevelObservation): void {
    const { now, sentAt, remaining, taking, late, confirmed } = answer;
    this.delay.observe(now - sentAt);
    const ended = this.#learnReset(answer);
    const neighbours = this.#neighbours(taking);
    this.#learnRefill(answer, { ended, disorder: neighbours.before + neighbours.after });
    this.burst.observe(remaining + (answer.refused ? 0 : (taking?.units ?? 1)));
    if (!late) {
      this.#remaining = remaining;
      this.#certain.units = remaining - (taking ? this.#used - taking.used : 0);
      this.#certain.at = sentAt;
    }
    const correction = this.#correct(answer, neighbours);
    const { rate } = this.#figures;
    if (taking && confirmed && !ended && rate !== undefined)
      this.others.surprise(correction, { refill: rate, delay: this.delay.mean });
  }

  #learnReset({ now, sentAt, reset }: LevelObservation): boolean {
    if (reset === undefined) return false;
    const { windowMs } = this.#figures;
    // The server took the time between sending and answering; by how much the way there varies is allowed for.
    const takenAt = Math.min(now, sentAt + this.jitter.at(now, this.#figures.unitMs) + this.delay.deviation);
    const period = this.#refill.kind === 'window' && this.#guess.kind !== 'window' ? windowMs : undefined;
    const longest = windowMs ?? longestBelieved;
    const ended = this.reset.observe({ seconds: reset, sentAt, takenAt, longest, period });
    this.#refill.resetAt(this.reset.at);
    return ended;
  }

  #learnRefill(
    { remaining, reset, taking, refused, late }: LevelObservation,
    { ended, disorder }: { ended: boolean; disorder: number },
  ): void {
    const { rate, quota, algorithm, windowMs = 0 } = this.#figures;
    if (algorithm !== undefined || rate === undefined || !taking) return;
    const before = this.#guess.kind;
    const used = taking.used - (refused ? taking.units : 0);
    const recent = taking.used - this.#sends.usedAt(taking.sentAt - windowMs / 2);
    if (late) this.#guess.observeReset({ remaining, reset, rate });
    else if (this.#guess.observe({ at: taking.sentAt, remaining, reset, used, recent, disorder, rate, quota, ended }))
      this.reset.set(taking.sentAt + windowMs);
    if (this.#guess.kind !== before) this.#chooseRefill();
  }

  /** The spec's word, or for a policy that it does not know what was found out. */
  #chooseRefill(): void {
    const learned = this.#figures.rate === undefined ? 'window' : this.#guess.kind;
    const guessed = { continuous: 'token-bucket', 'whole-window': 'fixed-window', window: undefined } as const;
    this.#refill = refillOf(this.#figures.algorithm ?? guessed[learned], this.#figures);
    this.#refill.resetAt(this.reset.at);
  }

  /** Moves the believed level into the bounds that an answer gives. Returns by how much. */
  #correct({ now, sentAt, taking, refused, late, ...said }: LevelObservation, { before, after }: Neighbours): number {
    const { least, most } = this.#bounds(said);
    // Of a policy that nothing was known of, all is news.
    if (!taking || !Number.isFinite(taking.level)) {
      if (late) return 0;
      const since = taking ? this.#used - taking.used : 0;
      this.#units = Math.min(this.burst.most, this.#refill.level(least, sentAt, now)) - since;
      return 0;
    }
    if (refused) this.#move(taking.units);
    const expected = taking.level + (this.#corrected - taking.corrected);
    const highest = most + after;
    let correction = 0;
    // An answer that was overtaken may only lower what is believed: the later one has counted more.
    if (expected < least - before && !late) correction = least - before - expected;
    if (expected >= highest) correction = highest - Math.min(1, expected - highest) - expected;
    this.#move(correction);
    return correction;
  }

  #move(units: number): void {
    this.#units += units;
    this.#corrected += units;
  }

  /** `r` is rounded down; and where a unit takes longer than a second `t` tells how much of the next one is there. */
  #bounds({ remaining, reset }: { remaining: number; reset: number | undefined }): { least: number; most: number } {
    const { rate } = this.#figures;
    const whole = { least: remaining, most: remaining + 1 };
    if (reset === undefined || rate === undefined || !this.continuous || reset > Math.ceil(1 / rate / 1000)) return whole;
    const least = Math.max(remaining, remaining + 1 - rate * reset * 1000);
    return { least, most: Math.max(least, Math.min(remaining + 1, remaining + 1 - rate * (reset - 1) * 1000)) };
  }

  /** Units of calls that were sent so close to this one that the server may have counted them in another order. */
  #neighbours(taking: Taking | undefined): Neighbours {
    if (!taking) return { before: 0, after: 0 };
    const { disorder } = this.delay;
    const before = taking.used - taking.units - this.#sends.usedAt(taking.sentAt - disorder);
    const after = this.#sends.usedAt(taking.sentAt + disorder) - taking.used;
    return { before: Math.max(0, before), after: Math.max(0, after) };
  }
}

interface Neighbours {
  readonly before: number;
  readonly after: number;
}
