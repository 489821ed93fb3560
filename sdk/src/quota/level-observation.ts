/**
 * The units that a call took from a `Level`, and the state of the `Level` at that time. When the response arrives, the class
 * `Level` compares the response with this state. Times are monotonic milliseconds.
 */
export interface Taking {
  readonly units: number;
  /** The time at which the call was sent. */
  readonly sentAt: number;
  /**
   * `level` is the estimated level just after the call took its units. `corrected` is the sum of all corrections of the level
   * until then.
   */
  readonly level: number;
  readonly corrected: number;
  /** The units that this client has used so far, including this call. */
  readonly used: number;
}

/** The units that a call took, and facts of the call. */
export interface Reserved extends Taking {
  /** The number of the call, in the order in which the client sent the calls. */
  readonly sequence: number;
  /**
   * Whether the call is the probe. After a refusal, the gate of the policy is closed for some time. The client then sends one
   * call alone: the probe.
   */
  readonly probe: boolean;
  /** Whether the client sent the call without a check, because plenty of units remained. */
  readonly unchecked: boolean;
}

/** The facts of a response from which a `Level` learns. Times are monotonic milliseconds. */
export interface LevelObservation {
  readonly now: number;
  readonly sentAt: number;
  readonly remaining: number;
  /** The server's `t`: the seconds until more units come back, rounded up. */
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

/** The facts of a response from which an estimator learns. Times are monotonic milliseconds. */
export interface Lesson {
  readonly now: number;
  readonly sentAt: number;
  readonly sequence: number;
  /**
   * The units that the client reserved in this estimator for the call. Undefined if the client reserved no units, for example
   * because this is the first response that names the policy.
   */
  readonly reservation: Taking | undefined;
  /** Whether the server refused the call. A refused call uses no units of any policy. */
  readonly refused: boolean;
}
