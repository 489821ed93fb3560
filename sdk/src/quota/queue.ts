import type { Clock } from '../base/clock.ts';
import type { Bucket, Reservation } from './bucket.ts';
import { type Ledger, unitsOf } from './ledger.ts';

/** Who goes first. `ahead`: a step-up that others wait for. */
export type Priority = 'ahead' | 'interactive' | 'bulk';

/** A call that asks for its turn. */
export interface Applicant {
  readonly operation: string;
  readonly policies: readonly string[];
  /** Bytes that are asked for, when known; else 1. */
  readonly bytes: number;
  readonly priority: Priority;
  readonly signal: AbortSignal;
  /** Whether it can wait until this time. */
  readonly fits: (at: number) => boolean;
  /** Told when it begins to wait, and until when as far as is known. */
  readonly waits: (at: number | undefined) => void;
  /** The error for a wait that does not fit. */
  readonly refuse: (at: number, policies: readonly string[]) => Error;
}

interface Entry {
  readonly applicant: Applicant;
  readonly admit: (reservations: Reservation[]) => void;
  readonly reject: (reason: unknown) => void;
}

/** After so many interactive calls in a row a waiting bulk call has its turn, so that none starves. */
const streakMost = 4;

/** Lets calls go when all their policies allow it: first come first served within a priority. */
export class Queue {
  readonly #clock: Clock;
  readonly #ledger: Ledger;
  readonly #entries = new Set<Entry>();
  #streak = 0;
  #wake: { readonly at: number; readonly abort: AbortController } | undefined;

  constructor(clock: Clock, ledger: Ledger) {
    this.#clock = clock;
    this.#ledger = ledger;
  }

  /** How many wait. */
  get waiting(): number {
    return this.#entries.size;
  }

  /** Resolves when it is this call's turn. Rejects when it aborts, or as soon as its wait is known not to fit. */
  enter(applicant: Applicant): Promise<Reservation[]> {
    return new Promise((resolve, reject) => {
      const { signal } = applicant;
      const leave = (): void => {
        signal.removeEventListener('abort', abort);
        this.#entries.delete(entry);
      };
      const entry: Entry = {
        applicant,
        admit: (reservations) => {
          leave();
          resolve(reservations);
        },
        reject: (reason) => {
          leave();
          reject(reason);
        },
      };
      const abort = (): void => {
        entry.reject(signal.reason);
        this.pump();
      };
      if (signal.aborted) return reject(signal.reason);
      signal.addEventListener('abort', abort, { once: true });
      this.#entries.add(entry);
      this.pump();
      if (this.#entries.has(entry)) applicant.waits(this.#when(entry));
    });
  }

  /** Looks again who may go. Called after whatever changes what is believed. */
  pump(): void {
    const now = this.#clock.now();
    const blocked = new Set<Bucket>();
    let wakeAt = Number.POSITIVE_INFINITY;
    for (const entry of this.#ordered()) {
      const at = this.#consider(entry, blocked, now);
      wakeAt = Math.min(wakeAt, at);
    }
    this.#refuse(now);
    if (this.#entries.size === 0) this.#ledger.calm();
    this.#schedule(this.#entries.size === 0 ? Number.POSITIVE_INFINITY : wakeAt, now);
  }

  /** Admits the entry, or blocks the buckets that it waits for. Returns when to look again, for ever if an answer must come first. */
  #consider(entry: Entry, blocked: Set<Bucket>, now: number): number {
    const buckets = this.#ledger.bucketsFor(entry.applicant, now);
    if (buckets.some((bucket) => blocked.has(bucket))) return Number.POSITIVE_INFINITY;
    let at = now;
    for (const bucket of buckets) {
      const opening = bucket.opening(now, unitsOf(bucket, entry.applicant.bytes));
      if (opening.kind === 'now') continue;
      blocked.add(bucket);
      at = Math.max(at, opening.kind === 'at' ? opening.at : Number.POSITIVE_INFINITY);
    }
    if (at > now) return at;
    if (entry.applicant.priority === 'bulk') this.#streak = 0;
    else this.#streak += 1;
    entry.admit(this.#ledger.reserve(buckets, { now, bytes: entry.applicant.bytes }));
    return Number.POSITIVE_INFINITY;
  }

  /** Refuses at once those whose turn is known to come too late. */
  #refuse(now: number): void {
    const ahead = new Map<Bucket, number>();
    for (const entry of this.#ordered()) {
      const { bytes, fits, refuse } = entry.applicant;
      const times = this.#ledger.bucketsFor(entry.applicant, now).map((bucket) => {
        const before = ahead.get(bucket) ?? 0;
        const units = unitsOf(bucket, bytes);
        ahead.set(bucket, before + units);
        return { name: bucket.name, at: bucket.heard ? bucket.soonest(now, units, before) : now };
      });
      const latest = Math.max(now, ...times.map(({ at }) => at));
      if (latest === now || fits(latest)) continue;
      entry.reject(
        refuse(
          latest,
          times.filter(({ at }) => !fits(at)).map(({ name }) => name),
        ),
      );
    }
  }

  /** When the entry's turn comes, as far as is known. */
  #when(entry: Entry): number | undefined {
    const now = this.#clock.now();
    const times = this.#ledger
      .bucketsFor(entry.applicant, now)
      .map((bucket) => bucket.estimate(now, unitsOf(bucket, entry.applicant.bytes), 0));
    const latest = Math.max(now, ...times);
    return latest > now ? latest : undefined;
  }

  /** Those who wait, in the order of their turns. */
  #ordered(): Entry[] {
    const of = (priority: Priority): Entry[] => [...this.#entries].filter(({ applicant }) => applicant.priority === priority);
    const interactive = of('interactive');
    const ordered = of('ahead');
    let streak = this.#streak;
    for (const bulk of of('bulk')) {
      ordered.push(...interactive.splice(0, Math.max(0, streakMost - streak)), bulk);
      streak = 0;
    }
    return [...ordered, ...interactive];
  }

  #schedule(at: number, now: number): void {
    if (this.#wake?.at === at) return;
    this.#wake?.abort.abort();
    this.#wake = undefined;
    if (at === Number.POSITIVE_INFINITY) return;
    const wake = { at, abort: new AbortController() };
    this.#wake = wake;
    const look = (): void => {
      if (this.#wake !== wake) return;
      this.#wake = undefined;
      this.pump();
    };
    // Whole milliseconds: a clock that counts no parts would wake too early for ever.
    this.#clock.sleep(Math.ceil(at - now), wake.abort.signal).then(look, () => undefined);
  }
}
