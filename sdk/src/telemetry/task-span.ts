import { type Context, context, type Span, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import type { TaskEnded, TaskStarted } from '../base/events.ts';
import type { Telling } from './call-span.ts';
import { serverOf, timeOf } from './conventions.ts';
import { Timeline } from './timeline.ts';

/** The span of a task, above the spans of its calls. */
export class TaskSpan {
  readonly span: Span;
  /** The context that the task runs in. */
  readonly context: Context;
  /** The source of the times for the span of this task. */
  readonly timeline: Timeline;

  /** Starts the span of the task. The parent is the span that is active in the code that starts the task. */
  constructor(telling: Telling, { task, at }: TaskStarted) {
    const { tracer, baseUrl, common } = telling;
    this.timeline = new Timeline(telling, at);
    const parent = context.active();
    const attributes = { ...common, ...serverOf(baseUrl), 'sentinelsec.operation': task };
    this.span = tracer.startSpan(task, { kind: SpanKind.INTERNAL, startTime: timeOf(at), attributes }, parent);
    this.context = trace.setSpan(parent, this.span);
  }

  /**
   * Ends the span. If the task failed, the span gets the kind of the error, but not its message. The message may contain text
   * from the server.
   */
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
