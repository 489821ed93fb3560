import type { Taking } from './level-observation.ts';

/** The facts of a response from which an estimator learns. Times are monotonic milliseconds. */
export interface Lesson {
  readonly now: number;
  readonly sentAt: number;
  readonly sequence: number;
  /**
   * The units that the client reserved in this estimator for the call. Undefined if the client reserved none, for example because
   * this is the first response that names the policy.
   */
  readonly reservation: Taking | undefined;
  /** Whether the server refused the call. A refused call uses no units of any policy. */
  readonly refused: boolean;
}
