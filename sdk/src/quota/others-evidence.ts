import { validFor } from './other-traffic.ts';

/**
 * The class does not detect other clients that use less than this fraction of the policy's rate. Inexact clocks can cause a
 * deviation of this size.
 */
const undetected = 0.005;
/**
 * The class compares two bounds of a sum (see `OthersEvidence`). If no other client uses the quota, the lower bound should not
 * exceed the upper bound. The class detects other clients if the lower bound exceeds the upper bound by more than a tolerance.
 * The tolerance is the smaller of two numbers: the units that become available in `inexact` milliseconds, and `inexactShare` ×
 * (the highest number of remaining units). The bounds are inexact if the client or the server has just started, because the first
 * calls are then slower than later calls. Without the tolerance, the class could wrongly detect other clients in this case.
 */
const inexact = 10;
const inexactShare = 0.25;
/** Until the class has observed the responses to this number of calls, it assumes that other clients may exist. */
const enough = 8;
/**
 * The maximum number of sent calls that the class stores. If there are more calls, the class forgets all calls. It then compares
 * only new calls with each other.
 */
const mostCalls = 1024;

/** The average response time is computed from approximately this number of recent responses. */
const answers = 16;
/**
 * A factor in the formula for the estimated minimum time of a call: shortest response time − `variation` × (average response time
 * − shortest response time).
 */
const variation = 1;

/** A call that the client sent. Times are monotonic milliseconds. */
interface SentCall {
  readonly sentAt: number;
  readonly units: number;
  /** The units of this call and of all earlier calls of this client. */
  readonly used: number;
}

/** A call together with the facts of its response. */
interface CountedCall {
  readonly call: SentCall;
  /** The time at which the response arrived. The server counted the call between `sentAt` and this time. */
  readonly now: number;
  /** The remaining units after the call, rounded down. */
  readonly remaining: number;
  readonly refused: boolean;
  /** The rate of the policy in units per millisecond. */
  readonly rate: number;
  /** The highest number of available units that a response has shown so far. */
  readonly burst: number;
}

interface OpenCall {
  readonly call: SentCall;
  /** The latest possible time at which the server counted the call; infinite until the response arrives. */
  latest: number;
  /** Whether the class knows all calls that were in flight at the same time as this call. */
  complete: boolean;
}

/**
 * Decides whether other clients use the same quota:
 * 1. The class observes a sum: the remaining units plus all units that this client has used.
 * 2. If no other clients use units and the quota is not full, this sum grows at the policy's rate.
 * 3. The class knows a lower and an upper bound of the sum. It does not know the exact sum, because the server rounds the
 *    remaining units down, and counts calls at unknown times and in an unknown order.
 * 4. If the bounds show that the sum has grown more slowly than the policy's rate, other clients exist.
 */
export class OthersEvidence {
  /**
   * For each call, `observe` computes the lower bound of the sum (see `OthersEvidence`). From this bound, it subtracts the units
   * that the policy's rate adds between time 0 of the clock and this call. `#highest` is the highest of these results in the
   * current comparison.
   */
  #highest = Number.NEGATIVE_INFINITY;
  #asOf = 0;
  /** The shortest and the average response time. */
  #fastest = Number.POSITIVE_INFINITY;
  #average = 0;
  /** The estimated minimum time of a call. */
  #common = Number.POSITIVE_INFINITY;
  /**
   * The calls in flight, in the order of sending. A call A stays in the list after its response as long as a call B is in flight
   * and the server may have counted B before A.
   */
  #sent: OpenCall[] = [];
  #refused = 0;
  #calls = 0;
  #validUntil = Number.NEGATIVE_INFINITY;

  /**
   * Returns true if the class detected other clients a short time ago. Also returns true if the class has observed fewer than
   * `enough` calls.
   */
  at(now: number): boolean {
    return this.proved(now) || this.#calls < enough;
  }

  /** Whether the class detected other clients a short time ago. */
  proved(now: number): boolean {
    return now < this.#validUntil;
  }

  /** Called when the client sends a call. `complete` says whether the class knows all other calls in flight. */
  sent(call: SentCall, complete = true): void {
    if (this.#sent.length >= mostCalls) this.startAnew();
    this.#sent.push({ call, latest: Number.POSITIVE_INFINITY, complete });
  }

  /**
   * Tells this class that the client sent a call that was not reported with `sent`. The class then ignores all earlier calls and
   * starts a new comparison.
   */
  sentUnknown(): void {
    this.#highest = Number.NEGATIVE_INFINITY;
    for (const sent of this.#sent) sent.complete = false;
  }

  /** Called when the response to a call has arrived. */
  answered(call: SentCall, now: number): void {
    const sent = this.#sent.find((one) => one.call === call);
    if (!sent) return;
    sent.latest = now - this.#common;
    const oldest = this.#sent.find(({ latest }) => latest === Number.POSITIVE_INFINITY)?.call.sentAt ?? now;
    const kept = this.#sent.findIndex(({ latest }) => latest > oldest);
    this.#sent.splice(0, kept === -1 ? this.#sent.length : kept);
  }

  /** Forgets all recorded calls. This is necessary if the client does not know whether the server has counted a call. */
  startAnew(): void {
    this.#sent = [];
    this.#highest = Number.NEGATIVE_INFINITY;
  }

  /** Forgets all values except the response times. */
  forget(): void {
    this.startAnew();
    this.#calls = 0;
    this.#validUntil = Number.NEGATIVE_INFINITY;
  }

  /**
   * Compares a call with the earlier calls. The caller must pass the calls in the order of sending, and must call `observe`
   * before `answered`.
   */
  observe({ call, now, remaining, refused, rate, burst }: CountedCall): void {
    const { sentAt, units, used } = call;
    this.#calls += 1;
    if (refused) this.#refused += units;
    this.#highest -= rate * (this.#shorter(now - sentAt) + undetected * (now - this.#asOf));
    this.#asOf = now;
    const at = this.#sent.findIndex((one) => one.call === call);
    if (!this.#sent[at]?.complete) return;
    const sum = remaining + used - this.#refused;
    const last = now - this.#common;
    const before = this.#unitsBefore(at);
    const after = this.#after(at, { last, rate });
    const lowest = sum - before - rate * last;
    const most = sum + 1 + after.most;
    // If the quota may have been full before one of these calls, it gained no units. The sum then says nothing about other
    // clients.
    const full = remaining + units + before + after.units >= burst;
    const evident = this.#highest > most + Math.min(inexact * rate, inexactShare * burst) && !full;
    if (evident) this.#validUntil = now + validFor(rate);
    this.#highest = evident || full || refused ? lowest : Math.max(this.#highest, lowest);
  }

  /**
   * Returns the total units of some earlier calls: the client sent them before the call at index `at`, but the server may have
   * counted them after this call.
   */
  #unitsBefore(at: number): number {
    const sentAt = this.#sent[at]?.call.sentAt ?? 0;
    let units = 0;
    for (let before = 0; before < at; before += 1) {
      const sent = this.#sent[before];
      if (sent && sent.latest > sentAt) units += sent.call.units;
    }
    return units;
  }

  /**
   * Examines the calls that the client sent after the call at index `at`, but not later than the time `last`. Although the client
   * sent these calls later, the server may have counted them first. In the result, `units` is the sum of the units of these
   * calls. `most` is the part of the upper bound (see `OthersEvidence`) that depends on these calls.
   */
  #after(at: number, { last, rate }: { last: number; rate: number }): { units: number; most: number } {
    let most = -rate * (this.#sent[at]?.call.sentAt ?? 0);
    let units = 0;
    for (let after = at + 1; after < this.#sent.length; after += 1) {
      const { call } = this.#sent[after] ?? {};
      if (!call || call.sentAt > last) break;
      units += call.units;
      most = Math.max(most, units - rate * call.sentAt);
    }
    return { units, most };
  }

  /**
   * Records a response time and updates the estimated minimum time of a call. Returns the decrease of this minimum in
   * milliseconds; 0 if the minimum has not decreased.
   */
  #shorter(delay: number): number {
    this.#average = this.#fastest === Number.POSITIVE_INFINITY ? delay : this.#average + (delay - this.#average) / answers;
    this.#fastest = Math.min(this.#fastest, delay);
    const common = Math.max(0, this.#fastest - variation * (this.#average - this.#fastest));
    const shorter = this.#common === Number.POSITIVE_INFINITY ? 0 : this.#common - common;
    if (shorter < 0) return 0;
    this.#common = common;
    for (const sent of this.#sent) sent.latest += shorter;
    return shorter;
  }
}
