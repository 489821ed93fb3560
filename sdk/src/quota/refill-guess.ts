/** A response, as input of `RefillGuess`. Times are milliseconds. */
export interface RefillObservation {
  /** The time at which the call was sent. */
  readonly at: number;
  readonly remaining: number;
  /** The parameter `t` in the header `RateLimit`: the seconds until more units come back, rounded up. */
  readonly reset: number | undefined;
  /**
   * The units of this call and of all earlier calls of this client. If the server refused this call, the units of this call do
   * not count.
   */
  readonly used: number;
  /** The units of this call, and of the calls that this client sent before it, at most half the length of a window earlier. */
  readonly recent: number;
  /** The number of units whose calls may have reached the server in another order than the client sent them. */
  readonly disorder: number;
  /** The policy's own rate in units per millisecond: quota ÷ window. */
  readonly rate: number;
  readonly quota: number;
  /** Whether the headers show that a window has ended since the previous observation. */
  readonly ended: boolean;
}

/**
 * The number of unexpected refusals after which the client assumes a window. A refusal is unexpected if a token bucket would have
 * accepted the call. The number doubles each time the assumption proves wrong.
 */
const firstPatience = 2;
/**
 * The class adds up the results of `evidence` for consecutive responses that show no new units. If the sum reaches this value,
 * the client assumes that the policy is not a token bucket.
 */
const missingMost = 10;
/** If the sum of the results of `evidence` is at least this value, an unexpected refusal (see `firstPatience`) counts twice. */
const missingSome = 4;
/**
 * Returns a score for a response that shows no new units. A high score means that the policy is probably not a token bucket.
 * `units` is the number of units that would have come back in a token bucket.
 */
const evidence = (units: number): number => (units < 0.6 ? 0 : units < 1.5 ? 1 : 1.7);
/**
 * If the class sees that other clients used units, it assumes for this number of milliseconds that these clients still send
 * calls.
 */
const othersFor = 10_000;
/** If the class has assumed a window and was wrong this number of times, `#windowed` no longer has an effect. */
const mostErrors = 4;

/**
 * Finds out how the units of a policy come back. The client needs this class for policies that are not in the spec. At first, the
 * class assumes a token bucket. It assumes a window in four cases:
 * - No units remain, and `t` (the seconds until more units come back) is longer than a token bucket needs for one unit.
 * - The server refuses calls that a token bucket would accept.
 * - Many consecutive responses show that no units have come back.
 * - Many units come back at the same time.
 *
 * If units come back in the middle of a window, the class assumes a token bucket again.
 */
export class RefillGuess {
  #kind: 'continuous' | 'window' | 'whole-window' = 'continuous';
  /** The sum of the results of `evidence` for all responses since the last response with new units. */
  #missing = 0;
  #contradictions = 0;
  #errors = 0;
  /** The last time at which the client saw that other clients used units. */
  #othersAt = Number.NEGATIVE_INFINITY;
  #last: RefillObservation | undefined;

  get kind(): 'continuous' | 'window' | 'whole-window' {
    return this.#kind;
  }

  /**
   * If no units remain, checks `t` (the seconds until more units come back). In a token bucket, `t` is at most the time in which
   * one unit comes back. If `t` is longer, the class assumes a window.
   */
  observeReset({ remaining, reset, rate }: Pick<RefillObservation, 'remaining' | 'reset' | 'rate'>): void {
    if (remaining === 0 && reset !== undefined && (reset - 1) * 1000 > 1 / rate) this.#windowed();
  }

  /**
   * Adds an observation. Observations must be in the order in which the client sent the calls. Returns true if the
   * number of units that came back shows that a window has ended.
   */
  observe(now: RefillObservation): boolean {
    const last = this.#last;
    this.#last = now;
    const { remaining, rate, disorder, ended, quota } = now;
    this.observeReset(now);
    if (!last) return false;
    const grown = remaining - last.remaining + (now.used - last.used);
    if (disorder < 3 && grown > 5 + (now.at - last.at) * rate && remaining >= quota - 2 - disorder && now.recent > 3) {
      this.#kind = 'whole-window';
      return true;
    }
    if (ended) {
      // The units that were used shortly before are also back, so units do not come back one by one.
      if (this.#kind === 'window' && remaining >= quota - 2 && now.recent > 3) this.#kind = 'whole-window';
      return false;
    }
    if (grown <= -1 - disorder) this.#othersAt = now.at;
    // In a window, many consecutive responses show that no unit has come back. If other clients use units of a token bucket, the
    // number of units that come back varies instead.
    if (grown !== 0) this.#missing = 0;
    else if (disorder === 0) this.#missing += evidence((now.at - last.at) * rate);
    if (this.#missing >= missingMost) this.#windowed();
    if (grown < 1 + disorder) return false;
    this.#contradictions = 0;
    if (this.#kind === 'continuous') return false;
    this.#errors += 1;
    this.#missing = 0;
    this.#kind = 'continuous';
    return false;
  }

  /** Called when the server refused a call that a token bucket would have accepted. */
  contradicted(now: number): void {
    // If other clients also send, their calls explain the refusal.
    if (now - this.#othersAt < othersFor) return;
    if (this.#kind === 'whole-window') this.#kind = 'window';
    this.#contradictions += this.#missing >= missingSome ? 2 : 1;
    if (this.#contradictions >= firstPatience * 2 ** this.#errors) this.#windowed();
  }

  #windowed(): void {
    if (this.#kind === 'continuous' && this.#errors < mostErrors) this.#kind = 'window';
  }
}
