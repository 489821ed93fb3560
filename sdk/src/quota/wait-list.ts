import type { Reservation } from './estimator.ts';

/** The priority of a call. `ahead`: a step-up (a verification of the second factor) that other calls wait for. */
export type Priority = 'ahead' | 'interactive' | 'bulk';

/** A call that asks the queue when it may be sent. Times are monotonic milliseconds. */
export interface TurnRequest {
  /**
   * The number of the call, in the order in which calls began. A call that the server refused keeps its number, and so its place
   * in the queue.
   */
  readonly number: number;
  readonly operation: string;
  readonly policies: readonly string[];
  /** The requested bytes, if known; otherwise 1. */
  readonly bytes: number;
  readonly priority: Priority;
  readonly signal: AbortSignal;
  /** Returns whether the call can wait until this time. */
  readonly fits: (at: number) => boolean;
  /** The queue calls this function when the call starts to wait, with the expected end of the wait if it is known. */
  readonly waits: (at: number | undefined) => void;
  /** Makes the error for a wait that is too long for the call. */
  readonly refuse: (at: number, policies: readonly string[]) => Error;
}

/** A call that waits. */
export interface Waiter {
  readonly request: TurnRequest;
  /** The number of the call, in the order in which calls began. */
  readonly number: number;
  readonly list: WaitList;
  /** When the call began to wait, by the monotonic clock. */
  readonly since: number;
  readonly admit: (reservations: Reservation[]) => void;
  readonly reject: (reason: unknown) => void;
  before: Waiter | undefined;
  after: Waiter | undefined;
}

/**
 * The waiters of one priority and operation. They all use the same quotas, so if the first waiter must wait, all others must wait
 * too. Removing a waiter takes constant time at every position.
 */
export class WaitList {
  /** The key of this list in the queue. */
  readonly key: string;
  readonly priority: Priority;
  /** The time at which the queue expects to send the first waiter, as of the last check of all waiters. */
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

  /** The number of waiters in the list. */
  get count(): number {
    return this.#count;
  }

  /** The total requested bytes of all waiters. */
  get bytes(): number {
    return this.#bytes;
  }

  /** Adds a waiter at the place of its call: at the end, or earlier if the call was refused and waits again. */
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
