/**
 * The possible values of the jitter in milliseconds: the lowest is `least`, and each further value is `step` times the previous
 * value.
 */
const least = 0.2;
const step = 1.5;
const count = 22;
/**
 * The initial value of the jitter is `first` milliseconds, but at most `firstTime` milliseconds plus the part `firstShare` of the
 * time that one unit takes to come back.
 */
const first = 3;
const firstShare = 0.25;
const firstTime = 0.3;
/** If units take long to come back, the minimum value is the part `leastShare` of the time that one unit takes, up to `first`. */
const leastShare = 0.02;
/** After this number of milliseconds, the earlier results of a value count only half. */
const half = 60_000;
/**
 * This number of milliseconds is added to the time for which a value was tried, so that one early refusal does not look like a
 * high rate of refusals.
 */
const pretried = 700;
/** The time that is lost by a refusal is multiplied by this factor, because a refused call is also a burden for the server. */
const weight = 2;
/** The client chooses a value again after this number of milliseconds. */
const chosenFor = 500;
/** The average time between two calls covers about this number of calls. A pause counts as at most `pause` average times. */
const averaged = 32;
const pause = 4;
/** The average of how often calls wait covers about this number of responses. */
const answers = 16;
/** If calls wait at a smaller part of the responses, the client has too few calls to use the quota. */
const busyLeast = 0.8;
/**
 * After a refusal, a client with too few calls to use the quota keeps a distance between its calls. The distance is at least the
 * part `idlePart` of the average distance, but this rule requires at most `idleMost` milliseconds.
 */
const idlePart = 0.4;
const idleMost = 100;

const jitterOf = (index: number): number => least * step ** index;

/** The state of a quota policy. Times are milliseconds. */
export interface JitterPolicy {
  readonly now: number;
  /** The time that one unit takes to come back. */
  readonly unit: number;
  /** The maximum number of units at a time. */
  readonly most: number;
}

/**
 * For one value of the jitter: how long the client has sent calls with this value, in milliseconds, and how many of these calls
 * the server refused.
 */
interface Trial {
  sending: number;
  refusals: number;
}

/**
 * The jitter: how many milliseconds closer together calls may arrive at the server than the client sent them. The client cannot
 * measure this time. A larger value makes the client slower, a smaller value leads to more refusals, and after a refusal the
 * client must wait. So the client tries values, and chooses the value with which it has lost the least time. If a value has led
 * to no refusals yet, the client expects none. For values below the initial value, however, the client expects refusals. If the
 * client has too few calls to use the quota, a larger value costs no time as long as the calls are further apart on average.
 */
export class ArrivalJitter {
  readonly #trials: readonly Trial[] = Array.from({ length: count }, () => ({ sending: 0, refusals: 0 }));
  #asOf = 0;
  /** The average time for which a refusal blocks the client. */
  #blocked = 0;
  #chosen: number | undefined;
  #chosenAt = Number.NEGATIVE_INFINITY;
  /** The time at which the client sent its last call, or the time from which it may send again after a refusal. */
  #lastAt: number | undefined;
  /** The average time between two calls per unit, without the time for which refusals blocked the client. */
  #interval = 0;
  /** The part of the last responses at which calls were waiting. */
  #busy = 1;

  /** Returns the chosen value in milliseconds. */
  at({ unit }: Pick<JitterPolicy, 'unit'>): number {
    const start = Math.min(first, firstShare * unit + firstTime);
    const chosen = this.#chosen === undefined ? start : jitterOf(this.#chosen);
    return Math.max(chosen, Math.min(first, leastShare * unit));
  }

  /** Records that the client sent a number of units. */
  sent(policy: JitterPolicy, units: number): void {
    const since = Math.max(0, policy.now - (this.#lastAt ?? policy.now)) / units;
    this.#lastAt = policy.now;
    this.#interval += (Math.min(since, pause * Math.max(policy.unit, this.#interval)) - this.#interval) / averaged;
    if (this.#chosen === undefined) return;
    if (policy.now - this.#chosenAt > chosenFor) this.#choose(policy);
    const trial = this.#trials[this.#chosen];
    if (trial) trial.sending += units * Math.max(this.#demand, this.#paced(this.#chosen, policy));
  }

  /** Records that a response has arrived, and whether calls wait for quota. */
  answered(waiting: boolean): void {
    this.#busy += ((waiting ? 1 : 0) - this.#busy) / answers;
  }

  /** Records that the server refused a call that it should have accepted. `blocked` is how long the client must wait. */
  refused(policy: JitterPolicy, blocked: number): void {
    this.#chosen ??= startOf(policy.unit);
    this.#lastAt = policy.now + blocked;
    this.#blocked = this.#blocked === 0 ? blocked : (this.#blocked + blocked) / 2;
    const trial = this.#trials[this.#chosen];
    if (trial) trial.refusals += 1;
    this.#choose(policy);
  }

  /**
   * Returns how many milliseconds the client needs per unit with a value, if it has enough calls: the time that the unit takes to
   * come back, and the part of the value that unused units of the quota cannot cover.
   */
  #paced(index: number, { unit, most }: JitterPolicy): number {
    return unit + Math.max(0, jitterOf(index) - unit * (most - 1));
  }

  /** The average time between two calls per unit, if the client has too few calls to use the quota. Otherwise 0. */
  get #demand(): number {
    return this.#busy < busyLeast ? this.#interval : 0;
  }

  #choose(policy: JitterPolicy): void {
    const { now, unit } = policy;
    const kept = 0.5 ** (Math.max(0, now - this.#asOf) / half);
    this.#asOf = now;
    this.#chosenAt = now;
    const start = startOf(unit);
    const demand = this.#demand;
    const apart = Math.min(idleMost, idlePart * demand);
    let fewest = Number.POSITIVE_INFINITY;
    for (const trial of this.#trials) {
      trial.sending *= kept;
      trial.refusals *= kept;
    }
    for (let index = count - 1; index >= 0; index -= 1) {
      const rate = this.#refusalRate(index, start);
      const time = Math.max(demand, this.#paced(index, policy)) * (1 + rate * weight * this.#blocked);
      if (time > fewest) continue;
      if (fewest < Number.POSITIVE_INFINITY && this.#paced(index, policy) < apart) break;
      fewest = time;
      this.#chosen = index;
    }
  }

  /**
   * Returns the expected number of refusals per millisecond. For a smaller value, the method expects at least as many refusals as
   * for each larger value. For a value below the initial value, the method adds one refusal to the refusals that were seen.
   */
  #refusalRate(index: number, start: number): number {
    let [sending, refusals, most] = [pretried, 0, 0];
    for (const trial of this.#trials.slice(index)) {
      sending += trial.sending;
      refusals += trial.refusals;
      most = Math.max(most, refusals / sending);
    }
    return index < start ? most + 1 / sending : most;
  }
}

/** Returns the index of the initial value. */
const startOf = (unit: number): number =>
  Math.max(0, Math.round(Math.log(Math.min(first, firstShare * unit + firstTime) / least) / Math.log(step)));
