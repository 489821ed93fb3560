import type { LevelObservation } from './level-observation.ts';
import type { QuotaFigures } from './quota-figures.ts';
import { ContinuousRefill, type Refill, WindowRefill } from './refill.ts';
import { RefillGuess } from './refill-guess.ts';
import { RefusalFactor } from './refusal-factor.ts';
import type { Neighbours, SendLog } from './send-log.ts';
import { SlidingRefill } from './sliding-refill.ts';
import { WindowTrial } from './window-trial.ts';

/**
 * If units of a sliding window come back later than the client expected, the server refuses a call. Each such refusal multiplies
 * the assumed lateness by `growth`. Several refusals together multiply it by at most `growthMost`.
 */
const growth = 2;
const growthMost = 8;

/** What the choice needs in addition to a response. */
interface RefillFacts {
  /** Whether the headers show that a window has ended since the previous observation. */
  readonly ended: boolean;
  /** If the client sends two calls within this number of milliseconds, they may reach the server in reverse order. */
  readonly disorder: number;
  /** The units of the calls that the client sent within `disorder` milliseconds before and after this call. */
  readonly neighbours: Neighbours;
  /** The highest number of units that, according to a response, were available before its call. */
  readonly burst: number;
  /** Whether other clients may use the quota. */
  readonly others: boolean;
}

interface RefillParts {
  readonly figures: QuotaFigures;
  readonly sends: SendLog;
  /** Whether the client has a quota store. It then learns of other clients from the store, and does not use `WindowTrial`. */
  readonly stored: boolean;
  /** Returns by how many milliseconds the server may count a call later than the client sent it. */
  readonly lateness: () => number;
}

/**
 * Chooses how used units become available again. For a policy in the spec, this is the algorithm in the spec. For any other
 * policy, the class learns it from the responses.
 */
export class RefillChoice {
  readonly #parts: RefillParts;
  readonly #guess = new RefillGuess();
  readonly #trial = new WindowTrial();
  #refill: Refill;
  /** The highest number of units that, according to a response, were available before its call. */
  #mostSeen = 0;
  #chosen: QuotaFigures['algorithm'];
  readonly #late = new RefusalFactor(growth, growthMost);

  constructor(parts: RefillParts) {
    this.#parts = parts;
    this.#chosen = parts.figures.algorithm;
    this.#refill = refillOf(this.#chosen, parts.figures, (now) => this.#lateness(now));
  }

  get refill(): Refill {
    return this.#refill;
  }

  /** Whether each window begins when the previous one ends, as far as the client knows. */
  get periodic(): boolean {
    return this.#refill.kind === 'window' && this.#guess.kind !== 'window';
  }

  /** Called when the figures of the policy have changed. */
  figuresChanged(now: number): void {
    this.#trial.forget();
    this.#mostSeen = 0;
    this.#choose(now, true);
  }

  /**
   * Called when the server refused a call, although the client expected remaining units. `telling` says whether the refusal is
   * evidence against the assumed algorithm. Returns whether the choice has changed.
   */
  contradicted(now: number, telling: boolean): boolean {
    if (this.#refill.kind === 'sliding') this.#late.refused(now);
    else if (telling) this.#guess.contradicted(now);
    return this.#choose(now);
  }

  #lateness(now: number): number {
    return this.#parts.lateness() * this.#late.at(now);
  }

  /**
   * Learns from a response. `changed` says whether the choice has changed, `windowEnded` whether so many units have become
   * available that a window must have ended.
   */
  learn(answer: LevelObservation, facts: RefillFacts): { changed: boolean; windowEnded: boolean } {
    const { taking, late, sentAt, remaining, reset } = answer;
    const { rate, quota, algorithm, windowMs = 0 } = this.#parts.figures;
    if (algorithm !== undefined || rate === undefined || !taking) return { changed: false, windowEnded: false };
    if (late) {
      this.#guess.observeReset({ remaining, reset, rate });
      return { changed: this.#choose(answer.now), windowEnded: false };
    }
    const { neighbours, ended } = facts;
    this.#mostSeen = facts.burst;
    const { sends, stored } = this.#parts;
    const used = sends.accepted(taking.used);
    const seen = { at: sentAt, remaining, used, disorder: neighbours.before + neighbours.after, quota };
    const recent = taking.used - sends.usedAt(sentAt - windowMs / 2);
    const windowEnded = this.#guess.observe({ ...seen, reset, recent, rate, ended });
    if (!stored) {
      const { refused } = answer;
      const inWindow = this.#usedInWindow(sentAt, refused ? 0 : taking.units, facts.disorder);
      this.#trial.observe({ ...facts, ...seen, ...inWindow, refused, windowMs });
    }
    return { changed: this.#choose(answer.now), windowEnded };
  }

  /**
   * Returns the least and the most units that this client may have used in the window that ends with a call: `own` units by this
   * call, and the units of earlier calls. Calls within `disorder` milliseconds may have reached the server in reverse order.
   */
  #usedInWindow(sentAt: number, own: number, disorder: number): { usedLeast: number; usedMost: number } {
    const { sends, figures } = this.#parts;
    const from = sentAt - (figures.windowMs ?? 0);
    const earlier = Math.max(0, sends.acceptedBetween(from + disorder, sentAt - disorder));
    return { usedLeast: earlier + own, usedMost: sends.acceptedBetween(from - disorder, sentAt + disorder) };
  }

  #choose(now: number, always = false): boolean {
    const chosen = this.#parts.figures.algorithm ?? this.#learned;
    if (chosen === this.#chosen && !always) return false;
    this.#chosen = chosen;
    const { figures, sends } = this.#parts;
    this.#refill = refillOf(chosen, figures, (time) => this.#lateness(time));
    const { windowMs = 0 } = figures;
    for (const { at, units } of sends.since(now - windowMs)) this.#refill.use(at, units);
    return true;
  }

  get #learned(): QuotaFigures['algorithm'] {
    const { kind } = this.#guess;
    const { rate, quota } = this.#parts.figures;
    if (rate === undefined) return undefined;
    // In a window, no more units than the quota are ever available.
    if (this.#mostSeen > quota) return 'token-bucket';
    if (kind === 'whole-window') return 'fixed-window';
    if (this.#trial.running) return 'sliding-window';
    return kind === 'window' ? undefined : 'token-bucket';
  }
}

/**
 * Returns the `Refill` for this algorithm. `algorithm` is undefined if the client does not know the algorithm of the policy.
 * `lateness` returns by how many milliseconds the server may count a call later than the client sends it.
 */
function refillOf(algorithm: QuotaFigures['algorithm'], figures: QuotaFigures, lateness: (now: number) => number): Refill {
  switch (algorithm) {
    case 'token-bucket':
      return figures.rate === undefined ? new WindowRefill(figures, false) : new ContinuousRefill(figures);
    case 'fixed-window':
      return new WindowRefill(figures, true);
    case 'sliding-window':
      return new SlidingRefill(figures, lateness);
    case 'concurrency':
    case undefined:
      return new WindowRefill(figures, false);
    default:
      return algorithm satisfies never;
  }
}
