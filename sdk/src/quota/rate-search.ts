import { SendLog } from './send-log.ts';

/** Immediately after a refusal, the allowed rate is (1 − `caution`) × the found rate (see `RateSearch`). */
const caution = 0.04;
/**
 * After a refusal, the client stays below the found rate for some milliseconds: the *patience*. If the search has found a new
 * rate, the patience depends on the time for which the client has sent calls since the previous refusal:
 * - Less than one second: the patience is `spansOfPatience` × this time, but at least `leastPatience`.
 * - From one second to `firstPatience`: the patience is `firstPatience`.
 * - Longer than `firstPatience`: the patience is this time.
 *
 * If the search finds almost the same rate again, the patience doubles. The maximum of the patience is `longestPatience`.
 */
const firstPatience = 8000;
const spansOfPatience = 8;
const leastPatience = 1000;
const longestPatience = 240_000;
/**
 * If the search finds a rate that differs from the previously found rate by less than this fraction, the two rates count as
 * equal.
 */
const alike = 0.06;
/** Before the search has found a rate, the allowed rate doubles every `doubling` milliseconds. */
const doubling = 400;
/** The minimum span in milliseconds for computing a rate. */
const leastSpan = 150;
/**
 * The number of times that the search repeats the computation of the burst (the size of the token bucket) and of the rate. The
 * repetition is necessary because each of the two values depends on the other.
 */
const turns = 6;

/** A refusal, as input of the search. Times are monotonic milliseconds. */
export interface SearchRefusal {
  readonly sentAt: number;
  /** The time at which the client may send the next call. */
  readonly opensAt: number;
}

/**
 * Finds the rate of a server that states no limits or wrong limits. The search learns only from refusals. It assumes that the
 * server uses a token bucket, and that the bucket is empty when the server refuses a call:
 * 1. The burst is the size of the bucket: the units that the client sent before the first refusal − the units that became
 *    available again in this time.
 * 2. Before each later refusal, the search looks at several spans of time. It computes the rate of each span: (the units sent in
 *    the span − the burst) ÷ the length of the span.
 * 3. The highest of these rates is the found rate.
 */
export class RateSearch {
  /** The found rate in units per millisecond; undefined before the first result. */
  #found: number | undefined;
  #patience = firstPatience;
  #engaged = false;
  /**
   * The time at which the client sent the last refused call. Before the first refusal: the time at which the client sent its
   * first call.
   */
  #emptyAt: number | undefined;
  #opensAt = Number.NEGATIVE_INFINITY;
  #sent = 0;
  /** The number of refused calls in the last group. Refused calls that were in flight together form a group. */
  #refused = 0;
  /** The units that the client sent before the first refusal, and the time in which the client sent them. */
  #first: { readonly sent: number; readonly time: number } | undefined;
  readonly #sends = new SendLog();
  #burst = 1;
  #lastAt = Number.NEGATIVE_INFINITY;

  /** Whether the search limits the rate. */
  get engaged(): boolean {
    return this.#engaged;
  }

  /** Returns the allowed rate in units per millisecond; undefined if the search does not limit the rate. */
  rate(now: number): number | undefined {
    if (!this.#engaged) return undefined;
    const elapsed = Math.max(0, now - this.#opensAt);
    if (this.#found === undefined) {
      const { sent = 1, time = 0 } = this.#first ?? {};
      const start = Math.max(1, sent - this.#refused) / Math.max(1000, time + this.#opensAt - (this.#emptyAt ?? this.#opensAt));
      return start * 2 ** Math.min(40, elapsed / doubling);
    }
    // The allowed rate follows a cubic curve. It quickly comes near the found rate and stays there for a long time. Then it
    // exceeds the found rate, so the search can correct a wrong result.
    const curve = elapsed / this.#patience - 1;
    return this.#found * (1 + caution * Math.min(1, curve) ** 3) * Math.exp(Math.min(40, Math.max(0, curve - 1)));
  }

  /**
   * Returns when the client may send the next unit. If this time is more than `doubling` milliseconds away, returns an earlier
   * time. The client must then call this method again at the earlier time.
   */
  nextAt(now: number): number {
    const rate = this.rate(now);
    if (rate === undefined) return Number.NEGATIVE_INFINITY;
    return this.#lastAt <= this.#opensAt ? this.#opensAt : Math.min(this.#lastAt + 1 / rate, now + doubling);
  }

  /**
   * Called when a refusal no longer blocks the waiting calls. The client then sends these calls one after the other, at the
   * allowed rate.
   */
  begin(now: number): void {
    this.#lastAt = Math.max(this.#lastAt, now);
  }

  /** Called when the client has sent one or several calls. `units` is the sum of their units. */
  sent(now: number, units: number): void {
    this.#emptyAt ??= now;
    this.#sent += units;
    this.#sends.add(now, this.#sent);
    // Timers are slightly late, so the next time is computed from the planned time of this call.
    const rate = this.rate(now);
    this.#lastAt = rate === undefined ? now : Math.max(now - Math.min(20, 1 / rate), this.nextAt(now));
  }

  /** Records a refusal. If `engage` is true, the search limits the rate from now on. */
  refused({ sentAt, opensAt }: SearchRefusal, engage: boolean): void {
    this.#engaged ||= engage;
    // The refusals of calls that were already in flight at the first refusal contain no new information.
    if (this.#first && sentAt < this.#opensAt) {
      this.#opensAt = Math.max(this.#opensAt, opensAt);
      this.#refused += 1;
      return;
    }
    const time = Math.max(1, sentAt - (this.#emptyAt ?? sentAt));
    if (this.#first) this.#find(this.#first, sentAt);
    else this.#first = { sent: this.#sent, time };
    this.#refused = 1;
    this.#emptyAt = sentAt;
    this.#opensAt = opensAt;
  }

  #find({ sent, time }: { sent: number; time: number }, sentAt: number): void {
    if (this.#found === undefined) this.#burst = Math.max(1, sent - this.#refused);
    const units = this.#burst;
    const before = this.#found;
    const all = this.#sends.usedAt(sentAt) - this.#sends.usedAt(this.#opensAt);
    const whole = Math.max(1, all) / Math.max(1, sentAt - (this.#emptyAt ?? sentAt));
    const rateBeyond = (burst: number): number =>
      this.#sends.highestRate({ from: this.#opensAt, to: sentAt - leastSpan, until: sentAt, beyond: burst }) ?? whole;
    // A higher rate means a smaller burst, and a lower rate means a larger burst. So the search computes both several times.
    let rate = rateBeyond(units);
    for (let turn = 0; turn < turns; turn += 1) rate = rateBeyond(Math.max(1, units - rate * time));
    const found = Math.max(rate, whole);
    const same = before !== undefined && Math.abs(found - before) < alike * before;
    // A result from a short span is uncertain, so the client soon exceeds this rate in order to check it. A long span is reliable.
    const span = sentAt - this.#opensAt;
    const first = Math.max(leastPatience, span, Math.min(firstPatience, spansOfPatience * span));
    this.#patience = Math.min(longestPatience, same ? 2 * this.#patience : first);
    this.#found = found;
  }
}
