/** What a `Level` needs to know when the client starts. */
export interface LevelSetup {
  /** The maximum number of units in the spec. Default: the quota. */
  readonly burst: number | undefined;
  readonly now: number;
  /** Whether the client has a quota store. */
  readonly stored: boolean;
}

/**
 * The units that a call took from a `Level` (the estimate of the remaining units), and the state of the `Level` at that time.
 * When the response arrives, the class `Level` compares the response with this state. Times are monotonic milliseconds.
 */
export interface Taking {
  readonly units: number;
  /** The time at which the call was sent. */
  readonly sentAt: number;
  /**
   * `level` is the estimated number of remaining units just after this call. `corrected` is the sum of all corrections that
   * responses had made to the estimate before this call.
   */
  readonly level: number;
  readonly corrected: number;
  /** The units of this call and of all earlier calls of this client. */
  readonly used: number;
}

/** A call for which the client has reserved units. */
export interface Reserved extends Taking {
  /** The number of the call in the order of sending: 1 for the client's first call. */
  readonly sequence: number;
  /** Whether the call is the probe: the first call after a refusal. The client sends this call alone. */
  readonly probe: boolean;
  /** Whether the client sent the call without a check of the quota, because plenty of units remained. */
  readonly unchecked: boolean;
}

/** A response, as input of `Level.learn`. Times are monotonic milliseconds. */
export interface LevelObservation {
  readonly now: number;
  readonly sentAt: number;
  readonly remaining: number;
  /** The parameter `t` in the header `RateLimit`: the seconds until more units become available, rounded up. */
  readonly reset: number | undefined;
  /** The units of this policy that the client reserved for the call; undefined if it reserved none. */
  readonly taking: Taking | undefined;
  /** Whether the server refused the call. A refused call uses no units. */
  readonly refused: boolean;
  /** Whether the response to a later call arrived before this response. */
  readonly late: boolean;
  /** Whether an earlier response named the policy. */
  readonly confirmed: boolean;
}

/** A response, as input of `Estimator.learn`. Times are monotonic milliseconds. */
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
