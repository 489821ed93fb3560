/**
 * The values from which `FairShare` decides how fast this client may send. Times are milliseconds. A unit is what the quota
 * counts, usually a request. Rates are units per millisecond.
 */
export interface ShareSignal {
  /** The remaining units in the last response. */
  readonly remaining: number;
  /** The estimated remaining units at this moment. */
  readonly level: number;
  /** The maximum number of units that the server allows at once; infinite if it is unknown. */
  readonly burst: number;
  /** The highest number of remaining units that a response has shown so far. */
  readonly most: number;
  /** The policy's own rate. */
  readonly rate: number;
  /** The rate at which other clients use units. */
  readonly others: number;
  /**
   * The policy's rate × the variation of the response time, in units. A difference of up to this number of units may come from
   * the client's own calls.
   */
  readonly noise: number;
  /** The time from sending a call until its response. */
  readonly delay: number;
  /** Whether the slow start of this client is over. */
  readonly settled: boolean;
}

/**
 * `gains` multiplies a quotient of two times by `gain`. The result is the proportional gain of the controller, which is at least
 * `gainLeast`.
 */
const gain = 0.35;
const gainLeast = 0.2;
/** The range of the controller (see `span`) has at least this number of units. */
const spanLeast = 12;
/** If all responses so far have shown fewer than `smallMost` units, `spanLeastSmall` replaces `spanLeast`. */
const smallMost = 6;
const spanLeastSmall = 9;
/** The target of the controller: this fraction of its range (see `span`) should remain. */
const shareTarget = 0.38;
/**
 * Two fractions of the rate. If other clients seem to use less than `quiet`, the controller ignores this as noise. If other
 * clients use more than `company`, the controller is certain that other clients exist.
 */
const quiet = 0.01;
const company = 0.03;
/**
 * The controller also ignores use by other clients up to this fraction of the rate: `noisePerUnit` × `noise`, but at most
 * `noiseMost`.
 */
const noisePerUnit = 0.04;
const noiseMost = 0.25;
/** When there is no sign of other clients for this number of milliseconds, the controller assumes that there are none. */
const memory = 5000;
/** If `evident` is false (other clients cannot exist), this number of milliseconds replaces `memory`. */
const unprovedMemory = 500;
/** A new client starts with this fraction of the rate. */
const newcomer = 0.2;
/** The strength of the leak (see `FairShare`), as a fraction of the integral gain. */
const leak = 0.4;
/**
 * While more units remain than the target, the controller reacts more and more strongly. The weight of the deviation from the
 * target grows by 1 every `urgencyTime` milliseconds, but by at most `urgencyMost` in total.
 */
const urgencyTime = 300;
const urgencyMost = 8;
/**
 * The leak (see `FairShare`) moves the rates of all clients towards one value. If fewer than `crowdUnits` × (the result of
 * `span`) units remain, the logarithm of this value becomes lower by at most `crowdMost`. This change takes about `crowdTime`
 * milliseconds.
 */
const crowdUnits = 0.2;
const crowdMost = 4;
const crowdTime = 3000;
/** The minimum and the maximum of `#lead`, a logarithm of the client's rate. */
const leadLeast = -6;
const leadMost = Math.log(6);

/**
 * Computes the rate at which this client may send if several clients use the same key. All clients see the same `r` (remaining
 * units). If `r` is above the target, each client sends faster. If `r` is below the target, each client sends more slowly. For
 * this, the class uses a PI controller on the logarithm of the rate. The logarithm also moves slowly towards a value that is the
 * same for all clients. This move (the leak) makes the rates of all clients equal over time.
 */
export class FairShare {
  /**
   * The logarithm of this quotient: the rate of the client ÷ a third of the policy's rate. Undefined if there are no other
   * clients.
   */
  #lead: number | undefined;
  #asOf = Number.NEGATIVE_INFINITY;
  #weight = 0;
  /** How few units remained according to the last responses: from 0 (enough) to 1 (hardly any). */
  #crowd = 0;
  #before = 0;
  /** The last time at which the level was below the target. */
  #belowAt = Number.NEGATIVE_INFINITY;

  /** The certainty that other clients exist, from 0 to 1. */
  get weight(): number {
    return this.#weight;
  }

  /** Whether the client keeps a distance between its calls, because other clients exist. */
  get spaced(): boolean {
    return this.#lead !== undefined;
  }

  /** Updates the rate after a response. `evident` says whether other clients can exist. */
  steer(now: number, signal: ShareSignal & { readonly evident: boolean }): void {
    const share = signal.others / signal.rate;
    if (this.#lead === undefined) this.#belowAt = now;
    const elapsed = Math.min(1000, Math.max(0, now - this.#asOf));
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
   * Sets the rate of this client to the part `share` (from 0 to 1) of the policy's rate. The class then assumes that other
   * clients use the rest.
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

  /** Returns the time in milliseconds that the client must leave between two units; 0 if there are no other clients. */
  gap(signal: ShareSignal): number {
    if (this.#lead === undefined) return 0;
    // `remaining` still includes the units of the calls in flight. If `level` is lower than `remaining`, `level` counts.
    const plenty = Math.min(signal.remaining, Math.max(signal.level, span(signal))) / span(signal);
    const ahead = plenty > 1 ? plenty * plenty : deviation(signal);
    const rate = (signal.rate / 3) * Math.exp(Math.min(50, this.#lead + gains(signal).proportional * ahead));
    return this.#weight / rate;
  }

  /**
   * Returns the mean deviation from the target since the last response, multiplied by a weight. The weight grows while more units
   * remain than the target.
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

/** Returns the range of the controller in units. The range is larger if many units come back within one response time. */
const span = ({ burst, most, rate, delay }: ShareSignal): number =>
  Math.min(burst, Math.max(most < smallMost ? spanLeastSmall : spanLeast, Math.min(2 * most, (rate * delay) / shareTarget)));

const deviation = (signal: ShareSignal): number => Math.min(1, (signal.remaining + 0.5) / span(signal) - shareTarget);

/** Returns the gains of the controller. A longer response time makes the gains smaller. */
function gains(signal: ShareSignal): { proportional: number; integral: number } {
  const refill = span(signal) / signal.rate;
  const latency = signal.delay + 2 / signal.rate;
  const proportional = Math.min(3, Math.max(gainLeast, (gain * refill) / latency));
  return { proportional, integral: (proportional * proportional) / (4 * refill) };
}

/** Returns the target of the controller: the number of units that should remain for all clients with one key. */
export const sharedLevel = (signal: ShareSignal): number => shareTarget * span(signal);
