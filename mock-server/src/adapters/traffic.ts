import type { Pauses } from '../platform/engine/interception.ts';

/** What the adapters of a platform report to its clock. */
export interface Traffic {
  /** A request went in. */
  enter(): Visit;
  /** A running request or body is active. */
  stir(): void;
  /** How a request waits that may be inside: time passes meanwhile. */
  pauses(stay: Stay): Pauses;
}

/** Where something stands with its visit: absent before it went in. */
export interface Stay {
  visit: Visit | undefined;
}

/** Something that is inside the platform: no time passes meanwhile. */
export interface Visit {
  /** It is done. */
  leave(): void;
  /** It waits for something outside the platform, and time may pass. Call the result when it continues. */
  stepOut(): () => void;
}
