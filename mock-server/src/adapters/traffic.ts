import type { Pauses } from '../platform/engine/interception.ts';

/** The events that the adapters of a platform report to its clock. */
export interface Traffic {
  /** Reports that a request has entered the platform. */
  enter(): Visit;
  /** Reports that a running request or body is active. */
  stir(): void;
  /** Returns the functions with which a request waits. While a request waits, the platform's clock may advance. */
  pauses(stay: Stay): Pauses;
}

/**
 * The current visit of a call to the platform. First its request visits the platform, then the body of its answer. `visit` is
 * `undefined` before the first visit begins.
 */
export interface Stay {
  visit: Visit | undefined;
}

/** A visit of a request or body to the platform. During a visit, no time passes. */
export interface Visit {
  /** Ends the visit. */
  leave(): void;
  /**
   * Interrupts the visit while the request waits for something outside the platform, so that the clock may move. Call the returned
   * function to continue the visit.
   */
  stepOut(): () => void;
}
