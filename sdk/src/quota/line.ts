import type { Reservation } from './bucket.ts';

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

/** One who waits. */
export interface Entry {
  readonly applicant: Applicant;
  /** Orders all who wait by when they came. */
  readonly number: number;
  readonly line: Line;
  readonly admit: (reservations: Reservation[]) => void;
  readonly reject: (reason: unknown) => void;
  before: Entry | undefined;
  after: Entry | undefined;
}

/**
 * Those who wait with the same priority for the same operation. They count in the same buckets, so that the first speaks for all:
 * while it may not go, nobody behind it may. Anyone leaves in constant time, from anywhere.
 */
export class Line {
  /** The name under which it is kept. */
  readonly key: string;
  readonly priority: Priority;
  /** When the first may go, as it was when all in line were last asked whether they can wait so long. */
  asked = Number.NEGATIVE_INFINITY;
  #first: Entry | undefined;
  #last: Entry | undefined;
  #count = 0;
  #bytes = 0;

  constructor(key: string, priority: Priority) {
    this.key = key;
    this.priority = priority;
  }

  get first(): Entry | undefined {
    return this.#first;
  }

  /** How many are in it. */
  get count(): number {
    return this.#count;
  }

  /** The bytes that they ask for together. */
  get bytes(): number {
    return this.#bytes;
  }

  add(entry: Entry): void {
    entry.before = this.#last;
    if (this.#last) this.#last.after = entry;
    else this.#first = entry;
    this.#last = entry;
    this.#count += 1;
    this.#bytes += entry.applicant.bytes;
  }

  remove(entry: Entry): void {
    const { before, after } = entry;
    if (before) before.after = after;
    else this.#first = after;
    if (after) after.before = before;
    else this.#last = before;
    this.#count -= 1;
    this.#bytes -= entry.applicant.bytes;
  }

  *[Symbol.iterator](): Generator<Entry> {
    for (let entry = this.#first; entry; entry = entry.after) yield entry;
  }
}
