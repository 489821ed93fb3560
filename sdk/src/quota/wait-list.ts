import type { Reservation } from './estimator.ts';

/** Who goes first. `ahead`: a step-up that others wait for. */
export type Priority = 'ahead' | 'interactive' | 'bulk';

/** A call that asks for its turn. Times are monotonic milliseconds. */
export interface TurnRequest {
  /** Orders the calls by when they began: one that was refused keeps its place. */
  readonly number: number;
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

/** A call that waits. */
export interface Waiter {
  readonly request: TurnRequest;
  /** Orders all who wait by when their calls began. */
  readonly number: number;
  readonly list: WaitList;
  /** When it began to wait, by the monotonic clock. */
  readonly since: number;
  readonly admit: (reservations: Reservation[]) => void;
  readonly reject: (reason: unknown) => void;
  before: Waiter | undefined;
  after: Waiter | undefined;
}

/**
 * The waiters of one priority and operation. They count in the same quotas, so that the first speaks for all: while it may
 * not go, none behind it may. Anyone leaves in constant time, from anywhere.
 */
export class WaitList {
  /** The name under which it is kept. */
  readonly key: string;
  readonly priority: Priority;
  /** When the first may go, as it was when all in the list were last asked whether they can wait so long. */
  asked = Number.NEGATIVE_INFINITY;
  #first: Waiter | undefined;
  #last: Waiter | undefined;
  #count = 0;
  #bytes = 0;

  constructor(key: string, priority: Priority) {
    this.key = key;
    this.priority = priority;
  }

  get first(): Waiter | undefined {
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

  /** Adds a waiter in the place of its call: at the end, unless it was refused and comes again. */
  add(waiter: Waiter): void {
    let before = this.#last;
    while (before && before.number > waiter.number) before = before.before;
    const after = before ? before.after : this.#first;
    waiter.before = before;
    waiter.after = after;
    if (before) before.after = waiter;
    else this.#first = waiter;
    if (after) after.before = waiter;
    else this.#last = waiter;
    this.#count += 1;
    this.#bytes += waiter.request.bytes;
  }

  remove(waiter: Waiter): void {
    const { before, after } = waiter;
    if (before) before.after = after;
    else this.#first = after;
    if (after) after.before = before;
    else this.#last = before;
    this.#count -= 1;
    this.#bytes -= waiter.request.bytes;
  }

  *[Symbol.iterator](): Generator<Waiter> {
    for (let waiter = this.#first; waiter; waiter = waiter.after) yield waiter;
  }
}
