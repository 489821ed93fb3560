/** Why a call waits. `pace`: for a limit; `credentials`: for a key or an MFA token. What waits after a failure is a `retry`. */
export type WaitReason = 'pace' | 'credentials';

interface OfCall {
  /** Counts the calls of this client from 1. */
  readonly call: number;
  /** The operation's id, or method and path of a call that the description does not know. */
  readonly operation: string;
  /** Milliseconds since the epoch, by the client's clock. */
  readonly at: number;
}

/** A call begins. */
export interface CallStarted extends OfCall {
  /** Tells this event from the others. */
  readonly type: 'call.start';
  /** The request's HTTP method. */
  readonly method: string;
  /** Whether the description knows the operation. */
  readonly known: boolean;
  /** The path's template; of a path that the description does not know, what looks like a plain word. Never an id. */
  readonly path: string;
  /** The origin that it goes to: path and query may name people. */
  readonly url: string;
  /** The body that is sent, classified values and the call's credentials masked. */
  readonly body: unknown;
}

/** One request goes out. */
export interface AttemptStarted extends OfCall {
  /** Tells this event from the others. */
  readonly type: 'attempt.start';
  /** Counts the attempts of the call from 1. */
  readonly attempt: number;
}

/** The headers of an answer are in. */
export interface AttemptAnswered extends OfCall {
  /** Tells this event from the others. */
  readonly type: 'attempt.answer';
  /** Counts the attempts of the call from 1. */
  readonly attempt: number;
  /** The HTTP status. */
  readonly status: number;
  /** The id under which the server knows the request. */
  readonly requestId: string | undefined;
}

/** A call begins to wait, for `ms` milliseconds as far as is known. */
export interface CallWaits extends OfCall {
  /** Tells this event from the others. */
  readonly type: 'wait';
  /** What it waits for. */
  readonly reason: WaitReason;
  /** Milliseconds; undefined while nothing is known of the end. */
  readonly ms: number | undefined;
}

/** A call is sent again. */
export interface CallRetried extends OfCall {
  /** Tells this event from the others. */
  readonly type: 'retry';
  /** The attempt that comes next, from 2. */
  readonly attempt: number;
  /** The kind of the error that the attempt before ended in. */
  readonly kind: string;
  /** Milliseconds until it is sent again. */
  readonly ms: number;
}

/** A call has ended well; with a 304 too, which the caller gets as a `NotModifiedError`. */
export interface CallSucceeded extends OfCall {
  /** Tells this event from the others. */
  readonly type: 'call.success';
  /** The HTTP status. */
  readonly status: number;
  /** How many requests it took. */
  readonly attempts: number;
  /** Milliseconds from its beginning, waits included. */
  readonly durationMs: number;
  /** The body as it was read, classified values and the call's credentials masked; undefined for a file and a 304. */
  readonly body: unknown;
}

/** A call has failed. */
export interface CallFailed extends OfCall {
  /** Tells this event from the others. */
  readonly type: 'call.failure';
  /** The kind of the error. */
  readonly kind: string;
  /** The error's message, which may quote the server. */
  readonly message: string;
  /** What failed, in one word: the type of the problem that the server answered, or a code such as `ECONNRESET`. */
  readonly code: string | undefined;
  /** The HTTP status, when there was an answer. */
  readonly status: number | undefined;
  /** The id under which the server knows the request that failed. */
  readonly requestId: string | undefined;
  /** How many requests were sent. */
  readonly attempts: number;
  /** Milliseconds from its beginning, waits included. */
  readonly durationMs: number;
}

/** Work of several calls begins, `exports.download` for instance: its calls are told of as all are. */
export interface TaskStarted {
  /** Tells this event from the others. */
  readonly type: 'work.start';
  /** Counts with the calls of this client. */
  readonly work: number;
  /** The method that was called. */
  readonly task: string;
  /** Milliseconds since the epoch, by the client's clock. */
  readonly at: number;
}

/** Work of several calls has ended: well, or with an error. */
export interface TaskEnded extends Omit<TaskStarted, 'type'> {
  /** Tells this event from the others. */
  readonly type: 'work.end';
  /** Milliseconds from its beginning. */
  readonly durationMs: number;
  /** Why it failed: the error's kind, and its message, which may quote the server. Undefined when it went well. */
  readonly failure: { readonly kind: string; readonly message: string; readonly code: string | undefined } | undefined;
}

/** The client goes on with another key. */
export interface KeyChanged {
  /** Tells this event from the others. */
  readonly type: 'key.change';
  /** Milliseconds since the epoch, by the client's clock. */
  readonly at: number;
  /** Why: the server said so, or the caller rotated it. */
  readonly reason: 'refused' | 'rotated';
}

/** A second factor was asked for and given. */
export interface SteppedUp {
  /** Tells this event from the others. */
  readonly type: 'mfa.success';
  /** Milliseconds since the epoch, by the client's clock. */
  readonly at: number;
}

/** A longer piece of work goes on. */
export interface Progressed {
  /** Tells this event from the others. */
  readonly type: 'progress';
  /** Milliseconds since the epoch, by the client's clock. */
  readonly at: number;
  /** What goes on, for instance `export`. */
  readonly task: string;
  /** How much is done, in `unit`. */
  readonly done: number;
  /** How much there is, in `unit`; undefined while it is not known. */
  readonly total: number | undefined;
  /** What is counted; `share` goes from 0 to 1. */
  readonly unit: 'bytes' | 'rows' | 'share';
}

/** The client begins to share its quotas through its store, or does without it for now. */
export interface QuotaStoreChanged {
  /** Tells this event from the others. */
  readonly type: 'quota.store';
  /** Milliseconds since the epoch, by the client's clock. */
  readonly at: number;
  /** Whether the store lends shares now. */
  readonly inUse: boolean;
  /** Why the store is done without, in a few words; undefined when it is in use. */
  readonly reason: string | undefined;
}

/** Something the developer should know, told once. */
export interface Warned {
  /** Tells this event from the others. */
  readonly type: 'warning';
  /** Milliseconds since the epoch, by the client's clock. */
  readonly at: number;
  /** What to know, in a sentence or two. */
  readonly message: string;
}

/**
 * What a client tells of its work. No event holds a secret.
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
 * Hears of every event. What it throws is ignored, or rejects with when it is async: watching never breaks a call.
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

/** The one place that tells what happens. */
export class Hub {
  readonly #listeners = new Map<Listener, () => boolean>();

  /** Whether anybody hears of bodies: to mask them costs time that is not spent otherwise. */
  get heard(): boolean {
    for (const reads of this.#listeners.values()) if (reads()) return true;
    return false;
  }

  /** Adds a listener; returns what removes it. `bodies` tells whether it reads bodies now, which it does unless it says so. */
  on(listener: Listener, { bodies = () => true }: { bodies?: () => boolean } = {}): () => void {
    this.#listeners.set(listener, bodies);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  /** Tells every listener, in the order they came. */
  emit(event: ClientEvent): void {
    for (const listener of this.#listeners.keys()) {
      // A broken listener is its owner's concern; neither the call that it watches nor the process may end for it.
      try {
        const heard: unknown = listener(event);
        if (heard instanceof Promise) heard.catch(() => undefined);
      } catch {}
    }
  }
}
