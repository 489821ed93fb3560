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
  /**
   * The id of the operation, such as `keys.get`. For an operation that is not in the spec, this is the method and the path
   * template.
   */
  readonly operation: string;
  /** Whether the operation is in the spec. */
  readonly known: boolean;
  readonly method: string;
  /**
   * The template of the path, such as `/v1/keys/{key_id}`. Events and errors may show it, because it contains no ids and no
   * personal data.
   */
  readonly path: string;
  readonly url: URL;
  /** The headers of the request, without the credentials. The names are in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The request body that the caller passed. */
  readonly body: unknown;
  /** The text that the client makes of `body` and sends; undefined if there is no body. */
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
  /** Whether it is safe to send the request twice. */
  readonly repeatable: boolean;
  readonly priority: Priority;
  readonly timeouts: CallTimeouts;
  /** The maximum number of retries. */
  readonly maxRetries: number;
  /**
   * The maximum size of a response body in bytes. This maximum does not apply to files, because the caller reads a file piece by
   * piece.
   */
  readonly maxBodyBytes: number;
  /** The caller's signal. */
  readonly signal: AbortSignal | undefined;
}

/** The time limits of one call in milliseconds; `Infinity` for no limit. */
export type CallTimeouts = Readonly<Record<'timeout' | 'attemptTimeout' | 'idleTimeout' | 'maxQueueTime', number>>;

/** A call that has started. The layer `deadline` makes this object. */
export interface RunningCall extends Omit<Call, 'signal'> {
  /** A signal that ends the call. It aborts when the caller's signal aborts or when a time limit of the call is over. */
  readonly signal: Abortable;
  /** The remaining time of the call. */
  readonly budget: Budget;
  /** What has happened in the call so far. */
  readonly record: CallRecord;
  /** The transport calls this function as soon as the headers of a response have arrived. */
  readonly answered: (response: Answer) => void;
}

/** The record of what has happened to a running call. */
export interface CallRecord {
  /** The attempts that have failed. */
  readonly attempts: AttemptRecord[];
  /** How many milliseconds the call has waited since its previous attempt, for example for quota. */
  waited: number;
  /** How many milliseconds the call has waited for quota, before all its attempts together. */
  queued: number;
  /** The time at which the client sent the current attempt. */
  sent: Moment | undefined;
  /** The status of the response to the current attempt. */
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
  queued: 0,
  sent: undefined,
  status: undefined,
  mfaAsked: false,
  endedKeys: [],
});

/** The result that a layer returns. */
export interface Reply {
  readonly response: Answer;
  /** The parsed body. For a file, this is the response itself. Undefined if there is no body or if it has not been read yet. */
  readonly data: unknown;
  /** Resolves when the body has been read or canceled, or has failed. Never rejects. */
  readonly ended: Promise<void>;
  /** The attempts of the call. The layer `retry` sets this list. */
  readonly attempts: readonly AttemptRecord[];
}

/** The value of `Reply.ended` for a body that has already ended when the layer returns the reply. */
export const alreadyEnded: Promise<void> = Promise.resolve();

/** Calls `run` when the body of a reply has ended. If the body has already ended, calls `run` immediately. */
export function whenEnded({ ended }: Pick<Reply, 'ended'>, run: () => void): void {
  if (ended === alreadyEnded) run();
  else ended.then(run, run);
}

/** Sends a call through a layer of the pipeline and all layers below it. Rejects with a `SentinelSecError`. */
export type Send = (call: RunningCall) => Promise<Reply>;

/** A layer of the pipeline, such as `retry`. `next` sends the call to the layer below. */
export type Layer = (next: Send) => Send;

/** Starts a call and sends it through the whole pipeline. Rejects with a `SentinelSecError`. */
export type StartCall = (call: Call) => Promise<Reply>;
