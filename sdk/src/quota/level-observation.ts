/** The units that a call took from a level, for the comparison with its response. Times are monotonic milliseconds. */
export interface Taking {
  readonly units: number;
  /** When the call was sent. */
  readonly sentAt: number;
  /** The believed level after the call, and the sum of all corrections up to the call. */
  readonly level: number;
  readonly corrected: number;
  /** The units that this client has used so far, including this call. */
  readonly used: number;
}

/** What a level learns from a response. Times are monotonic milliseconds. */
export interface LevelObservation {
  readonly now: number;
  readonly sentAt: number;
  readonly remaining: number;
  /** Seconds, rounded up. */
  readonly reset: number | undefined;
  /** The units that the call took; undefined if the response names the policy for the first time. */
  readonly taking: Taking | undefined;
  /** Whether the server refused the call. A refused call uses no units. */
  readonly refused: boolean;
  /** Whether a call that the client sent later already has its response. */
  readonly late: boolean;
  /** Whether the server has named the policy before. */
  readonly confirmed: boolean;
}
