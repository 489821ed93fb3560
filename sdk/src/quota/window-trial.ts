/** A response, as input of `WindowTrial`. Times are monotonic milliseconds. */
interface TrialObservation {
  /** The time at which the client sent the call. */
  readonly at: number;
  readonly remaining: number;
  readonly refused: boolean;
  /** The units of all calls up to this call that the server accepted. */
  readonly used: number;
  /**
   * The least and the most units that this client may have used in the window that ends with this call. The exact number is
   * unknown, because the server may have counted calls in a different order than the client sent them.
   */
  readonly usedLeast: number;
  readonly usedMost: number;
  /** The units of the other calls that the server may have counted before this call instead of after it, or the reverse. */
  readonly disorder: number;
  readonly quota: number;
  readonly windowMs: number;
  /** The highest number of units that, according to a response, were available before its call. */
  readonly burst: number;
  /** Whether other clients may use the quota. */
  readonly others: boolean;
}

/**
 * A trial begins when a number of responses in a row agree with a window: `agreeing` responses in one window or more, or
 * `agreeingSlow` responses in `slowWindows` windows or more. A window counts as at least `agreeingMs` milliseconds.
 */
const agreeing = 8;
const agreeingSlow = 4;
const slowWindows = 3;
const agreeingMs = 1000;
/** Each of the first `mostGrowths` failed trials multiplies the necessary responses and the necessary time by `growth`. */
const growth = 4;
const mostGrowths = 4;
/**
 * A unit is *missing* if fewer units remain than this client's own calls explain. A trial fails if this number of units is
 * missing, or if the server refuses a call for which a unit is missing. The trial does not fail at the first missing unit: the
 * reason may be that the server counted a call late. If no unit is missing for `forgivenWindows` windows, the class starts to
 * count at 0 again.
 */
const missingMost = 2;
const forgivenWindows = 8;

/** Counts the responses in a row that agree with an assumption. */
class Agreement {
  #since = 0;
  #responses = 0;

  add(agrees: boolean, at: number): void {
    if (this.#responses === 0) this.#since = at;
    this.#responses = agrees ? this.#responses + 1 : 0;
  }

  lasts(at: number, { ms, responses }: { ms: number; responses: number }): boolean {
    return this.#responses >= responses && at - this.#since >= ms;
  }
}

/**
 * Finds out whether this client is alone in short windows. In a window of one second, `t` (the seconds until more units become
 * available) is always 1. The responses then look like those of a token bucket that other clients also use.
 *
 * 1. If this client is alone, each response agrees with a fixed or a sliding window. For some time, this can also be true by
 *    chance, so it proves nothing.
 * 2. If many responses in a row agree, a trial begins: the client sends as if it were alone in a sliding window. This is also
 *    allowed in a fixed window.
 * 3. If units are missing during the trial, other clients exist. The trial has then failed. Otherwise, it does not end.
 */
export class WindowTrial {
  #running = false;
  #failed = 0;
  #firstAt: number | undefined;
  #last: TrialObservation | undefined;
  #sliding = new Agreement();
  #fixed = new Agreement();
  #missing = 0;
  #missingAt = Number.NEGATIVE_INFINITY;

  /** Whether the client sends as if it were alone in a sliding window. */
  get running(): boolean {
    return this.#running;
  }

  /** Forgets everything, because the figures of the policy have changed. */
  forget(): void {
    this.#start();
    this.#failed = 0;
    this.#firstAt = undefined;
    this.#last = undefined;
  }

  /** Adds an observation. Observations must be in the order in which the client sent the calls. */
  observe(now: TrialObservation): void {
    if (this.#running) this.#check(now);
    else this.#compare(now);
    this.#last = now;
  }

  #compare(now: TrialObservation): void {
    const { at, remaining, usedLeast, usedMost, quota, windowMs, disorder, burst, others } = now;
    const last = this.#last;
    this.#firstAt ??= at;
    // In its first window, the client does not know all its calls: it sent some before it knew the policy.
    if (!last || at - this.#firstAt < windowMs || burst < quota) return;
    const used = now.used - last.used;
    const same = Math.abs(last.remaining - used - remaining) <= disorder;
    const windowEnded = remaining >= quota - used - disorder;
    this.#fixed.add(same || windowEnded, at);
    this.#sliding.add(remaining >= quota - usedMost && remaining <= quota - usedLeast, at);
    const patience = growth ** Math.min(mostGrowths, this.#failed);
    const ms = patience * Math.max(windowMs, agreeingMs);
    const lasts = (ones: Agreement): boolean =>
      ones.lasts(at, { ms, responses: patience * agreeing }) ||
      ones.lasts(at, { ms: slowWindows * ms, responses: patience * agreeingSlow });
    this.#running = others && (lasts(this.#fixed) || lasts(this.#sliding));
  }

  #check({ at, remaining, refused, usedMost, quota, windowMs }: TrialObservation): void {
    if (at - this.#missingAt > forgivenWindows * windowMs) this.#missing = 0;
    const missing = quota - usedMost - remaining;
    if (missing <= 0) return;
    this.#missing += refused ? missingMost : missing;
    this.#missingAt = at;
    if (this.#missing < missingMost) return;
    this.#start();
    this.#failed += 1;
  }

  #start(): void {
    this.#running = false;
    this.#sliding = new Agreement();
    this.#fixed = new Agreement();
    this.#missing = 0;
  }
}
