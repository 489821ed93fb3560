import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { SpanKind } from '@opentelemetry/api';
import { createPlatform } from '@sentinelsec/mock-server';
import { startServer } from '@sentinelsec/mock-server/server';
import { SentinelSec } from '@sentinelsec/sdk';
import { undiciTransport } from '@sentinelsec/sdk/node';
import { openTelemetry } from '@sentinelsec/sdk/opentelemetry';
import { beforeAll, expect, test } from 'vitest';
import { failure } from '../support/setup.ts';
import { globalTelemetry, telemetrySink } from '../support/telemetry.ts';

beforeAll(globalTelemetry);

test('an export, from its creation to its verified files, is one trace below the span of the caller', async () => {
  const { tracerProvider, spans, open } = telemetrySink();
  const platform = createPlatform();
  const client = new SentinelSec({ ...platform.clientOptions(), telemetry: openTelemetry({ tracerProvider }) });
  const to = path.join(await mkdtemp(path.join(tmpdir(), 'sentinelsec-export-')), 'out');
  await tracerProvider.getTracer('app').startActiveSpan('nightly', async (work) => {
    await client.exports.download({ datasets: ['account', 'usage_logs'], format: 'csv', to });
    work.end();
  });
  expect(open()).toEqual([]);
  expect(new Set(spans().map((span) => span.spanContext().traceId)).size).toBe(1);
  const names = new Set(spans().map(({ name }) => name));
  for (const name of ['exports.create', 'mfa.verify', 'exports.get', 'exports.downloadFile', 'nightly'])
    expect(names).toContain(name);
});

test.each([
  ['fetch', undefined],
  ['undici', undiciTransport()],
] as const)('over real connections by %s each request has one span, which its server is told of', async (_, fetch) => {
  const { tracerProvider, spans, open } = telemetrySink();
  const platform = createPlatform();
  const told: (string | null)[] = [];
  platform.on('account.get', ({ request }) => {
    told.push(request.headers.get('traceparent'));
    return new Response(null, { status: told.length === 1 ? 503 : 404 });
  });
  const server = await startServer(platform, { port: 0 });
  const telemetry = openTelemetry({ tracerProvider });
  const options = { apiKey: platform.apiKey, baseUrl: server.url, telemetry, logLevel: 'off', ...(fetch && { fetch }) } as const;
  expect(await failure(new SentinelSec(options).account.get())).toMatchObject({ kind: 'not-found' });
  await fetch?.close();
  await server.close();
  const requests = spans().filter(({ kind }) => kind === SpanKind.CLIENT);
  expect(requests.map(({ attributes }) => attributes['server.port'])).toEqual([
    Number(new URL(server.url).port),
    Number(new URL(server.url).port),
  ]);
  expect(told).toEqual(requests.map((span) => `00-${span.spanContext().traceId}-${span.spanContext().spanId}-01`));
  expect(open()).toEqual([]);
});
