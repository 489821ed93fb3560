/**
 * The values from which `FairShare` decides how fast this client may send. Times are milliseconds. A unit is what the quota
 * counts, usually a request. Rates are units per millisecond.
 */
export interface ShareSignal {
  /** The remaining units in the last response. */
  readonly remaining: number;
  /** The estimated remaining units at this moment. */
  readonly level: number;
  /** The highest possible number of remaining units; infinite if unknown. */
  readonly burst: number;
  /** The highest number of remaining units that a response has shown so far. */
  readonly most: number;
  /** The policy's own rate. */
  readonly rate: number;
  /** The rate at which other clients use units. */
  readonly others: number;
  /** The measuring error in units: the policy's rate × the variation of the response time. */
  readonly noise: number;
  /** The mean time from sending a call until the response arrives. */
  readonly delay: number;
  /**
   * Whether the slow start of this client is over. During the slow start, the client limits the number of its calls in flight.
   */
  readonly settled: boolean;
}

/**
 * `FairShare` contains a PI controller. It raises the rate of this client while the number of remaining units is above a target,
 * and lowers the rate while the number is below the target. The proportional gain of the controller is `gain` × a quotient of two
 * times (see `gains`), but at least `gainLeast`.
 */
const gain = 0.35;
const gainLeast = 0.2;
/**
 * The controller divides the number of remaining units by a certain number of units, its *range* (see `span`). The range is at
 * least `spanLeast` units, unless the maximum of the quota is smaller.
 */
const spanLeast = 12;
/**
 * A quota is small if all responses so far have shown fewer than `smallMost` remaining units. For a small quota, `spanLeastSmall`
 * replaces `spanLeast`.
 */
const smallMost = 6;
const spanLeastSmall = 9;
/**
 * The target of the controller: the number of units that should remain, divided by the range (see `span`). Example: if the range
 * is 100 units, 38 units should remain.
 */
const shareTarget = 0.38;
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
/** If the controller sees no sign of other clients for this number of milliseconds, it assumes that no other clients exist. */
const memory = 5000;
/**
 * The controller uses this number of milliseconds instead of `memory` while there is no evidence of other clients (the parameter
 * `evident` of `steer` has the value false).
 */
const unprovedMemory = 500;
/**
 * If a client detects other clients during its slow start, it continues with this fraction of the policy's rate. If it detects
 * them later, it continues with at least this fraction.
 */
const newcomer = 0.2;
/**
 * `FairShare` slowly makes the rates of all clients equal. `leak` is the strength of this effect, as a fraction of the integral
 * gain (see `gains`).
 */
const leak = 0.4;
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
/** The minimum and the maximum of `#lead`. `#lead` is the logarithm of (3 × the client's rate ÷ the policy's rate). */
const leadLeast = -6;
const leadMost = Math.log(6);
/**
 * The maximum time between two calls of one unit: `longestGap` milliseconds, or the time in which `gapUnits` units become
 * available if this is longer. After a longer time, most calls would have exceeded their `timeout`.
 */
const longestGap = 10_000;
const gapUnits = 8;

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

  /** Updates the rate after a response. `evident` is the result of `OthersEvidence.at`. */
  steer(now: number, signal: ShareSignal & { readonly evident: boolean }): void {
    const share = signal.others / signal.rate;
    if (this.#lead === undefined) this.#belowAt = now;
    const longest = Math.max(1000, span(signal) / signal.rate);
    const elapsed = Math.min(longest, Math.max(0, now - this.#asOf));
    this.#asOf = Math.max(now, this.#asOf);
    const noise = Math.min(noiseMost, noisePerUnit * signal.noise);
    const seen = signal.evident ? Math.min(1, Math.max(0, (share - noise - quiet) / (company - quiet))) : 0;
    this.#weight = Math.max(seen, this.#weight - elapsed / (signal.evident ? memory : unprovedMemory));
    if (this.#weight <= 0) this.#lead = undefined;
    else if (this.#lead === undefined) this.#lead = Math.log(3 * Math.max(signal.settled ? 1 - share : newcomer, newcomer));
    else this.#follow(now, elapsed, signal);
    this.#before = deviation(signal);
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
    this.#move(-0.35);
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
   * the remaining units stay above the target.
   */
  #urgency(now: number, signal: ShareSignal): number {
    const mean = (this.#before + deviation(signal)) / 2;
    // `r` (the remaining units) is a whole number, so a difference of one unit says nothing.
    if (mean <= 1 / span(signal)) this.#belowAt = now;
    return mean * (1 + Math.min(urgencyMost, (now - this.#belowAt) / urgencyTime));
  }

  /** Updates the rate after `elapsed` milliseconds. */
  #follow(now: number, elapsed: number, signal: ShareSignal): void {
    const lead = (this.#lead ?? 0) + crowdMost * this.#crowd;
    this.#move(elapsed * gains(signal).integral * (this.#urgency(now, signal) - leak * lead));
    const few = Math.max(0, 1 - (signal.remaining + 0.5) / (crowdUnits * span(signal)));
    this.#crowd += (few - this.#crowd) * (1 - Math.exp(-elapsed / crowdTime));
  }

  #move(by: number): void {
    if (this.#lead !== undefined) this.#lead = Math.min(leadMost, Math.max(leadLeast, this.#lead + by));
  }
}

/** Returns the maximum time in milliseconds between two calls of one unit, if the policy's rate is `rate`. */
export const longestWait = (rate: number): number => Math.max(longestGap, gapUnits / rate);

/**
 * Returns the range: the number of units by which the controller divides the number of remaining units. The range is larger if
 * the policy's rate is higher or if responses take longer.
 */
const span = ({ burst, most, rate, delay }: ShareSignal): number =>
  Math.min(burst, Math.max(most < smallMost ? spanLeastSmall : spanLeast, Math.min(2 * most, (rate * delay) / shareTarget)));

const deviation = (signal: ShareSignal): number => Math.min(1, (signal.remaining + 0.5) / span(signal) - shareTarget);

/** Returns the proportional and the integral gain of the controller. A longer response time makes the gains smaller. */
function gains(signal: ShareSignal): { proportional: number; integral: number } {
  const refill = span(signal) / signal.rate;
  const latency = signal.delay + 2 / signal.rate;
  const proportional = Math.min(3, Math.max(gainLeast, (gain * refill) / latency));
  return { proportional, integral: (proportional * proportional) / (4 * refill) };
}

/** Returns the target of the controller. All clients with the same key try to leave this number of units unused. */
export const sharedLevel = (signal: ShareSignal): number => shareTarget * span(signal);
