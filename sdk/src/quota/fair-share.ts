import { deviation, gains, isSmall, type ShareSignal, span } from './share-control.ts';

/**
 * Two limits for the rate at which other clients use units, as fractions of the policy's rate. Below `quiet`, the controller
 * ignores other clients. Above `company`, the controller is certain that other clients exist.
 */
const quiet = 0.01;
const company = 0.03;
/**
 * If response times vary, the limits `quiet` and `company` are higher by `noisePerUnit` × `noise` (see `ShareSignal`), but by at
 * most `noiseMost`.
 */
const noisePerUnit = 0.04;
const noiseMost = 0.25;
/**
 * If the controller sees no sign of other clients for this number of milliseconds, it assumes that no other clients exist. The
 * time in which the quota is full does not count (see `isFull`).
 */
const memory = 5000;
/**
 * The controller uses these numbers of milliseconds instead of `memory` while there is no evidence of other clients (the parameter
 * `evident` of `steer` has the value false). It uses the long one while the client's rate is below `wholeShare` × the policy's
 * rate. If no other clients existed, more units would remain, and the client's rate would soon be higher.
 */
const unprovedMemory = 500;
const unprovedMemoryLow = 10_000;
const wholeShare = 0.8;
/**
 * If a client detects other clients during its slow start, it continues with this fraction of the policy's rate. If it detects
 * them later, it continues with at least this fraction.
 */
const newcomer = 0.2;
/**
 * For a small quota, this fraction replaces `newcomer` if it is larger: `newcomerRate` (in units per millisecond) ÷ the policy's
 * rate, but at most `newcomerMost`. A refusal usually blocks the client for a second. If few units become available
 * in a second, a refusal costs little, and a low rate would cost more.
 */
const newcomerRate = 0.001;
const newcomerMost = 0.5;
/**
 * While the remaining units are above the target, the controller increases the rate. It multiplies this increase by a factor. The
 * factor starts at 1 and grows by 1 every `urgencyTime` milliseconds. The maximum of the factor is 1 + `urgencyMost`.
 */
const urgencyTime = 300;
const urgencyMost = 8;
/**
 * `FairShare` slowly moves `#lead`, the logarithm of a client's rate, towards a value that is the same for all clients (the
 * common value). The common value is 0 as long as enough units remain. If the number of remaining units is below `crowdUnits` ×
 * the range of the controller (see `span`), the common value falls below 0, but not below −`crowdMost`. All clients then send
 * more slowly. About 63 % of the fall happens within `crowdTime` milliseconds.
 */
const crowdUnits = 0.2;
const crowdMost = 4;
const crowdTime = 3000;
/**
 * A refusal reduces the logarithm of the rate by this number. For a small quota, it is `refusedSmall`: even clients with the
 * right rates are refused there if their calls arrive at the same time.
 */
const refusedStep = 0.35;
const refusedSmall = 0.1;
/** If the maximum of the quota is one unit, the rate grows as if the remaining units were this far above the target. */
const lastUnitUrgency = 2;
/** The minimum and the maximum of `#lead`. `#lead` is the logarithm of (3 × the client's rate ÷ the policy's rate). */
const leadLeast = -6;
const leadMost = Math.log(6);
/**
 * The maximum time between two calls of one unit: `longestGap` milliseconds, or the time in which `gapUnits` units become
 * available if this is longer. After a longer time, most calls would have exceeded their `timeout`.
 */
const longestGap = 10_000;
const gapUnits = 8;

/** Signs that other clients use the quota. */
interface OthersSigns {
  /** The results of the methods `at` and `proved` of `OthersEvidence`. */
  readonly evident: boolean;
  readonly proved: boolean;
}

/**
 * Computes the rate at which this client may send if several clients use the same key. All clients see the same `r` (remaining
 * units) and try to keep `r` at the same target. While `r` is above the target, each client sends faster. While `r` is below the
 * target, each client sends more slowly. A PI controller computes the logarithm of the rate. The logarithm also moves slowly
 * towards a value that is the same for all clients. This slow movement makes the rates of all clients equal over time.
 */
export class FairShare {
  /** The rate of this client as a logarithm: 0 means a third of the policy's rate. Undefined if there are no other clients. */
  #lead: number | undefined;
  #asOf = Number.NEGATIVE_INFINITY;
  #weight = 0;
  /** 0 if enough units remained according to the last responses. The fewer units remained, the higher is this value, up to 1. */
  #crowd = 0;
  #before = 0;
  /** Whether the quota was small after the last response. */
  #small = false;
  /** The last time at which the remaining units were at the target or below. */
  #belowAt = Number.NEGATIVE_INFINITY;

  /** The certainty that other clients exist, from 0 to 1. */
  get weight(): number {
    return this.#weight;
  }

  /** Whether the client leaves time between its calls, because other clients exist. */
  get spaced(): boolean {
    return this.#lead !== undefined;
  }

  /** Updates the rate after a response. */
  steer(now: number, signal: ShareSignal & OthersSigns): void {
    if (this.#lead === undefined) this.#belowAt = now;
    const longest = Math.max(1000, span(signal) / signal.rate);
    const elapsed = Math.min(longest, Math.max(0, now - this.#asOf));
    this.#asOf = Math.max(now, this.#asOf);
    const forgotten = isFull(signal) ? 0 : elapsed / this.#memory(signal.evident);
    this.#weight = Math.max(certainty(signal), this.#weight - forgotten);
    if (this.#weight <= 0) this.#lead = undefined;
    else if (this.#lead === undefined) this.#lead = Math.log(3 * firstShare(signal));
    else this.#follow(now, elapsed, signal);
    this.#before = deviation(signal);
    this.#small = isSmall(signal);
  }

  /**
   * Sets the rate of this client to `share` × the policy's rate. Example: 0.25 means a quarter of the rate. The class then
   * assumes that other clients exist.
   */
  resume(now: number, share: number): void {
    this.#lead = Math.min(leadMost, Math.max(leadLeast, Math.log(3 * share)));
    this.#weight = 1;
    this.#asOf = now;
    this.#belowAt = now;
  }

  /** Reduces the rate after a refusal. The client sends nothing until the time `until`. */
  refused(until: number): void {
    this.#move(this.#small ? -refusedSmall : -refusedStep);
    this.#asOf = Math.max(this.#asOf, until);
  }

  /** Returns how many milliseconds the client must wait for each unit that it uses; 0 if there are no other clients. */
  gap(signal: ShareSignal): number {
    if (this.#lead === undefined) return 0;
    // `remaining` still includes the units of the calls in flight. If `level` is lower than `remaining`, `level` counts.
    const plenty = Math.min(signal.remaining, Math.max(signal.level, span(signal))) / span(signal);
    const ahead = plenty > 1 ? plenty * plenty : deviation(signal);
    const rate = (signal.rate / 3) * Math.exp(Math.min(50, this.#lead + gains(signal).proportional * ahead));
    return Math.min(this.#weight / rate, longestWait(signal.rate));
  }

  /**
   * Returns how far the remaining units are above the target (negative if below), multiplied by a weight. The weight grows while
   * the remaining units stay above the target. Returns 0 if more units remain than the range (see `span`).
   *
   * For a small quota, there is no weight. Instead, the method subtracts this client's fraction of the policy's rate, divided by
   * the range (see `span`). Each client sees what the calls of the others have left. The fastest client sees the fewest calls of
   * others, so it sees the most units. Without the subtraction, it would become even faster.
   *
   * If the maximum is one unit, no unit remains after any call. Only the refusals then show whether the rate is too high.
   */
  #urgency(now: number, signal: ShareSignal): number {
    if (signal.most < 2) return lastUnitUrgency;
    if (isSmall(signal)) return deviation(signal) - Math.min(1, Math.exp(this.#lead ?? 0) / 3) / span(signal);
    const mean = (this.#before + deviation(signal)) / 2;
    // `r` (the remaining units) is a whole number, so a difference of one unit says nothing.
    if (mean <= 1 / span(signal)) this.#belowAt = now;
    // `gap` already makes the rate much higher if so many units remain, for example after a pause. When they are used up, the
    // clients would continue with rates that are too high.
    if (signal.remaining > span(signal)) return 0;
    return mean * (1 + Math.min(urgencyMost, (now - this.#belowAt) / urgencyTime));
  }

  /** Updates the rate after `elapsed` milliseconds. */
  #follow(now: number, elapsed: number, signal: ShareSignal): void {
    const lead = (this.#lead ?? 0) + crowdMost * this.#crowd;
    const { integral, equalizing } = gains(signal);
    this.#move(elapsed * integral * (this.#urgency(now, signal) - equalizing * lead));
    const few = Math.max(0, 1 - (signal.remaining + 0.5) / (crowdUnits * span(signal)));
    this.#crowd += (few - this.#crowd) * (1 - Math.exp(-elapsed / crowdTime));
  }

  /** Returns for how many milliseconds the controller remembers other clients. */
  #memory(evident: boolean): number {
    if (evident) return memory;
    return Math.exp(this.#lead ?? 0) < 3 * wholeShare ? unprovedMemoryLow : unprovedMemory;
  }

  #move(by: number): void {
    if (this.#lead !== undefined) this.#lead = Math.min(leadMost, Math.max(leadLeast, this.#lead + by));
  }
}

/** Returns the maximum time in milliseconds between two calls of one unit, if the policy's rate is `rate`. */
export const longestWait = (rate: number): number => Math.max(longestGap, gapUnits / rate);

/** Returns how certain it is that other clients exist, from 0 to 1. */
function certainty({ proved, evident, others, rate, noise }: ShareSignal & OthersSigns): number {
  if (proved) return 1;
  const least = quiet + Math.min(noiseMost, noisePerUnit * noise);
  return evident ? Math.min(1, Math.max(0, (others / rate - least) / (company - quiet))) : 0;
}

/** Whether the quota was full before the last call. The response then cannot show whether other clients exist. */
const isFull = ({ remaining, most }: ShareSignal): boolean => most > 1 && remaining >= most - 1;

/** Returns the fraction of the policy's rate at which a client continues after it has detected other clients. */
function firstShare(signal: ShareSignal): number {
  const { others, rate, settled } = signal;
  const low = isSmall(signal) ? Math.min(newcomerMost, newcomerRate / rate) : 0;
  return Math.max(newcomer, low, settled ? 1 - others / rate : 0);
}
