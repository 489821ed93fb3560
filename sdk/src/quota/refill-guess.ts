/** A response, as input of `RefillGuess`. Times are milliseconds. */
export interface RefillObservation {
  /** The time at which the call was sent. */
  readonly at: number;
  readonly remaining: number;
  /** The parameter `t` in the header `RateLimit`: the seconds until more units become available, rounded up. */
  readonly reset: number | undefined;
  /**
   * The units of this call and of all earlier calls of this client. If the server refused this call, the units of this call do
   * not count.
   */
  readonly used: number;
  /** The units of all calls that this client has sent in the last half window, including this call. */
  readonly recent: number;
  /**
   * The units of the calls that this client sent shortly before or after this call. The server may have counted these calls in a
   * different order than the client sent them.
   */
  readonly disorder: number;
  /** The policy's own rate in units per millisecond: quota ÷ window. */
  readonly rate: number;
  readonly quota: number;
  /** Whether the headers show that a window has ended since the previous observation. */
  readonly ended: boolean;
}

/**
 * After this number of unexpected refusals, the class assumes that the policy has windows: units become available only when a
 * window ends. A refusal is unexpected if a token bucket would have accepted the call. The number doubles each time the
 * assumption proves wrong.
 */
const firstPatience = 2;
/**
 * If several responses in a row show no new units (units that have become available), the class adds up their scores (see
 * `evidence`). If the sum reaches this value, the class assumes that the policy has windows (see `firstPatience`). The value is not
 * lower because other clients may use exactly the new units for some time.
 */
const missingMost = 15;
/**
 * If the sum of the scores (see `missingMost`) is at least this value, each unexpected refusal (see `firstPatience`) counts as
 * two.
 */
const missingSome = 4;
/**
 * Returns a score for a response that shows no new units. A high score means that the policy is probably not a token bucket.
 * `units` is the number of units that a token bucket would have added since the previous response.
 */
const evidence = (units: number): number => (units < 0.6 ? 0 : units < 1.5 ? 1 : 1.7);
/**
 * If a response shows that other clients have used units, the class assumes that these clients still send calls. The assumption
 * ends after this number of milliseconds.
 */
const othersFor = 10_000;
/**
 * If the assumption that the policy has windows proves wrong this number of times, `#windowed` no longer has an effect. The class
 * then assumes a token bucket unless many units become available at the same time.
 */
const mostErrors = 4;

/**
 * Finds out how the used units of a policy become available again. The client needs this class for policies that are not in the
 * spec. At first, the class assumes a token bucket. In four cases, it then assumes that the policy has windows:
 * - No units remain, and the server states a wait (`t`) that is longer than the time in which a token bucket adds one unit.
 * - The server refuses calls that a token bucket would accept.
 * - Many responses in a row show that no units have become available.
 * - Many units become available at the same time.
 *
 * If units become available in the middle of a window, the class assumes a token bucket again.
 */
export class RefillGuess {
  #kind: 'continuous' | 'window' | 'whole-window' = 'continuous';
  /**
   * The sum of the scores of the last responses without new units (see `evidence`). The sum is 0 again after a response that
   * shows new units, or that shows units used by other clients.
   */
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
   * If no units remain, checks `t` (the seconds until more units become available). In a token bucket, `t` is at most the time in
   * which the bucket adds one unit. If `t` is longer, the class assumes that the policy has windows.
   */
  observeReset({ remaining, reset, rate }: Pick<RefillObservation, 'remaining' | 'reset' | 'rate'>): void {
    if (remaining === 0 && reset !== undefined && (reset - 1) * 1000 > 1 / rate) this.#windowed();
  }

  /**
   * Adds an observation. Observations must be in the order in which the client sent the calls. Returns true if so many units have
   * become available that a window must have ended.
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
      // The units that were used shortly before are also available again, so units do not become available one by one.
      if (this.#kind === 'window' && remaining >= quota - 2 && now.recent > 3) this.#kind = 'whole-window';
      return false;
    }
    if (grown <= -1 - disorder) this.#othersAt = now.at;
    // In a window, many responses in a row show no new units. If other clients use units of a token bucket, the number of new
    // units varies instead.
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
