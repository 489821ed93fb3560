/** Other clients below this part of the rate are not detected, because two clocks can differ by as much. */
const undetected = 0.005;
/** How long a detection is valid, in milliseconds. It is valid at least until this number of units has come back. */
const validMs = 5000;
const validUnits = 8;
/** After this number of calls, the sum would have shown other clients. */
const enough = 8;

/** A call that the server counted or refused. Times are monotonic milliseconds. */
interface CountedCall {
  /** When the client sent the call, and when the response arrived. The server counted the call between these times. */
  readonly sentAt: number;
  readonly now: number;
  /** The units of the call, and the units of all calls up to this call. */
  readonly units: number;
  readonly used: number;
  /** The remaining units after the call, rounded down. */
  readonly remaining: number;
  readonly refused: boolean;
  /** The policy's own rate in units per millisecond. */
  readonly rate: number;
  /** Whether the quota may have been full before the call, so that units which came back were lost. */
  readonly full: boolean;
}

/**
 * Whether other clients use the same quota. The remaining units plus the units that this client has used grow at the policy's
 * rate, unless other clients use units or the quota is full. The client knows two bounds of this sum, because the server rounds
 * `r` down, and because it counts a call at an unknown time between sending and response. Other clients exist if the sum has grown
 * less than these bounds allow. So neither a slow call nor a pause of this client looks like other clients.
 */
export class OthersEvidence {
  /** The highest lower bound of the sum, minus the units that have come back since the start. */
  #highest = Number.NEGATIVE_INFINITY;
  #asOf = 0;
  /** The shortest response time. Each call takes at least this time, so it delays all counts alike. */
  #fastest = Number.POSITIVE_INFINITY;
  #refused = 0;
  #calls = 0;
  #validUntil = Number.NEGATIVE_INFINITY;

  /** Whether other clients were detected a short time ago, or can exist because the client has compared only a few calls. */
  at(now: number): boolean {
    return now < this.#validUntil || this.#calls < enough;
  }

  /** Compares a call with the calls before. Calls must come in the order in which the client sent them. */
  observe({ sentAt, now, units, used, remaining, refused, rate, full }: CountedCall): void {
    this.#calls += 1;
    if (refused) this.#refused += units;
    const sum = remaining + used - this.#refused;
    this.#highest -= rate * (this.#slower(now - sentAt) + undetected * (now - this.#asOf));
    this.#asOf = now;
    const [lowest, most] = [sum - rate * (now - this.#fastest), sum + 1 - rate * sentAt];
    const evident = this.#highest > most && !full && !refused;
    if (evident) this.#validUntil = now + Math.max(validMs, validUnits / rate);
    this.#highest = evident || full || refused ? lowest : Math.max(this.#highest, lowest);
  }

  /** Notes a response time. Returns by how many milliseconds all response times before were slower. */
  #slower(delay: number): number {
    const slower = this.#fastest === Number.POSITIVE_INFINITY ? 0 : Math.max(0, this.#fastest - delay);
    this.#fastest = Math.min(this.#fastest, delay);
    return slower;
  }

  /** Forgets all calls, because the figures of the policy have changed. */
  forget(): void {
    this.#highest = Number.NEGATIVE_INFINITY;
    this.#calls = 0;
    this.#validUntil = Number.NEGATIVE_INFINITY;
  }
}
