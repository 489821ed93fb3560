import { type Attributes, type AttributeValue, context, propagation } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { CompositePropagator, W3CBaggagePropagator, W3CTraceContextPropagator } from '@opentelemetry/core';
import { type CollectionResult, MeterProvider, MetricReader } from '@opentelemetry/sdk-metrics';
import { InMemorySpanExporter, type ReadableSpan, SimpleSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import type { ClientOptions } from '../../sdk/src/client/options.ts';
import { type OpenTelemetryOptions, openTelemetry } from '../../sdk/src/telemetry/opentelemetry.ts';
import { fakeClient } from './fake-client.ts';
import type { Seen } from './fake-server.ts';

/** A metric reader that collects metrics only when a test asks for them. */
class Reader extends MetricReader {
  protected override async onForceFlush(): Promise<void> {}
  protected override async onShutdown(): Promise<void> {}
}

/** A measurement with its name and attributes. */
export interface Measured {
  readonly name: string;
  readonly attributes: Attributes;
  /** The number, or the count and sum of a histogram. */
  readonly value: unknown;
}

/**
 * Sets the global parts of OpenTelemetry: a context manager that follows promises, and the headers of the W3C. Call it once in a
 * test file.
 */
export function globalTelemetry(): void {
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  propagation.setGlobalPropagator(
    new CompositePropagator({ propagators: [new W3CTraceContextPropagator(), new W3CBaggagePropagator()] }),
  );
}

/** Makes providers of OpenTelemetry, and functions that return the recorded spans and metrics. */
export function telemetrySink() {
  const exporter = new InMemorySpanExporter();
  const begun: ReadableSpan[] = [];
  const counting = {
    onStart: (span: ReadableSpan) => void begun.push(span),
    onEnd: () => undefined,
    forceFlush: async () => undefined,
    shutdown: async () => undefined,
  };
  const tracerProvider = new TracerProvider({ spanProcessors: [counting, new SimpleSpanProcessor({ exporter })] });
  const reader = new Reader();
  const meterProvider = new MeterProvider({ readers: [reader] });
  return {
    tracerProvider,
    meterProvider,
    /** The finished spans, in the order in which they ended. */
    spans: () => exporter.getFinishedSpans(),
    /** The spans that have not ended. */
    open: () => begun.filter(({ ended }) => !ended),
    metrics: async () => measured(await reader.collect()),
    /** The metrics with their descriptions. */
    collect: async () => (await reader.collect()).resourceMetrics.scopeMetrics.flatMap(({ metrics }) => metrics),
  };
}

function measured({ resourceMetrics }: CollectionResult): Measured[] {
  return resourceMetrics.scopeMetrics
    .flatMap(({ metrics }) => metrics)
    .flatMap(({ descriptor, dataPoints }) =>
      dataPoints.map(({ attributes, value }) => ({ name: descriptor.name, attributes: attributes as Attributes, value })),
    );
}

/** Returns the members of a span that tests compare. */
export function brief({ name, attributes, events, status }: ReadableSpan) {
  const told = (value: Attributes | undefined): Record<string, AttributeValue | undefined> => ({ ...value });
  return {
    name,
    attributes: told(attributes),
    status: status.code,
    events: events.map((event) => [event.name, told(event.attributes)]),
  };
}

/** Makes a client with OpenTelemetry on virtual time. Also returns the recorded spans, metrics and events. */
export function observed(
  answer: (seen: Seen, count: number) => Response | Promise<Response>,
  options: ClientOptions = {},
  own: OpenTelemetryOptions = {},
) {
  const sink = telemetrySink();
  const { tracerProvider, meterProvider } = sink;
  const telemetry = openTelemetry({ tracerProvider, meterProvider, ...own });
  return { ...sink, ...fakeClient(answer, { ...options, telemetry }) };
}
