import type { AttemptRecord } from '../base/attempt-record.ts';
import type { Budget } from '../base/budget.ts';
import type { Abortable } from '../base/call-signal.ts';
import type { Moment } from '../base/clock.ts';
import type { Secret } from '../base/secret.ts';
import type { Priority } from '../quota/wait-list.ts';
import type { Answer } from './answer.ts';

/** One call of an operation, built from the arguments of a client method. */
export interface Call {
  /** The number of the call. Each client counts its calls from 1. */
  readonly id: number;
  /** The id of the operation. For an operation that is not in the spec, this is its method and path template. */
  readonly operation: string;
  /** Whether the operation is in the spec. */
  readonly known: boolean;
  readonly method: string;
  /**
   * The template of the path, such as `/v1/keys/{key_id}`. It contains no ids and no personal data, so events and errors may show
   * it.
   */
  readonly path: string;
  readonly url: URL;
  /** All headers except the headers with credentials. The names are in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body as the caller passed it. `text` is the body that the client sends. */
  readonly body: unknown;
  readonly text: string | undefined;
  /**
   * The way in which the client reads the body of the response:
   * - `json`: it parses the body.
   * - `text`: it returns the JSON as text.
   * - `file`: it returns the body unread.
   * - `none`: it expects no body.
   * - `any`: the media type of the response decides.
   */
  readonly reads: 'json' | 'text' | 'file' | 'none' | 'any';
  readonly auth: 'none' | 'key' | 'restoreToken';
  readonly restoreToken: Secret | undefined;
  /** The token of an invitation. A call with this token needs no second factor. */
  readonly invitationToken: Secret | undefined;
  /** Whether the spec requires a second factor. */
  readonly mfa: boolean;
  /** The names of the quota policies that the spec lists for the operation. */
  readonly policies: readonly string[];
  /** Whether the client may send the request twice without harm. */
  readonly repeatable: boolean;
  readonly priority: Priority;
  readonly timeouts: CallTimeouts;
  /** The maximum number of times that the client sends the call again after failures. */
  readonly maxRetries: number;
  /** The maximum size in bytes of a body that the client reads as a whole. */
  readonly maxBodyBytes: number;
  /** The caller's signal. */
  readonly signal: AbortSignal | undefined;
}

/** The time limits of one call in milliseconds; `Infinity` for no limit. */
export type CallTimeouts = Readonly<Record<'timeout' | 'attemptTimeout' | 'idleTimeout' | 'maxQueueTime', number>>;

/** A call that has started. The layer `deadline` makes this object and passes it to the layers below. */
export interface RunningCall extends Omit<Call, 'signal'> {
  /**
   * A signal that aborts when the caller's signal aborts or when a time limit of the call is over. A layer may give the layers
   * below another signal that also aborts after a further time limit.
   */
  readonly signal: Abortable;
  /** The remaining time of the call. */
  readonly budget: Budget;
  /** The record of what has happened in the call so far. The layers add to this record. */
  readonly record: CallRecord;
  /** The transport calls this function with each response, as soon as its headers have arrived. */
  readonly answered: (response: Answer) => void;
}

/** The record of what has happened to a running call. */
export interface CallRecord {
  /** The attempts that have failed. */
  readonly attempts: AttemptRecord[];
  /** The time for which the call has waited since its last attempt, in milliseconds. */
  waited: number;
  /** `sent` is the time at which the client sent the current attempt. `status` is the status of its response. */
  sent: Moment | undefined;
  status: number | undefined;
  /** Whether the server has asked for a second factor. */
  mfaAsked: boolean;
  /** The keys that the server refused as expired, rotated or revoked. */
  readonly endedKeys: Secret[];
}

/** Makes an empty record. */
export const newRecord = (): CallRecord => ({
  attempts: [],
  waited: 0,
  sent: undefined,
  status: undefined,
  mfaAsked: false,
  endedKeys: [],
});

/** The result that a layer returns. */
export interface Reply {
  readonly response: Answer;
  /**
   * The parsed body. For a file, this is the response itself. Undefined if there is no body, or if the client has not read the
   * body yet.
   */
  readonly data: unknown;
  /** Resolves when the body has ended: it was read, was canceled or has failed. Never rejects. */
  readonly ended: Promise<void>;
  /** The attempts of the call. The layer `retry` adds the attempts. Below this layer, the list is empty. */
  readonly attempts: readonly AttemptRecord[];
}

/** The value of `ended` in a reply whose body has already ended. */
export const alreadyEnded: Promise<void> = Promise.resolve();

/** Calls a function when the body of a reply has ended. If the body has ended already, calls the function immediately. */
export function whenEnded({ ended }: Pick<Reply, 'ended'>, run: () => void): void {
  if (ended === alreadyEnded) run();
  else ended.then(run, run);
}

/** Sends a running call through one layer and all layers below it. Rejects with a `SentinelSecError`. */
export type Send = (call: RunningCall) => Promise<Reply>;

/** A function that adds one layer to the pipeline. `next` sends the call through the layers below. */
export type Layer = (next: Send) => Send;

/** Starts a call and sends it through the whole pipeline. Rejects with a `SentinelSecError`. */
export type StartCall = (call: Call) => Promise<Reply>;
