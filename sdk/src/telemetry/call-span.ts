import {
  type Attributes,
  type Context,
  context,
  type Span,
  SpanKind,
  SpanStatusCode,
  type Tracer,
  trace,
} from '@opentelemetry/api';
import type {
  AttemptAnswered,
  AttemptStarted,
  CallFailed,
  CallRetried,
  CallStarted,
  CallSucceeded,
  CallWaits,
} from '../base/events.ts';
import { errorTypeOf, operationOf, requestAttributes, requestNameOf, serverOf, timeOf } from './conventions.ts';
import type { Instruments } from './instruments.ts';
import { Timeline } from './timeline.ts';

/** The parts that the spans and measurements of one client need: the tracer, the instruments, and data about the client. */
export interface Telling {
  readonly tracer: Tracer;
  readonly instruments: Instruments;
  readonly baseUrl: string;
  /** Returns the monotonic time of the client in milliseconds. */
  readonly monotonic: () => number;
  /** Attributes of every span and measurement. */
  readonly common: Attributes;
}

/** An event of a running call. */
export type CallEvent = AttemptStarted | AttemptAnswered | CallWaits | CallRetried | CallSucceeded | CallFailed;

interface Attempt {
  readonly at: number;
  readonly span: Span;
  readonly context: Context;
  status: number | undefined;
}

/**
 * The spans of one call: one span for the call and, below it, one span for each request. The class also records the measurements
 * of the call and its requests.
 */
export class CallSpan {
  readonly #telling: Telling;
  readonly #started: CallStarted;
  readonly span: Span;
  /** The context that the call runs in. */
  readonly context: Context;
  /** The source of the times for the spans of this call. */
  readonly timeline: Timeline;
  #attempt: Attempt | undefined;
  #wait: { readonly at: number; readonly reason: string } | undefined;

  /** Starts the span of the call. The parent is the span that is active in the code that makes the call. */
  constructor(telling: Telling, started: CallStarted) {
    const { tracer, baseUrl, common } = telling;
    const parent = context.active();
    const attributes = { ...common, ...serverOf(baseUrl), 'sentinelsec.operation': operationOf(started) };
    const name = started.known ? started.operation : 'request';
    this.#telling = telling;
    this.#started = started;
    this.timeline = new Timeline(telling, started.at);
    this.span = tracer.startSpan(name, { kind: SpanKind.INTERNAL, startTime: timeOf(started.at), attributes }, parent);
    this.context = trace.setSpan(parent, this.span);
  }

  /** The context of the current request. If no request is running, the context of the call. */
  get requestContext(): Context {
    return this.#attempt?.context ?? this.context;
  }

  /** Updates the spans and measurements after an event of this call. Returns whether the call continues. */
  hear(event: CallEvent): boolean {
    switch (event.type) {
      case 'attempt.start':
        this.#endWait();
        this.#begin(event);
        return true;
      case 'attempt.answer':
        this.#answered(event);
        return true;
      case 'wait':
        this.#endAttempt(undefined);
        this.#beginWait(event, event.reason);
        return true;
      case 'retry':
        this.#endAttempt(event.kind);
        this.#retried(event);
        return true;
      case 'call.success':
      case 'call.failure':
        this.#end(event);
        return false;
      default:
        return event satisfies never;
    }
  }

  #begin({ attempt }: AttemptStarted): void {
    const { tracer, baseUrl, common } = this.#telling;
    const at = this.timeline.now();
    const attributes = {
      ...common,
      ...requestAttributes(this.#started, baseUrl),
      ...(attempt > 1 && { 'http.request.resend_count': attempt - 1 }),
    };
    const span = tracer.startSpan(
      requestNameOf(this.#started),
      { kind: SpanKind.CLIENT, startTime: timeOf(at), attributes },
      this.context,
    );
    this.#attempt = { at, span, context: trace.setSpan(this.context, span), status: undefined };
  }

  #answered({ status, requestId }: AttemptAnswered): void {
    if (!this.#attempt) return;
    this.#attempt.status = status;
    this.#attempt.span.setAttribute('http.response.status_code', status);
    if (requestId !== undefined) this.#attempt.span.setAttribute('sentinelsec.request_id', requestId);
  }

  /**
   * Ends the span of the request. `kind` is the kind of the request's error. If `kind` is undefined, the status decides whether
   * the request has failed.
   */
  #endAttempt(kind: string | undefined): void {
    const attempt = this.#attempt;
    if (!attempt) return;
    const at = this.timeline.now();
    this.#attempt = undefined;
    const { status, span } = attempt;
    const failed = kind !== undefined || (status !== undefined && status >= 400);
    const error = failed ? { 'error.type': errorTypeOf(status, kind ?? '_OTHER') } : {};
    span.setAttributes(error);
    if (failed) span.setStatus({ code: SpanStatusCode.ERROR });
    span.end(timeOf(at));
    const { 'url.full': _, 'http.request.method_original': __, ...few } = requestAttributes(this.#started, this.#telling.baseUrl);
    const answered = status === undefined ? {} : { 'http.response.status_code': status };
    this.#measure('requests', at - attempt.at, { ...few, ...answered, ...error });
  }

  #beginWait({ ms }: { readonly ms: number | undefined }, reason: string): void {
    // The queue may report one wait several times, because its expected end may change.
    if (this.#wait?.reason === reason) return;
    this.#endWait();
    const at = this.timeline.now();
    this.#wait = { at, reason };
    const known = ms === undefined ? {} : { 'sentinelsec.wait.ms': ms };
    this.span.addEvent('sentinelsec.wait', { 'sentinelsec.wait.reason': reason, ...known }, timeOf(at));
  }

  #endWait(): void {
    if (!this.#wait) return;
    const { at: begun, reason } = this.#wait;
    this.#wait = undefined;
    const attributes = { 'sentinelsec.operation': operationOf(this.#started), 'sentinelsec.wait.reason': reason };
    this.#measure('waits', this.timeline.now() - begun, attributes);
  }

  #retried(event: CallRetried): void {
    const { attempt, kind, ms } = event;
    const facts = { 'http.request.resend_count': attempt - 1, 'error.type': kind };
    this.span.addEvent('sentinelsec.retry', facts, timeOf(this.timeline.now()));
    const attributes = { 'sentinelsec.operation': operationOf(this.#started), 'error.type': kind };
    this.#telling.instruments.retries.add(1, { ...this.#telling.common, ...attributes }, this.context);
    if (ms > 0) this.#beginWait(event, 'retry');
  }

  #end(event: CallSucceeded | CallFailed): void {
    const { attempts, durationMs } = event;
    this.#endWait();
    const failed = event.type === 'call.failure';
    this.#endAttempt(failed ? event.kind : undefined);
    const error = failed ? { 'error.type': event.kind } : {};
    this.span.setAttributes({ 'sentinelsec.attempts': attempts, ...error });
    if (failed) this.#failed(event);
    this.span.end(timeOf(this.timeline.now()));
    const attributes = { ...serverOf(this.#telling.baseUrl), 'sentinelsec.operation': operationOf(this.#started), ...error };
    this.#measure('calls', durationMs, attributes);
  }

  /**
   * Adds the error to the span as an event. The event does not contain the message of the error, because the message may quote
   * personal data.
   */
  #failed({ kind, code, status, requestId }: CallFailed): void {
    this.span.setStatus({ code: SpanStatusCode.ERROR });
    const facts = {
      'exception.type': kind,
      'sentinelsec.error.code': code,
      'http.response.status_code': status,
      'sentinelsec.request_id': requestId,
    };
    this.span.addEvent('exception', facts, timeOf(this.timeline.now()));
  }

  /** Records a duration in seconds, the unit of OpenTelemetry's conventions. */
  #measure(what: 'requests' | 'calls' | 'waits', ms: number, attributes: Attributes): void {
    const { instruments, common } = this.#telling;
    instruments[what].record(Math.max(0, ms) / 1000, { ...common, ...attributes }, this.context);
  }
}
