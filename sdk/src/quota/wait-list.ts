import type { Abortable } from '../base/call-signal.ts';
import type { Reservation } from './estimator.ts';

/**
 * The priority of a call. The highest priority is `ahead`. It is only for a call that verifies the second factor (a step-up)
 * while other calls wait for this verification.
 */
export type Priority = 'ahead' | 'interactive' | 'bulk';

/** What the queue needs to know about a call. Times are monotonic milliseconds. */
export interface TurnRequest {
  /**
   * The number of the call. Calls have numbers in the order in which they began. If the server refuses a call, the call keeps its
   * number, and therefore its place in the queue.
   */
  readonly number: number;
  readonly operation: string;
  readonly policies: readonly string[];
  /** The requested bytes, if known; otherwise 1. */
  readonly bytes: number;
  readonly priority: Priority;
  readonly signal: Abortable;
  /** Returns whether the call can wait until this time. */
  readonly fits: (at: number) => boolean;
  /**
   * The queue calls this function when the call starts to wait. `at` is the expected end of the wait; undefined if the end is
   * unknown.
   */
  readonly waits: (at: number | undefined) => void;
  /** Makes the error for a wait that is too long for the call. */
  readonly refuse: (at: number, policies: readonly string[]) => Error;
}

/** A call that waits for quota. */
export interface Waiter {
  readonly request: TurnRequest;
  /** The number of the call, in the order in which calls began. */
  readonly number: number;
  readonly list: WaitList;
  /** The time at which the call began to wait, in milliseconds of the monotonic clock. */
  readonly since: number;
  readonly admit: (reservations: Reservation[]) => void;
  readonly reject: (reason: unknown) => void;
  before: Waiter | undefined;
  after: Waiter | undefined;
}

/**
 * The waiters of one priority and operation. All waiters of a list use the same quotas. If the first waiter must wait, all other
 * waiters of the list must wait too.
 */
export class WaitList {
  /** The key of this list in the queue. */
  readonly key: string;
  readonly priority: Priority;
  /**
   * The queue repeatedly estimates the time at which the first call of the list can be sent. This is the highest estimate so far.
   */
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

  /**
   * Adds a waiter. The list keeps the order in which the calls began. A call that waits again after a refusal therefore does not
   * go to the end of the list.
   */
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
