import { SendLog } from './send-log.ts';

/** By so much of it the rate is below the one that was found, right after a refusal. */
const caution = 0.04;
/** How long the rate takes to be back there at first, in milliseconds. It doubles whenever a refusal confirms what was found. */
const firstPatience = 8000;
/** At first it is no longer than so many times what the finding was made from, and no shorter than so many milliseconds. */
const spansOfPatience = 8;
const leastPatience = 1000;
const longestPatience = 240_000;
/** Within this part of each other two findings are the same. */
const alike = 0.06;
/** In the search for a first finding the rate doubles in so many milliseconds. */
const doubling = 400;
/** A rate is told from at least so many milliseconds. */
const leastSpan = 150;

/** A refusal as it is told to the search. Times are monotonic milliseconds. */
export interface SearchRefusal {
  readonly sentAt: number;
  /** When the next call may be sent. */
  readonly opensAt: number;
}

/**
 * Finds the rate of a server that tells nothing (or nothing true) of its limits, from its refusals alone. A refusal says that
 * the bucket is empty: over some span before it more was sent than burst and refill. What was let in before the first
 * refusal is taken for the burst; the span that gives the highest rate beyond it gives the refill.
 */
export class RateSearch {
  /** Units a millisecond; undefined before the first finding. */
  #found: number | undefined;
  #patience = firstPatience;
  #engaged = false;
  /** When the search began, or the last refused call was sent. */
  #emptyAt: number | undefined;
  #opensAt = Number.NEGATIVE_INFINITY;
  #sent = 0;
  /** How many were refused together the last time. */
  #refused = 0;
  /** What was sent before the first refusal, and in which time. */
  #first: { readonly sent: number; readonly time: number } | undefined;
  readonly #sends = new SendLog();
  #burst = 1;
  #lastAt = Number.NEGATIVE_INFINITY;

  /** Whether the search bounds the rate. */
  get engaged(): boolean {
    return this.#engaged;
  }

  /** The rate in units a millisecond that may be sent at; undefined while nothing bounds it. */
  rate(now: number): number | undefined {
    if (!this.#engaged) return undefined;
    const elapsed = Math.max(0, now - this.#opensAt);
    if (this.#found === undefined) {
      const { sent = 1, time = 0 } = this.#first ?? {};
      const start = Math.max(1, sent - this.#refused) / Math.max(1000, time + this.#opensAt - (this.#emptyAt ?? this.#opensAt));
      return start * 2 ** Math.min(40, elapsed / doubling);
    }
    // A cubic curve: soon near the rate that was found, for long about there, then beyond it. What is found wrong is soon left behind.
    const curve = elapsed / this.#patience - 1;
    return this.#found * (1 + caution * Math.min(1, curve) ** 3) * Math.exp(Math.min(40, Math.max(0, curve - 1)));
  }

  /** When the next unit may be sent. */
  nextAt(now: number): number {
    const rate = this.rate(now);
    if (rate === undefined) return Number.NEGATIVE_INFINITY;
    return this.#lastAt <= this.#opensAt ? this.#opensAt : this.#lastAt + 1 / rate;
  }

  /** So many units are sent. */
  sent(now: number, units: number): void {
    this.#emptyAt ??= now;
    this.#sent += units;
    this.#sends.add(now, this.#sent);
    // Timers are late by a little: the next turn counts from when this one was due.
    const rate = this.rate(now);
    this.#lastAt = rate === undefined ? now : Math.max(now - Math.min(20, 1 / rate), this.nextAt(now));
  }

  /** A call was refused. `engage`: from now on the search bounds the rate. */
  refused({ sentAt, opensAt }: SearchRefusal, engage: boolean): void {
    this.#engaged ||= engage;
    // Those that were on their way when the first of them was refused tell nothing new.
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
    const rough = this.#sends.highestRate({ from: this.#opensAt, to: sentAt - leastSpan, until: sentAt, beyond: units }) ?? whole;
    const burst = Math.max(1, units - rough * time);
    const rate = this.#sends.highestRate({ from: this.#opensAt, to: sentAt - leastSpan, until: sentAt, beyond: burst }) ?? whole;
    const found = Math.max(rate, whole);
    const same = before !== undefined && Math.abs(found - before) < alike * before;
    // A finding from a short time is soon tried again.
    const span = spansOfPatience * (sentAt - this.#opensAt);
    this.#patience = same
      ? Math.min(longestPatience, 2 * this.#patience)
      : Math.min(firstPatience, Math.max(leastPatience, span));
    this.#found = found;
  }
}
