/**
 * The reason why a call waits. `pace` means that the call waits for quota. `credentials` means that the call waits for a key or
 * an MFA token. When a call waits before a retry, the client emits the event `retry` instead.
 */
export type WaitReason = 'pace' | 'credentials';

interface OfCall {
  /** The number of the call. Each client counts its calls from 1. */
  readonly call: number;
  /** The id of the operation. If the operation is not in the spec, `operation` contains the HTTP method and the path. */
  readonly operation: string;
  /** The time of the event in milliseconds since the epoch, by the client's clock. */
  readonly at: number;
}

/**
 * A call starts. This is the first event of the call. A call has no events in two cases: an argument of the call is invalid, or
 * the call's signal was aborted before the call.
 */
export interface CallStarted extends OfCall {
  /** The `type` that all events of this kind have. */
  readonly type: 'call.start';
  /** The request's HTTP method. */
  readonly method: string;
  /** Whether the operation is in the spec. */
  readonly known: boolean;
  /**
   * The template of the path, such as `/v1/keys/{key_id}`. If the operation is not in the spec, `{id}` replaces each part that
   * may be an id.
   */
  readonly path: string;
  /** The origin of the request URL. The path and the query are left out, because they may contain personal data. */
  readonly url: string;
  /**
   * The request body. The client has masked the credentials of the call, and all values that the spec marks as sensitive with
   * `x-data-classification`.
   */
  readonly body: unknown;
}

/** The client sends a request. At this time, the call has already got the quota and the credentials that it needs. */
export interface AttemptStarted extends OfCall {
  /** The `type` that all events of this kind have. */
  readonly type: 'attempt.start';
  /** The number of the attempt within the call, from 1. */
  readonly attempt: number;
}

/**
 * The headers of a response have arrived. The status of the response may be an error. If an attempt gets no response, the client
 * does not emit this event.
 */
export interface AttemptAnswered extends OfCall {
  /** The `type` that all events of this kind have. */
  readonly type: 'attempt.answer';
  /** The number of the attempt within the call, from 1. */
  readonly attempt: number;
  /** The HTTP status. */
  readonly status: number;
  /** The id that the server assigned to the request. */
  readonly requestId: string | undefined;
}

/**
 * A call starts to wait for quota, or for new credentials. After a wait for credentials, the client may send the call again
 * without emitting the event `retry`.
 */
export interface CallWaits extends OfCall {
  /** The `type` that all events of this kind have. */
  readonly type: 'wait';
  /** The reason for the wait. */
  readonly reason: WaitReason;
  /** The expected wait in milliseconds; undefined when it is unknown. */
  readonly ms: number | undefined;
}

/** An attempt has failed, and the client will send the call again. The client emits this event before it waits. */
export interface CallRetried extends OfCall {
  /** The `type` that all events of this kind have. */
  readonly type: 'retry';
  /** The number of the next attempt, from 2. */
  readonly attempt: number;
  /** The kind of the error with which the previous attempt failed. */
  readonly kind: string;
  /** The time until the next attempt, in milliseconds. */
  readonly ms: number;
}

/** The last event of a call that has succeeded. A 304 counts as a success, although the call rejects (`NotModifiedError`). */
export interface CallSucceeded extends OfCall {
  /** The `type` that all events of this kind have. */
  readonly type: 'call.success';
  /** The HTTP status. */
  readonly status: number;
  /** The number of requests that were sent. */
  readonly attempts: number;
  /** The duration of the call in milliseconds, including all waits. */
  readonly durationMs: number;
  /** The response body, masked in the same way as the request body. Undefined for a file and for a 304 response. */
  readonly body: unknown;
}

/** The last event of a call that has failed. */
export interface CallFailed extends OfCall {
  /** The `type` that all events of this kind have. */
  readonly type: 'call.failure';
  /** The kind of the error. */
  readonly kind: string;
  /** The message of the error. The message may contain text that the server sent. */
  readonly message: string;
  /**
   * The type of the problem (RFC 9457) that the server returned. If the server returned no problem, this is the error code of the
   * runtime, such as `ECONNRESET`.
   */
  readonly code: string | undefined;
  /** The HTTP status; undefined when there was no response. */
  readonly status: number | undefined;
  /** The id that the server assigned to the failed request. */
  readonly requestId: string | undefined;
  /** The number of requests that were sent. */
  readonly attempts: number;
  /** The duration of the call in milliseconds, including all waits. */
  readonly durationMs: number;
}

/**
 * A task starts: your code called a method that makes several calls, such as `exports.download`. Each call has its own events.
 */
export interface TaskStarted {
  /** The `type` that all events of this kind have. */
  readonly type: 'task.start';
  /** The number of the task. A client numbers its tasks and calls in one sequence. */
  readonly id: number;
  /** The method that was called, such as `exports.download`. */
  readonly task: string;
  /** The time of the event in milliseconds since the epoch, by the client's clock. */
  readonly at: number;
}

/** A task has ended, with or without an error. */
export interface TaskEnded extends Omit<TaskStarted, 'type'> {
  /** The `type` that all events of this kind have. */
  readonly type: 'task.end';
  /** The duration of the task in milliseconds. */
  readonly durationMs: number;
  /** The kind, message and code of the error. The message may contain text of the server. Undefined if the task succeeded. */
  readonly failure: { readonly kind: string; readonly message: string; readonly code: string | undefined } | undefined;
}

/** The client uses another key from now on. */
export interface KeyChanged {
  /** The `type` that all events of this kind have. */
  readonly type: 'key.change';
  /** The time of the event in milliseconds since the epoch, by the client's clock. */
  readonly at: number;
  /** `rotated`: your code rotated the key. `refused`: the server refused the old key, or the key source has a newer key. */
  readonly reason: 'refused' | 'rotated';
}

/** The server has accepted a second factor, and the client has an MFA token. */
export interface SteppedUp {
  /** The `type` that all events of this kind have. */
  readonly type: 'mfa.success';
  /** The time of the event in milliseconds since the epoch, by the client's clock. */
  readonly at: number;
}

/** A download of an export (`exports.download`) reports its progress. */
export interface Progressed {
  /** The `type` that all events of this kind have. */
  readonly type: 'progress';
  /** The time of the event in milliseconds since the epoch, by the client's clock. */
  readonly at: number;
  /** The kind of task, such as `export`. */
  readonly task: string;
  /** The finished amount, in `unit`. */
  readonly done: number;
  /** The total amount, in `unit`; undefined if unknown. */
  readonly total: number | undefined;
  /** The unit of `done` and `total`. With the unit `share`, `done` and `total` are fractions from 0 to 1. */
  readonly unit: 'bytes' | 'rows' | 'share';
}

/**
 * The client starts or stops sharing its quotas through the quota store. The client stops when the store does not work, and
 * starts again when the store works again.
 */
export interface QuotaStoreChanged {
  /** The `type` that all events of this kind have. */
  readonly type: 'quota.store';
  /** The time of the event in milliseconds since the epoch, by the client's clock. */
  readonly at: number;
  /** Whether the client uses the store now. */
  readonly inUse: boolean;
  /** The reason why the store is not used, in a few words; undefined when the store is used. */
  readonly reason: string | undefined;
}

/** A warning for the developer. A client reports each warning only once. */
export interface Warned {
  /** The `type` that all events of this kind have. */
  readonly type: 'warning';
  /** The time of the event in milliseconds since the epoch, by the client's clock. */
  readonly at: number;
  /** The warning, in one or two sentences. */
  readonly message: string;
}

/**
 * All events that a client reports, distinguished by their `type`. No event contains a secret. The page
 * [Events of the client](https://sentinelsec-studios.github.io/toolkit/facts/client-events.html) lists the fields of each event.
 *
 * @example
 * ```ts
 * const waits: ClientEvent[] = [];
 * client.onEvent((event) => {
 *   if (event.type === 'wait') waits.push(event);
 * });
 * ```
 */
export type ClientEvent =
  | CallStarted
  | AttemptStarted
  | AttemptAnswered
  | CallWaits
  | CallRetried
  | CallSucceeded
  | CallFailed
  | TaskStarted
  | TaskEnded
  | KeyChanged
  | SteppedUp
  | Progressed
  | QuotaStoreChanged
  | Warned;

/**
 * A function that the client calls with every event. If the function throws an error or returns a promise that rejects, the
 * client ignores the error. A listener therefore never breaks a call.
 *
 * @example
 * ```ts
 * const listener: Listener = (event) => {
 *   if (event.type === 'retry') console.log(event.operation, event.kind, event.ms);
 * };
 * const stop = client.onEvent(listener);
 * stop();
 * ```
 */
export type Listener = (event: ClientEvent) => void;
