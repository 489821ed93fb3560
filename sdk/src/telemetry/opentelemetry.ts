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
 * Where traces and metrics go. Everything is optional.
 *
 * @example
 * ```ts
 * const options: OpenTelemetryOptions = { propagate: false, attributes: { 'app.component': 'nightly export' } };
 * const own = new SentinelSec({ ...platform.clientOptions(), telemetry: openTelemetry(options) });
 * await own.account.get();
 * ```
 */
export interface OpenTelemetryOptions {
  /** Makes the spans. Default: the global one, looked up at the client's first call. */
  readonly tracerProvider?: TracerProvider | undefined;
  /** Makes the metrics. Default: the global one, looked up at the client's first call. */
  readonly meterProvider?: MeterProvider | undefined;
  /** Whether requests carry the trace's context (`traceparent`) to the API. Baggage is never sent. Default true. */
  readonly propagate?: boolean | undefined;
  /** Added to every span and measurement, to tell clients apart. Put nothing personal in it. */
  readonly attributes?: Attributes | undefined;
}

/** The name under which spans and metrics are made. */
const scope = '@sentinelsec/sdk';

/** By this an instrumentation of the transport knows that the request has a span already. */
const suppressed = createContextKey('OpenTelemetry SDK Context Key SUPPRESS_TRACING');

/** Adds a header, and replaces none: not one that the caller gave, and not a credential. */
const adding: TextMapSetter<Headers> = {
  set: (headers, name, value) => {
    if (!headers.has(name)) headers.set(name, value);
  },
};

/**
 * Turns what a client does into OpenTelemetry's traces and metrics: the option `telemetry` of the client. Needs
 * `@opentelemetry/api`.
 *
 * A call is a span named for its operation, below what is active where it was made; each request is a client span below that, by
 * the HTTP conventions, which ends when its body has been read, or with its headers when it is a file. Work of several calls
 * (`exports.download`, `keys.rotateInPlace`) is a span above those of its calls. No span and no metric holds a
 * secret, a path parameter, a query or a message of the server.
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

/** What is under way, by its number. */
interface Underway {
  readonly calls: Map<number, CallSpan>;
  readonly works: Map<number, TaskSpan>;
}

function observing(client: TelemetryClient, options: OpenTelemetryOptions): RunInContext {
  const underway: Underway = { calls: new Map(), works: new Map() };
  let telling: Telling | undefined;
  client.onEvent((event) => {
    telling ??= tellingOf(client, options);
    hear(underway, telling, event);
    if (event.type === 'attempt.answer') telling.instruments.policies(client.policies());
  });
  return (id, run, headers) => {
    const call = underway.calls.get(id);
    const own = call ?? underway.works.get(id);
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

function hear({ calls, works }: Underway, telling: Telling, event: ClientEvent): void {
  if (event.type === 'call.start') calls.set(event.call, new CallSpan(telling, event));
  else if (event.type === 'work.start') works.set(event.work, new TaskSpan(telling, event));
  else if (event.type === 'work.end') {
    works.get(event.work)?.end(event);
    works.delete(event.work);
  } else if (event.type === 'key.change' || event.type === 'mfa.success') {
    // Whose credentials they are is active now, if it is of this client.
    const active = trace.getSpan(context.active());
    const own = [...calls.values(), ...works.values()].find(({ span }) => span === active);
    own?.span.addEvent(`sentinelsec.${event.type}`, undefined, timeOf(own.timeline.now()));
  } else if ('call' in event && calls.get(event.call)?.hear(event) === false) calls.delete(event.call);
}

/** Adds the trace's context to the headers of a request. What a propagator throws fails no call. */
function passOn(of: Context, headers: Headers): void {
  try {
    propagation.inject(propagation.deleteBaggage(of), headers, adding);
  } catch {
    // A request without the context is better than none.
  }
}
