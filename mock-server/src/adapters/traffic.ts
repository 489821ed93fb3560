import type { Pauses } from '../platform/engine/interception.ts';

/** The events that the adapters of a platform report to its clock. */
export interface Traffic {
  /** Reports that a request has entered the platform. */
  enter(): Visit;
  /** Reports that a running request makes progress, for example that bytes of its body have arrived. */
  stir(): void;
  /**
   * Returns the functions that make a request wait, for example because of a fault. During such a wait, the platform's clock may
   * jump ahead.
   */
  pauses(stay: Stay): Pauses;
}

/**
 * Contains the current visit of a `fetch` call. A visit (see `Visit`) is a period in which the platform's clock does not jump
 * ahead. The first visit lasts until the platform has answered the request. If the body of the answer is not JSON, a second visit
 * lasts until the caller has read the body. `visit` is `undefined` before the first visit.
 */
export interface Stay {
  visit: Visit | undefined;
}

/**
 * A period in which the platform handles a request, or a caller reads a body. In this period, the platform's clock does not jump
 * ahead.
 */
export interface Visit {
  /** Ends the period in which the clock does not jump ahead. */
  leave(): void;
  /**
   * Interrupts the period in which the clock does not jump ahead. Call this method before the request waits for the clock or for
   * data from its caller. After this wait, call the returned function to continue the period.
   */
  stepOut(): () => void;
}
