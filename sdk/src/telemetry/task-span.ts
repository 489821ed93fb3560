import { type Context, context, type Span, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import type { TaskEnded, TaskStarted } from '../base/events.ts';
import type { Telling } from './call-span.ts';
import { serverOf, timeOf } from './conventions.ts';
import { Timeline } from './timeline.ts';

/** Work of several calls under way: one span above those of its calls. */
export class TaskSpan {
  /** The work's span. */
  readonly span: Span;
  /** The context that the work runs in. */
  readonly context: Context;
  /** The times of its span. */
  readonly timeline: Timeline;

  /** The span's parent is what is active where the work was begun. */
  constructor(telling: Telling, { task, at }: TaskStarted) {
    const { tracer, baseUrl, common } = telling;
    this.timeline = new Timeline(telling, at);
    const parent = context.active();
    const attributes = { ...common, ...serverOf(baseUrl), 'sentinelsec.operation': task };
    this.span = tracer.startSpan(task, { kind: SpanKind.INTERNAL, startTime: timeOf(at), attributes }, parent);
    this.context = trace.setSpan(parent, this.span);
  }

  /** Ends the span; of a failure it tells the kind, and not the message, which may quote the server. */
  end({ failure }: TaskEnded): void {
    const at = this.timeline.now();
    if (failure) {
      this.span.setAttribute('error.type', failure.kind);
      this.span.setStatus({ code: SpanStatusCode.ERROR });
      const facts = { 'exception.type': failure.kind, 'sentinelsec.error.code': failure.code };
      this.span.addEvent('exception', facts, timeOf(at));
    }
    this.span.end(timeOf(at));
  }
}
