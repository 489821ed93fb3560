import type { AttemptRecord } from '../base/attempt-record.ts';
import type { Budget } from '../base/budget.ts';
import type { Moment } from '../base/clock.ts';
import type { Secret } from '../base/secret.ts';
import type { Priority } from '../quota/wait-list.ts';

/** One call on its way down the layers. */
export interface Call {
  /** Counts the calls of a client from 1. */
  readonly id: number;
  /** The operation's id, or method and path template when the description does not know it. */
  readonly operation: string;
  /** Whether the description knows the operation. */
  readonly known: boolean;
  readonly method: string;
  /** The path's template, safe to tell. */
  readonly path: string;
  readonly url: URL;
  /** Headers but the credentials. */
  readonly headers: Headers;
  /** The body as the caller gave it; `text` is what is sent. */
  readonly body: unknown;
  readonly text: string | undefined;
  /** How the answer is read: as JSON, as the text of JSON, left as it is, not at all, or by its media type. */
  readonly reads: 'json' | 'text' | 'file' | 'none' | 'any';
  readonly auth: 'none' | 'key' | 'restoreToken';
  readonly restoreToken: Secret | undefined;
  /** Stands in for the second factor. */
  readonly invitationToken: Secret | undefined;
  /** Whether the description says that a second factor is needed. */
  readonly mfa: boolean;
  readonly policies: readonly string[];
  /** Whether sending it twice does no harm. */
  readonly repeatable: boolean;
  readonly priority: Priority;
  readonly limits: CallTimeouts;
  /** Ends the call: the caller's, until `deadline` puts its own in place. */
  readonly signal: AbortSignal;
  /** What is left of the call's time; unlimited until `deadline` sets it. */
  readonly budget: Budget;
  /** What happened so far: `observe` opens it, the layers below write to it. */
  readonly record: CallRecord;
  /** Told of the headers of each answer as soon as they are in. */
  readonly answered: (response: Response) => void;
}

/** The time limits of one call in milliseconds; `Infinity` for none. */
export interface CallTimeouts {
  readonly timeout: number;
  readonly attemptTimeout: number;
  readonly idleTimeout: number;
  readonly maxQueueTime: number;
  readonly maxRetries: number;
  /** Bytes of a body that is read as a whole. */
  readonly maxBodyBytes: number;
}

/** What is written down of a call while it runs. */
export interface CallRecord {
  readonly attempts: AttemptRecord[];
  /** Milliseconds waited since the attempt before. */
  waited: number;
  /** When the attempt under way was sent, and the status it was answered with. */
  sent: Moment | undefined;
  status: number | undefined;
  /** Whether the server has asked for a second factor. */
  mfaAsked: boolean;
  /** The keys that were refused because they had ended. */
  readonly endedKeys: Secret[];
}

/** A record in which nothing has happened yet. */
export const newRecord = (): CallRecord => ({
  attempts: [],
  waited: 0,
  sent: undefined,
  status: undefined,
  mfaAsked: false,
  endedKeys: [],
});

/** An answer on its way up. */
export interface Reply {
  readonly response: Response;
  /** The parsed body; the response itself for a file; undefined when there is none, or it is not read yet. */
  readonly data: unknown;
  /** Resolves when the body has ended, however it did. Never rejects. */
  readonly ended: Promise<void>;
  /** What each attempt saw: empty until `retry` has gathered them. */
  readonly attempts: readonly AttemptRecord[];
}

/** Sends a call, or one layer of doing so. Rejects with a `SentinelSecError`. */
export type Send = (call: Call) => Promise<Reply>;

/** Wraps what lies below it. */
export type Layer = (next: Send) => Send;
