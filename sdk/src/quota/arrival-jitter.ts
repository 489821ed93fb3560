/**
 * The possible values of the jitter (see `ArrivalJitter`) in milliseconds: 0.2, 0.3, 0.45 and so on. There are `count` values.
 */
const least = 0.2;
const step = 1.5;
const count = 22;
/**
 * The initial jitter (see `ArrivalJitter`) in milliseconds is the smaller of two numbers: `firstTime` + `firstShare` ×
 * `JitterPolicy.unit`, and `first`.
 */
const first = 3;
const firstShare = 0.25;
const firstTime = 0.3;
/** The minimum jitter in milliseconds is the smaller of two numbers: `leastShare` × `JitterPolicy.unit`, and `first`. */
const leastShare = 0.02;
/** The time in milliseconds after which the result of a trial counts half as much as a new result. */
const half = 60_000;
/**
 * The rate of refusals is: number of refusals ÷ (`pretried` + the duration, in milliseconds, for which the client has sent
 * calls). Because of `pretried`, a refusal soon after the start does not lead to a high rate.
 */
const pretried = 700;
/**
 * The class compares jitters by the average time that each unit takes. This time includes `weight` × the waits after refusals.
 * `weight` is above 1 because a refused call is also a burden for the server.
 */
const weight = 2;
/** The class chooses the jitter again after this number of milliseconds, and after each refusal. */
const chosenFor = 500;
/** The approximate number of recent calls over which `#interval` is averaged. */
const averaged = 32;
/**
 * `#interval` is an average of times. If a time is longer than `pause` × (the larger of `#interval` and `JitterPolicy.unit`), the
 * class uses this product instead. A long pause therefore changes the average only a little.
 */
const pause = 4;
/** The approximate number of recent responses over which `#busy` is averaged. */
const answers = 16;
/**
 * `#busy` is the fraction of responses that arrive while calls wait for quota. If `#busy` is below this value, the client makes
 * too few calls to use the whole quota.
 */
const busyLeast = 0.8;
/**
 * If the client makes few calls (see `busyLeast`), the class chooses a jitter with which the time between two calls of one unit
 * each (see `#paced`) is not below a minimum. The minimum is `idlePart` × the average time between two such calls (`#interval`),
 * but at most `idleMost` milliseconds. If every jitter leads to a shorter time, the class chooses the largest jitter.
 */
const idlePart = 0.4;
const idleMost = 100;

const jitterOf = (index: number): number => least * step ** index;

/**
 * What `ArrivalJitter` needs to know about a quota. Times are milliseconds. A unit is what the quota counts, usually a request.
 */
export interface JitterPolicy {
  readonly now: number;
  /** The number of milliseconds after which the server allows one more unit. If it allows 10 units per second, this is 100. */
  readonly unit: number;
  /** The maximum number of units that the server allows at once. */
  readonly most: number;
}

/**
 * What the class knows about one value of the jitter: for how many milliseconds the client has sent calls with this jitter, and
 * how many of these calls the server has refused.
 */
interface Trial {
  sending: number;
  refusals: number;
}

/**
 * Two calls may arrive at the server closer together than the client sent them. The server may then refuse the second call. The
 * client therefore assumes that the time between two calls becomes some milliseconds shorter on the way to the server. This
 * number of milliseconds is the *jitter*. A large jitter makes the client slower. A small jitter leads to more refusals, and each
 * refusal blocks the client for some time. The class tries several values and chooses the best value.
 */
export class ArrivalJitter {
  readonly #trials: readonly Trial[] = Array.from({ length: count }, () => ({ sending: 0, refusals: 0 }));
  #asOf = 0;
  /** The average time for which a refusal blocks the client, in milliseconds. */
  #blocked = 0;
  #chosen: number | undefined;
  #chosenAt = Number.NEGATIVE_INFINITY;
  /**
   * The time at which the client sent its last call. After an unexpected refusal: the time from which the client may send again.
   */
  #lastAt: number | undefined;
  /**
   * The average time in milliseconds between two calls of one unit each. For a call of several units, the class divides the time
   * since the previous call by the number of units.
   */
  #interval = 0;
  /** How many of the recent responses arrived while calls were waiting for quota: a fraction from 0 to 1. */
  #busy = 1;

  /** Returns the chosen jitter in milliseconds. */
  at({ unit }: Pick<JitterPolicy, 'unit'>): number {
    const start = Math.min(first, firstShare * unit + firstTime);
    const chosen = this.#chosen === undefined ? start : jitterOf(this.#chosen);
    return Math.max(chosen, Math.min(first, leastShare * unit));
  }

  /** Called when the client sends a call. `units` is the number of units that the call uses, usually 1. */
  sent(policy: JitterPolicy, units: number): void {
    const since = Math.max(0, policy.now - (this.#lastAt ?? policy.now)) / units;
    this.#lastAt = policy.now;
    this.#interval += (Math.min(since, pause * Math.max(policy.unit, this.#interval)) - this.#interval) / averaged;
    if (this.#chosen === undefined) return;
    if (policy.now - this.#chosenAt > chosenFor) this.#choose(policy);
    const trial = this.#trials[this.#chosen];
    if (trial) trial.sending += units * Math.max(this.#demand, this.#paced(this.#chosen, policy));
  }

  /** Called when a response has arrived. `waiting` says whether other calls wait for quota. */
  answered(waiting: boolean): void {
    this.#busy += ((waiting ? 1 : 0) - this.#busy) / answers;
  }

  /** Records a refusal that the client did not expect. `blocked` is the number of milliseconds that the client must wait. */
  refused(policy: JitterPolicy, blocked: number): void {
    this.#chosen ??= startOf(policy.unit);
    this.#lastAt = policy.now + blocked;
    this.#blocked = this.#blocked === 0 ? blocked : (this.#blocked + blocked) / 2;
    const trial = this.#trials[this.#chosen];
    if (trial) trial.refusals += 1;
    this.#choose(policy);
  }

  /**
   * Returns the time in milliseconds between two calls of one unit each, if a call is always ready to be sent. `index` is the
   * index of the jitter in `#trials`.
   */
  #paced(index: number, { unit, most }: JitterPolicy): number {
    return unit + Math.max(0, jitterOf(index) - unit * (most - 1));
  }

  /**
   * `#interval` if the program makes too few calls to use the whole quota. Otherwise 0: the quota then decides how much time is
   * between two calls.
   */
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
   * Returns how many refusals per millisecond the client expects if it uses the jitter at `index`. For a jitter below the initial
   * value, the method counts one refusal more than there were. The class therefore chooses such a jitter only after a long time
   * with few refusals.
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

/** Returns the index of the initial jitter in `#trials`. `unit` is the same as `JitterPolicy.unit`. */
const startOf = (unit: number): number =>
  Math.max(0, Math.round(Math.log(Math.min(first, firstShare * unit + firstTime) / least) / Math.log(step)));
