import { SpanStatusCode } from '@opentelemetry/api';
import { beforeAll, expect, test } from 'vitest';
import { failureOf } from '../../../test/support/fake-client.ts';
import { brief, globalTelemetry, observed } from '../../../test/support/telemetry.ts';
import { NotModifiedError } from '../errors/http-errors.ts';

beforeAll(globalTelemetry);

const notModified = () => new Response(null, { status: 304, headers: { etag: '"7"', 'request-id': 'req_1' } });

/** Reads a resource on the condition that it has changed. The resource has not changed. */
async function read(opened: ReturnType<typeof observed>): Promise<unknown> {
  const id = 'key_01KASEQ4H8Z3M5N7P9R1T3V5X7';
  return opened.clock.run(failureOf(opened.client.keys.get(id, { ifNoneMatch: '"7"' })));
}

test('a 304 is no error in spans and metrics, by the HTTP conventions', async () => {
  const opened = observed(notModified);
  expect(NotModifiedError.is(await read(opened))).toBe(true);
  const [request, call] = opened.spans().map(brief);
  expect(request).toMatchObject({ status: SpanStatusCode.UNSET, attributes: { 'http.response.status_code': 304 }, events: [] });
  expect(call).toMatchObject({ status: SpanStatusCode.UNSET, attributes: { 'sentinelsec.attempts': 1 }, events: [] });
  const attributes = [request?.attributes, call?.attributes, ...(await opened.metrics()).map((metric) => metric.attributes)];
  expect(attributes.length).toBeGreaterThan(3);
  for (const each of attributes) expect(each).not.toHaveProperty('error.type');
  expect(opened.open()).toEqual([]);
});

test('a 304 is reported and logged as a successful call', async () => {
  const lines: string[] = [];
  const note =
    (level: string) =>
    (line: string): void =>
      void lines.push(`${level} ${line}`);
  const logger = { debug: note('debug'), info: note('info'), warn: note('warn'), error: note('error') };
  const opened = observed(notModified, { logger, logLevel: 'debug' });
  await read(opened);
  expect(opened.events.at(-1)).toMatchObject({ type: 'call.success', status: 304, attempts: 1, body: undefined });
  expect(lines.at(-1)).toMatch(/^debug \[sentinelsec\] #\d+ keys\.get: 304 in \d+ ms$/);
  expect(lines.filter((line) => !line.startsWith('debug'))).toEqual([]);
});
