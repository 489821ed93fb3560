/**
 * The client chooses the jitter (see `ArrivalJitter`) from `count` values in milliseconds. The lowest value is `least`. Each
 * further value is `step` times the value before it.
 */
const least = 0.2;
const step = 1.5;
const count = 22;
/**
 * The initial jitter in milliseconds is `firstTime` + `firstShare` × (the time that one unit takes to come back), but at most
 * `first`.
 */
const first = 3;
const firstShare = 0.25;
const firstTime = 0.3;
/** The minimum of the jitter is `leastShare` × (the time that one unit takes to come back), but at most `first`. */
const leastShare = 0.02;
/** The half-life of the results in milliseconds. After this time, a result counts half. */
const half = 60_000;
/**
 * The class adds this number of milliseconds to the time for which it has tried a jitter. Otherwise, one early refusal would look
 * like a high rate of refusals.
 */
const pretried = 700;
/**
 * When the class computes what a jitter costs, it multiplies the time for which refusals block the client by this factor. The
 * factor is above 1, because a refused call is also a burden for the server.
 */
const weight = 2;
/** The client chooses the jitter again after this number of milliseconds, and after each refusal. */
const chosenFor = 500;
/**
 * The average time between two calls covers about `averaged` calls. A long pause counts as `pause` × (the average so far or the
 * time that one unit takes to come back, whichever is longer).
 */
const averaged = 32;
const pause = 4;
/** The average `#busy` covers about this number of responses. */
const answers = 16;
/**
 * `#busy` is the fraction of responses that arrive while calls wait for quota. If `#busy` is below this value, the client has too
 * few calls to use the whole quota.
 */
const busyLeast = 0.8;
/**
 * After its first refusal, a client with too few calls for the whole quota keeps a minimum time between two units. The minimum is
 * `idlePart` × (the average time between two units), but at most `idleMost` milliseconds.
 */
const idlePart = 0.4;
const idleMost = 100;

const jitterOf = (index: number): number => least * step ** index;

/** The state of a quota policy. Times are milliseconds. */
export interface JitterPolicy {
  readonly now: number;
  /** The time that one unit takes to come back. */
  readonly unit: number;
  /** The maximum number of units that the quota can have at one time. */
  readonly most: number;
}

/**
 * The results with one value of the jitter: the milliseconds for which the client has sent calls, and the number of refused
 * calls.
 */
interface Trial {
  sending: number;
  refusals: number;
}

/**
 * Chooses the jitter: the number of milliseconds by which calls can arrive closer together at the server than the client sent
 * them. A larger jitter makes the client slower. A smaller jitter leads to more refusals, and each refusal blocks the client for
 * some time. The class tries several values, and chooses the value with which the client has lost the least time.
 */
export class ArrivalJitter {
  readonly #trials: readonly Trial[] = Array.from({ length: count }, () => ({ sending: 0, refusals: 0 }));
  #asOf = 0;
  /** The average time for which a refusal blocks the client. */
  #blocked = 0;
  #chosen: number | undefined;
  #chosenAt = Number.NEGATIVE_INFINITY;
  /** The time at which the client sent its last call. After a refusal: the time from which the client may send again. */
  #lastAt: number | undefined;
  /** The average time between two sent units. The time for which a refusal blocked the client does not count. */
  #interval = 0;
  /** The fraction of the last responses that arrived while calls waited for quota. */
  #busy = 1;

  /** Returns the chosen jitter in milliseconds. */
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
   * Returns the time in milliseconds between two sent units, for a client that always has a call to send. `index` is the index of
   * the jitter.
   */
  #paced(index: number, { unit, most }: JitterPolicy): number {
    return unit + Math.max(0, jitterOf(index) - unit * (most - 1));
  }

  /** If the client has too few calls to use the whole quota: the average time between two sent units. Otherwise 0. */
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
   * Returns the expected number of refusals per millisecond with the jitter at `index`. If the jitter is below the initial value
   * (`start`), the method assumes one more refusal than it has seen.
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

/** Returns the index of the initial jitter for a quota whose units take `unit` milliseconds to come back. */
const startOf = (unit: number): number =>
  Math.max(0, Math.round(Math.log(Math.min(first, firstShare * unit + firstTime) / least) / Math.log(step)));
