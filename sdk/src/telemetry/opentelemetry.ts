import {
  type Attributes,
  type Context,
  context,
  createContextKey,
  type MeterProvider,
  metrics,
  propagation,
  type TextMapSetter,
  type TracerProvider,
  trace,
} from '@opentelemetry/api';
import type { ClientEvent } from '../base/events.ts';
import type { RunInContext } from '../base/run-in-context.ts';
import type { Telemetry, TelemetryClient } from '../pipeline/telemetry.ts';
import { CallSpan, type Telling } from './call-span.ts';
import { serverOf, timeOf } from './conventions.ts';
import { Instruments } from './instruments.ts';
import { TaskSpan } from './task-span.ts';

/**
 * Options of `openTelemetry`. All options are optional.
 *
 * @example
 * ```ts
 * const options: OpenTelemetryOptions = { propagate: false, attributes: { 'app.component': 'nightly export' } };
 * const own = new SentinelSec({ ...platform.clientOptions(), telemetry: openTelemetry(options) });
 * await own.account.get();
 * ```
 */
export interface OpenTelemetryOptions {
  /** The provider that makes the spans. Default: the global provider at the time of the client's first call. */
  readonly tracerProvider?: TracerProvider | undefined;
  /** The provider that makes the metrics. Default: the global provider at the time of the client's first call. */
  readonly meterProvider?: MeterProvider | undefined;
  /** Whether the client sends the trace context (`traceparent`) to the API. The client never sends baggage. Default true. */
  readonly propagate?: boolean | undefined;
  /** Attributes for every span and measurement, for instance to distinguish several clients. Use no personal data. */
  readonly attributes?: Attributes | undefined;
}

/** The name of the instrumentation scope of all spans and metrics. */
const scope = '@sentinelsec/sdk';

/**
 * The key of a value in the OpenTelemetry context. If the context has this value, instrumentations of `fetch` and HTTP make no
 * additional span for the request.
 */
const suppressed = createContextKey('OpenTelemetry SDK Context Key SUPPRESS_TRACING');

/** Adds a header to a request. Never replaces an existing header, because it may come from the caller or may be a credential. */
const adding: TextMapSetter<Headers> = {
  set: (headers, name, value) => {
    if (!headers.has(name)) headers.set(name, value);
  },
};

/**
 * Makes OpenTelemetry traces and metrics of a client's calls. Use the result for the client's option `telemetry`. Needs
 * `@opentelemetry/api`.
 *
 * Each call is a span with the name of its operation. Its parent is the span that is active in the code that makes the call. Each
 * request is a span of the kind `CLIENT` below the call's span, with the names and attributes of the OpenTelemetry conventions
 * for HTTP. A request's span ends after the client has read the body. For a file, the span ends after the headers have arrived. A
 * task (`exports.download`, `keys.rotateInPlace`) is a span above the spans of its calls. No span or metric contains a secret, a
 * path parameter, a query or a message of the server.
 *
 * @example
 * ```ts
 * const own = new SentinelSec({ ...platform.clientOptions(), telemetry: openTelemetry() });
 * await own.account.get();
 * ```
 */
export const openTelemetry =
  (options: OpenTelemetryOptions = {}): Telemetry =>
  (client) =>
    observing(client, options);

/** The spans of all running calls and tasks. The key is the number of the call or task. */
interface Underway {
  readonly calls: Map<number, CallSpan>;
  readonly tasks: Map<number, TaskSpan>;
}

function observing(client: TelemetryClient, options: OpenTelemetryOptions): RunInContext {
  const underway: Underway = { calls: new Map(), tasks: new Map() };
  let telling: Telling | undefined;
  client.onEvent((event) => {
    telling ??= tellingOf(client, options);
    hear(underway, telling, event);
    if (event.type === 'attempt.answer') telling.instruments.policies(client.policies());
  });
  return (id, run, headers) => {
    const call = underway.calls.get(id);
    const own = call ?? underway.tasks.get(id);
    if (!own) return run();
    if (!call || !headers) return context.with(own.context, run);
    if (options.propagate ?? true) passOn(call.requestContext, headers);
    return context.with(call.requestContext.setValue(suppressed, true), run);
  };
}

function tellingOf(client: TelemetryClient, { tracerProvider, meterProvider, attributes = {} }: OpenTelemetryOptions): Telling {
  const { baseUrl } = client;
  const tracer = (tracerProvider ?? trace).getTracer(scope);
  const instruments = new Instruments((meterProvider ?? metrics).getMeter(scope), { ...attributes, ...serverOf(baseUrl) });
  return { tracer, instruments, baseUrl, monotonic: () => client.monotonic(), common: attributes };
}

function hear({ calls, tasks }: Underway, telling: Telling, event: ClientEvent): void {
  if (event.type === 'call.start') calls.set(event.call, new CallSpan(telling, event));
  else if (event.type === 'task.start') tasks.set(event.id, new TaskSpan(telling, event));
  else if (event.type === 'task.end') {
    tasks.get(event.id)?.end(event);
    tasks.delete(event.id);
  } else if (event.type === 'key.change' || event.type === 'mfa.success') {
    // These events have no call number. If the active span is a span of this client, that span belongs to the call or task that
    // needed the credentials.
    const active = trace.getSpan(context.active());
    const own = [...calls.values(), ...tasks.values()].find(({ span }) => span === active);
    own?.span.addEvent(`sentinelsec.${event.type}`, undefined, timeOf(own.timeline.now()));
  } else if ('call' in event && calls.get(event.call)?.hear(event) === false) calls.delete(event.call);
}

/**
 * Adds the trace context to the headers of a request. If a propagator throws an error, the request is sent without the trace
 * context.
 */
function passOn(of: Context, headers: Headers): void {
  try {
    propagation.inject(propagation.deleteBaggage(of), headers, adding);
  } catch {
    // The request is sent without the trace context.
  }
}
