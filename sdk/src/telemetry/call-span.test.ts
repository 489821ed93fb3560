import { SpanKind, SpanStatusCode } from '@opentelemetry/api';
import { beforeAll, expect, test } from 'vitest';
import { failureOf } from '../../../test/support/fake-client.ts';
import type { FakeClock } from '../../../test/support/fake-clock.ts';
import { broken, json, keyWith, problem } from '../../../test/support/fake-server.ts';
import { brief, globalTelemetry, observed } from '../../../test/support/telemetry.ts';
import type { SentinelSec } from '../client/client.ts';
import { problemTypes } from '../generated/platform.ts';

beforeAll(globalTelemetry);

test('a call is a span of its operation, and its request a client span below it, by the HTTP conventions', async () => {
  const { client, clock, spans } = observed(() => json({}));
  await clock.run(client.usage.getLog('log_01KASEQ4H8Z3M5N7P9R1T3V5X7'));
  const [request, call] = spans();
  expect(call).toMatchObject({ name: 'usage.getLog', kind: SpanKind.INTERNAL, status: { code: SpanStatusCode.UNSET } });
  expect(call?.parentSpanContext).toBeUndefined();
  expect(request).toMatchObject({ name: 'GET /v1/usage/logs/{log_id}', kind: SpanKind.CLIENT });
  expect(request?.parentSpanContext?.spanId).toBe(call?.spanContext().spanId);
  expect(request?.attributes).toEqual({
    'http.request.method': 'GET',
    'http.response.status_code': 200,
    'sentinelsec.request_id': 'req_1',
    'server.address': 'sandbox.sentinelsec.studio',
    'server.port': 443,
    'url.full': 'https://sandbox.sentinelsec.studio/v1/usage/logs/REDACTED',
    'url.template': '/v1/usage/logs/{log_id}',
  });
});

test('each attempt is a span with its number, and waits and retries are events of the call’s span', async () => {
  const { client, clock, spans } = observed((_, count) => (count === 1 ? problem('internal', 503) : json({})));
  await clock.run(client.account.get());
  const [first, second, call] = spans().map(brief);
  expect(first).toMatchObject({ status: SpanStatusCode.ERROR, attributes: { 'error.type': '503' } });
  expect(first?.attributes).not.toHaveProperty('http.request.resend_count');
  expect(second).toMatchObject({ status: SpanStatusCode.UNSET, attributes: { 'http.request.resend_count': 1 } });
  expect(call?.events).toEqual([
    ['sentinelsec.retry', { 'http.request.resend_count': 1, 'error.type': 'server' }],
    ['sentinelsec.wait', { 'sentinelsec.wait.reason': 'retry', 'sentinelsec.wait.ms': 125 }],
  ]);
  expect(call?.attributes).toMatchObject({ 'sentinelsec.attempts': 2 });
  expect(call?.attributes).not.toHaveProperty('error.type');
});

test('spans use the client’s clock, and waits lie between the attempts', async () => {
  const { client, clock, spans } = observed((_, count) =>
    count === 1 ? problem('internal', 503, { headers: { 'retry-after': '30' } }) : json({}),
  );
  const begun = clock.now() / 1000;
  await clock.run(client.account.get());
  const [first, second, call] = spans();
  expect(first?.endTime[0]).toBe(begun);
  expect(second?.startTime[0]).toBe(begun + 30);
  expect(call?.startTime[0]).toBe(begun);
  expect(call?.duration[0]).toBe(30);
});

test.each([28_800_000, -28_800_000])(
  'if the date is set %d ms ahead during a call, no span becomes longer or ends after its parent',
  async (ms) => {
    const { client, clock, spans } = observed((_, count) => {
      if (count === 1) clock.setDate(ms);
      return count === 1 ? problem('internal', 503, { headers: { 'retry-after': '30' } }) : json({});
    });
    const begun = clock.now() / 1000;
    await clock.run(client.account.get());
    const [first, second, call] = spans();
    expect([first?.startTime[0], first?.duration[0], second?.startTime[0]]).toEqual([begun, 0, begun + 30]);
    expect([call?.startTime[0], call?.duration[0]]).toEqual([begun, 30]);
  },
);

test('the span of a failed call has the kind, the code and the request id, but no text of the server', async () => {
  const { client, clock, spans } = observed(() => problem('not-found', 404, { members: { detail: 'no ann@example.com' } }));
  await clock.run(failureOf(client.account.get()));
  const [request, call] = spans().map(brief);
  expect(request).toMatchObject({ status: SpanStatusCode.ERROR, attributes: { 'error.type': '404' } });
  expect(call).toMatchObject({ status: SpanStatusCode.ERROR, attributes: { 'error.type': 'not-found' } });
  expect(call?.events).toEqual([
    [
      'exception',
      {
        'exception.type': 'not-found',
        'sentinelsec.error.code': problemTypes['not-found'],
        'http.response.status_code': 404,
        'sentinelsec.request_id': 'req_2',
      },
    ],
  ]);
  expect(JSON.stringify(spans().map(brief))).not.toContain('ann@');
});

test('an incomplete body makes the span of its request an error, although its status is a success', async () => {
  const body = { headers: { 'content-type': 'application/json' } };
  const { client, clock, spans } = observed((_, count) => (count === 1 ? new Response(broken('{'), body) : json({})));
  await clock.run(client.account.get());
  expect(brief(spans()[0] as never)).toMatchObject({
    status: SpanStatusCode.ERROR,
    attributes: { 'http.response.status_code': 200, 'error.type': 'integrity' },
  });
});

test('the span of an operation that is not in the spec has only the method as its name', async () => {
  const { client, clock, spans, metrics } = observed(() => json({}));
  await clock.run(client.request('GET', '/v1/people/ann'));
  await clock.run(client.request('PURGE', '/v1/people/ann'));
  expect(spans().map(({ name }) => name)).toEqual(['GET', 'request', 'HTTP', 'request']);
  expect(spans()[2]?.attributes).toMatchObject({ 'http.request.method': '_OTHER', 'http.request.method_original': 'PURGE' });
  expect(spans()[0]?.attributes).not.toHaveProperty('url.template');
  const [calls] = (await metrics()).filter(({ name }) => name === 'sentinelsec.client.call.duration');
  expect(calls?.attributes['sentinelsec.operation']).toBe('_OTHER');
});

test('a change of the key is an event of the call’s span, and each request has its own span', async () => {
  const keys = [keyWith('a'), keyWith('b')];
  const { client, clock, spans } = observed((_, count) => (count === 1 ? problem('key-rotated', 401) : json({})), {
    apiKey: () => keys.shift() ?? '',
    environment: 'test',
  });
  await clock.run(client.account.get());
  const [refused, sent, call] = spans().map(brief);
  expect(refused).toMatchObject({ status: SpanStatusCode.ERROR, attributes: { 'error.type': '401' } });
  expect(sent).toMatchObject({ attributes: { 'http.request.resend_count': 1, 'http.response.status_code': 200 } });
  expect(call?.events.map(([name]) => name)).toEqual(['sentinelsec.wait', 'sentinelsec.wait', 'sentinelsec.key.change']);
});

type Ending = (client: SentinelSec, clock: FakeClock) => Promise<unknown>;

const aborted: Ending = async (client, clock) => {
  const end = new AbortController();
  const call = failureOf(client.account.get({ signal: end.signal }));
  await clock.pass(1);
  end.abort();
  return clock.run(call);
};

const endings: readonly (readonly [string, Ending])[] = [
  ['an abort before the answer', aborted],
  ['the total time limit', (client, clock) => clock.run(failureOf(client.account.get({ timeout: 50 })))],
  ['the limit of an attempt', (client, clock) => clock.run(failureOf(client.account.get({ attemptTimeout: 50, maxRetries: 1 })))],
];

test.each(endings)('every span ends at %s', async (_, fail) => {
  const { client, clock, spans, open } = observed(() => new Promise<Response>(() => undefined));
  expect(await fail(client, clock)).toMatchObject({ kind: expect.stringMatching(/^(abort|timeout)$/) });
  expect(open()).toEqual([]);
  expect(spans().every(({ status }) => status.code === SpanStatusCode.ERROR)).toBe(true);
});

test('every span ends at an abort while the call waits to be sent again', async () => {
  const { client, clock, spans, open } = observed(() => problem('internal', 503, { headers: { 'retry-after': '30' } }));
  expect(await aborted(client, clock)).toMatchObject({ kind: 'abort' });
  expect(open()).toEqual([]);
  expect(spans().map(({ name, attributes }) => [name, attributes['error.type']])).toEqual([
    ['GET /v1/account', '503'],
    ['account.get', 'abort'],
  ]);
});

test('the span of a file ends with its headers, even if the body is not read', async () => {
  const { client, clock, open, spans } = observed(
    () => new Response('a,b', { headers: { 'content-type': 'application/octet-stream' } }),
  );
  await clock.run(client.exports.downloadFile('exp_1', 'a.csv'));
  expect(open()).toEqual([]);
  expect(spans()).toHaveLength(2);
});
