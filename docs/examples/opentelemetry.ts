import { context } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { InMemorySpanExporter, SimpleSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import { createPlatform } from '@sentinelsec/mock-server';
import { SentinelSec } from '@sentinelsec/sdk';
import { openTelemetry } from '@sentinelsec/sdk/opentelemetry';

// An application usually sets up OpenTelemetry globally. Then `openTelemetry()` needs no options.
context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
const exporter = new InMemorySpanExporter();
const tracerProvider = new TracerProvider({ spanProcessors: [new SimpleSpanProcessor({ exporter })] });

const platform = createPlatform();
const client = new SentinelSec({ ...platform.clientOptions(), telemetry: openTelemetry({ tracerProvider }) });

// Let one request fail. The span of the call then has two child spans, and an event for the wait between them.
platform.on('account.get', () => new Response(null, { status: 503 }), { once: true });
await tracerProvider.getTracer('app').startActiveSpan('nightly report', async (span) => {
  await client.account.get();
  span.end();
});

for (const { name, attributes, events } of exporter.getFinishedSpans()) {
  console.log(name, attributes['http.response.status_code'] ?? '', events.map((event) => event.name).join(' '));
}
