import { LeastDelay } from './least-delay.ts';
import { validFor } from './other-traffic.ts';
import { type SentCall, SentCalls } from './sent-calls.ts';

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

/** A call together with the facts of its response. */
interface CountedCall {
  readonly call: SentCall;
  /** The time at which the response arrived. The server counted the call between `sentAt` and this time. */
  readonly now: number;
  /** The remaining units after the call, rounded down. */
  readonly remaining: number;
  readonly refused: boolean;
  /** Whether the response to a later call arrived before this response. */
  readonly late: boolean;
  /** The rate of the policy in units per millisecond. */
  readonly rate: number;
  /** The highest number of available units that a response has shown so far. */
  readonly burst: number;
}

/** The response to a call for which the client had reserved no units, for example the first response that names the policy. */
interface UnreservedAnswer {
  readonly sentAt: number;
  readonly now: number;
  readonly remaining: number;
  readonly rate: number;
}

/**
 * A comparison that shows other clients, but only if the quota was not full in the meantime. `at` is the time of the comparison. In
 * a `doubt`, the quota was full if its maximum is `filled` units.
 */
interface Suspicion {
  readonly at: number;
  readonly rate: number;
  readonly filled: number;
}

/**
 * Decides whether other clients use the same quota:
 * 1. The class observes a sum: the remaining units plus all units that this client has used.
 * 2. If no other clients use units and the quota is not full, this sum grows at the policy's rate.
 * 3. The class knows a lower and an upper bound of the sum. It does not know the exact sum, because the server rounds the
 *    remaining units down, and counts calls at unknown times and in an unknown order.
 * 4. If the bounds show that the sum has grown more slowly than the policy's rate, other clients exist.
 * 5. If the quota was full, the next call shows it: its response states the maximum of the quota. This can be the response to an
 *    older call that is still in flight. The class therefore waits for the responses to all older calls.
 */
export class OthersEvidence {
  /**
   * For each call, `observe` computes the lower bound of the sum (see `OthersEvidence`). From this bound, it subtracts the units
   * that the policy's rate adds between time 0 of the clock and this call. `#highest` is the highest of these results in the
   * current comparison.
   */
  #highest = Number.NEGATIVE_INFINITY;
  #asOf = 0;
  readonly #delay = new LeastDelay();
  #sent = new SentCalls();
  #refused = 0;
  #calls = 0;
  /** It counts as soon as all older calls have responses, unless one of these responses shows that the quota was full. */
  #suspicion: Suspicion | undefined;
  /** It counts if a later response shows that more than `filled` units can be available. */
  #doubt: Suspicion | undefined;
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

  /** Called when other signs show other clients at the time `at`. `rate` is the policy's rate in units per millisecond. */
  detected(at: number, rate: number): void {
    this.#validUntil = Math.max(this.#validUntil, at + validFor(rate));
  }

  /** Called when the client sends a call. `complete` says whether the class knows all other calls in flight. */
  sent(call: SentCall, complete = true): void {
    if (this.#sent.count >= mostCalls) this.startAnew();
    this.#sent.add(call, complete);
  }

  /**
   * Tells this class that the client sent a call that was not reported with `sent`. The class then ignores all earlier calls and
   * starts a new comparison.
   */
  sentUnknown(): void {
    this.#endComparison();
    this.#sent.incomplete();
  }

  /** Called when the response to a call has arrived. */
  answered(call: SentCall, now: number): void {
    this.#sent.answered(call, { latest: now - this.#delay.ms, now });
    this.#settleSuspicion(now);
  }

  /** Decides the suspicion if all older calls have responses. `call` is a call whose response has just arrived. */
  #settleSuspicion(now: number, call?: SentCall): void {
    if (!this.#suspicion || this.#sent.oldest(call) <= this.#suspicion.at) return;
    this.detected(now, this.#suspicion.rate);
    this.#endComparison();
  }

  /** Forgets all recorded calls. This is necessary if the client does not know whether the server has counted a call. */
  startAnew(): void {
    this.#sent = new SentCalls();
    this.#endComparison();
  }

  #endComparison(): void {
    this.#highest = Number.NEGATIVE_INFINITY;
    this.#suspicion = undefined;
  }

  /** Forgets all values except the response times. */
  forget(): void {
    this.startAnew();
    this.#calls = 0;
    this.#doubt = undefined;
    this.#validUntil = Number.NEGATIVE_INFINITY;
  }

  /** Called for the response to a call for which the client had reserved no units. The class compares the next calls with it. */
  begin({ sentAt, now, remaining, rate }: UnreservedAnswer): void {
    this.startAnew();
    this.#shorter(now - sentAt);
    this.#asOf = now;
    this.#highest = remaining - rate * (now - this.#delay.ms);
  }

  /** Compares a call with the earlier calls. The caller must call `observe` before `answered`. */
  observe(counted: CountedCall): void {
    const { call, now, remaining, refused, late, rate, burst } = counted;
    const filled = remaining + (refused ? 0 : call.units);
    const full = filled >= burst;
    if (this.#doubt && this.#doubt.filled < burst) this.#settleDoubt(call);
    if (late) {
      if (full) this.#endComparison();
      return;
    }
    this.#calls += 1;
    if (refused) this.#refused += call.units;
    this.#highest -= rate * (this.#shorter(now - call.sentAt) + undetected * (now - this.#asOf));
    this.#asOf = now;
    const { lowest, most } = this.#bounds(counted);
    const slower = this.#highest > most + Math.min(inexact * rate, inexactShare * burst);
    const suspicion = { at: now, rate, filled };
    if (full) this.#endComparison();
    if (slower && full && filled <= (this.#doubt?.filled ?? filled)) this.#doubt = suspicion;
    if (slower && !full) this.#suspicion ??= suspicion;
    this.#settleSuspicion(now, call);
    this.#highest = refused ? lowest : Math.max(this.#highest, lowest);
  }

  /** Called when more units than `filled` of the doubt are available. The response to an older call does not decide the doubt. */
  #settleDoubt({ sentAt }: SentCall): void {
    const { at = 0, rate = 0 } = this.#doubt ?? {};
    if (sentAt > at) this.detected(at, rate);
    this.#doubt = undefined;
  }

  /** Returns the bounds of the sum at the time of a call (see `OthersEvidence`), minus the units added since time 0. */
  #bounds({ call, now, remaining, rate }: CountedCall): { lowest: number; most: number } {
    const last = now - this.#delay.ms;
    const disorder = this.#sent.disorder(call, { last, rate });
    if (!disorder) return { lowest: Number.NEGATIVE_INFINITY, most: Number.POSITIVE_INFINITY };
    const sum = remaining + call.used - this.#refused;
    return { lowest: sum - disorder.before - rate * last, most: sum + 1 + disorder.after };
  }

  /** Records a response time. Returns by how many milliseconds the estimated minimum time of a call has decreased. */
  #shorter(delay: number): number {
    const shorter = this.#delay.observe(delay);
    this.#sent.later(shorter);
    return shorter;
  }
}
