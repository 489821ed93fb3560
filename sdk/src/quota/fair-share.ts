/** What the fair share is steered by. Rates are units a millisecond, times milliseconds. */
export interface ShareSignal {
  /** Units that were there when the server counted the last call that was answered. */
  readonly remaining: number;
  /** Units that are believed to be there now. */
  readonly level: number;
  /** The most units that can be there; infinite while that is not known. */
  readonly burst: number;
  /** The most units that were ever there. */
  readonly most: number;
  /** The policy's own rate. */
  readonly rate: number;
  /** What others take. */
  readonly others: number;
  /** Units that come within the time by which answers vary: so much of the others may be disorder of one's own. */
  readonly noise: number;
  /** From sending to the answer. */
  readonly delay: number;
  /** Whether this client has been sending for a while; a newcomer begins with little. */
  readonly settled: boolean;
}

/** The level that all clients of one key aim at, as a part of the span: room for one more of them below, room to refill above. */
const gain = 0.35;
const gainLeast = 0.2;
const spanLeast = 12;
/** Where never as many units as that were there the span is smaller: else the target is above what such a burst holds. */
const smallMost = 6;
const spanLeastSmall = 9;
const shareTarget = 0.38;
/** Below this part of the rate others are taken for noise; above the second they are company beyond doubt. */
const quiet = 0.01;
const company = 0.03;
/** Each unit of disorder may look like so much of the rate that others take, up to so much. */
const noisePerUnit = 0.04;
const noiseMost = 0.25;
/** Company that is not seen any more is believed to be there for so many milliseconds. */
const memory = 5000;
/** The part of the rate that a newcomer begins with. */
const newcomer = 0.2;
/** How much of the integral gain leaks: it makes the shares of all clients alike, whatever they began with. */
const leak = 0.4;
/** What is left over counts once more for each so many milliseconds that it has been; so many times at most. */
const urgencyTime = 300;
const urgencyMost = 8;
/** The bounds of the logarithm of the rate, against a third of the policy's. */
const leadLeast = -6;
const leadMost = Math.log(6);

/**
 * The rate that one client of several on a key may send at. All see the same `r`, so all are steered alike: more than the
 * target lets each send faster, less than it slower (a PI controller on the logarithm of the rate). The logarithm leaks
 * towards a common value; so two clients whose rates differ come together with time, whatever is left.
 */
export class FairShare {
  /** The logarithm of the rate, against a third of the policy's. */
  #lead: number | undefined;
  #asOf = Number.NEGATIVE_INFINITY;
  #weight = 0;
  #before = 0;
  /** When the level was last below the target. */
  #belowAt = Number.NEGATIVE_INFINITY;

  /** How far others are believed to be there: from 0 to 1. */
  get weight(): number {
    return this.#weight;
  }

  /** Takes an answer into account. */
  steer(now: number, signal: ShareSignal): void {
    const share = signal.others / signal.rate;
    if (this.#lead === undefined) this.#belowAt = now;
    const elapsed = Math.min(now - this.#asOf, 1000);
    this.#asOf = now;
    const noise = Math.min(noiseMost, noisePerUnit * signal.noise);
    const seen = Math.min(1, Math.max(0, (share - noise - quiet) / (company - quiet)));
    this.#weight = Math.max(seen, this.#weight - elapsed / memory);
    if (this.#weight <= 0) this.#lead = undefined;
    else if (this.#lead === undefined) this.#lead = Math.log(3 * Math.max(signal.settled ? 1 - share : newcomer, newcomer));
    else this.#move(elapsed * gains(signal).integral * (this.#urgency(now, signal) - leak * this.#lead));
    this.#before = deviation(signal);
  }

  /** Goes on with this part of the policy's rate, from 0 to 1, since others surely take the rest. */
  resume(now: number, share: number): void {
    this.#lead = Math.min(leadMost, Math.max(leadLeast, Math.log(3 * share)));
    this.#weight = 1;
    this.#asOf = now;
    this.#belowAt = now;
  }

  /** A refusal: everybody slows down. */
  refused(): void {
    this.#move(-0.35);
  }

  /** The distance to keep between two units, in milliseconds; 0 when nobody else is there. */
  gap(signal: ShareSignal): number {
    if (this.#lead === undefined) return 0;
    // What is plentiful is used at once: the own calls that no answer has told of yet are taken off.
    const plenty = Math.min(signal.remaining, Math.max(signal.level, span(signal))) / span(signal);
    const ahead = plenty > 1 ? plenty * plenty : deviation(signal);
    const rate = (signal.rate / 3) * Math.exp(Math.min(50, this.#lead + gains(signal).proportional * ahead));
    return this.#weight / rate;
  }

  /** The mean deviation since the answer before. What has been left over for long is taken up faster and faster. */
  #urgency(now: number, signal: ShareSignal): number {
    const mean = (this.#before + deviation(signal)) / 2;
    if (mean <= 0) this.#belowAt = now;
    return mean * (1 + Math.min(urgencyMost, (now - this.#belowAt) / urgencyTime));
  }

  #move(by: number): void {
    if (this.#lead !== undefined) this.#lead = Math.min(leadMost, Math.max(leadLeast, this.#lead + by));
  }
}

/**
 * The units within which the level is steered: not more than a few, so that one who has not yet seen how large the burst
 * is aims at the same as all others; but as many as come within the delay of an answer.
 */
const span = ({ burst, most, rate, delay }: ShareSignal): number =>
  Math.min(burst, Math.max(most < smallMost ? spanLeastSmall : spanLeast, Math.min(2 * most, (rate * delay) / shareTarget)));

const deviation = (signal: ShareSignal): number => Math.min(1, (signal.remaining + 0.5) / span(signal) - shareTarget);

/** How strongly to react: as much as the delay of the answers allows, against the time that the units take to refill. */
function gains(signal: ShareSignal): { proportional: number; integral: number } {
  const refill = span(signal) / signal.rate;
  const latency = signal.delay + 2 / signal.rate;
  const proportional = Math.min(3, Math.max(gainLeast, (gain * refill) / latency));
  return { proportional, integral: (proportional * proportional) / (4 * refill) };
}

/** The level that all clients of one key aim at, in units. */
export const sharedLevel = (signal: ShareSignal): number => shareTarget * span(signal);
