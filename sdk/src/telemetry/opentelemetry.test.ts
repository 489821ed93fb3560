import { context, propagation, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { beforeAll, expect, test } from 'vitest';
import { failureOf, fakeClient } from '../../../test/support/fake-client.ts';
import { broken, json, problem, type Seen } from '../../../test/support/fake-server.ts';
import { brief, globalTelemetry, telemetrySink } from '../../../test/support/telemetry.ts';
import type { ClientOptions } from '../client/options.ts';
import { problemTypes } from '../generated/platform.ts';
import { type OpenTelemetryOptions, openTelemetry } from './opentelemetry.ts';

beforeAll(globalTelemetry);

/** A client on virtual time that is watched, with what it told. */
function observed(
  answer: (seen: Seen, count: number) => Response | Promise<Response>,
  options: ClientOptions = {},
  own: OpenTelemetryOptions = {},
) {
  const sink = telemetrySink();
  const { tracerProvider, meterProvider } = sink;
  const telemetry = openTelemetry({ tracerProvider, meterProvider, ...own });
  return { ...sink, ...fakeClient(answer, { ...options, telemetry }) };
}

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

test('each attempt is a span that counts up, and the call tells of what lay between', async () => {
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

test('spans keep to the client’s clock: waits lie between the attempts', async () => {
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

test('a failed call tells the kind, the code and the request, and nothing that the server said', async () => {
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

test('a body that breaks off fails the span of its request, although its status was well', async () => {
  const body = { headers: { 'content-type': 'application/json' } };
  const { client, clock, spans } = observed((_, count) => (count === 1 ? new Response(broken('{'), body) : json({})));
  await clock.run(client.account.get());
  expect(brief(spans()[0] as never)).toMatchObject({
    status: SpanStatusCode.ERROR,
    attributes: { 'http.response.status_code': 200, 'error.type': 'connection' },
  });
});

test('what the description does not know is named by its method alone', async () => {
  const { client, clock, spans, metrics } = observed(() => json({}));
  await clock.run(client.request('GET', '/v1/people/ann'));
  await clock.run(client.request('PURGE', '/v1/people/ann'));
  expect(spans().map(({ name }) => name)).toEqual(['GET', 'request', 'HTTP', 'request']);
  expect(spans()[2]?.attributes).toMatchObject({ 'http.request.method': '_OTHER', 'http.request.method_original': 'PURGE' });
  expect(spans()[0]?.attributes).not.toHaveProperty('url.template');
  const [calls] = (await metrics()).filter(({ name }) => name === 'sentinelsec.client.call.duration');
  expect(calls?.attributes['sentinelsec.operation']).toBe('_OTHER');
});

test('the parent is what is active where the call is made, however many are in flight', async () => {
  const { client, clock, spans, tracerProvider } = observed(() => json({}));
  const tracer = tracerProvider.getTracer('app');
  const work = (name: string) =>
    tracer.startActiveSpan(name, async (span) => {
      await Promise.all([client.account.get(), client.limits.get()]);
      span.end();
    });
  await clock.run(Promise.all([work('one'), work('two'), client.health.get()]));
  const parentOf = (name: string) =>
    spans()
      .find((span) => span.name === name)
      ?.spanContext().spanId;
  const parents = spans()
    .filter(({ name }) => ['account.get', 'limits.get', 'health.get'].includes(name))
    .map(({ name, parentSpanContext }) => `${name} ${parentSpanContext?.spanId}`);
  const [one, two] = [parentOf('one'), parentOf('two')];
  expect(parents.toSorted()).toEqual(
    [`account.get ${one}`, `account.get ${two}`, 'health.get undefined', `limits.get ${one}`, `limits.get ${two}`].toSorted(),
  );
});

test('each request carries the context of its own span, without baggage, and none when told so', async () => {
  const { client, clock, seen, spans } = observed((_, count) => (count === 1 ? problem('internal', 503) : json({})));
  const baggage = propagation.setBaggage(context.active(), propagation.createBaggage({ user: { value: 'ann' } }));
  await clock.run(context.with(baggage, () => client.health.get().then(() => undefined)));
  const ids = spans()
    .filter(({ kind }) => kind === SpanKind.CLIENT)
    .map((span) => `00-${span.spanContext().traceId}-${span.spanContext().spanId}-01`);
  expect(seen.map(({ headers }) => headers.get('traceparent'))).toEqual(ids);
  expect(new Set(ids).size).toBe(2);
  expect(seen.some(({ headers }) => headers.has('baggage'))).toBe(false);

  const silent = observed(() => json({}), {}, { propagate: false });
  await silent.clock.run(silent.client.account.get());
  expect(silent.seen[0]?.headers.has('traceparent')).toBe(false);
  expect(silent.spans()).toHaveLength(2);
});

test('a header that the caller gave stays, and so does the key', async () => {
  const traceparent = `00-${'1'.repeat(32)}-${'2'.repeat(16)}-01`;
  const { client, clock, seen } = observed(() => json({}));
  await clock.run(client.account.get({ headers: { traceparent } }));
  expect(seen[0]?.headers.get('traceparent')).toBe(traceparent);
  expect(seen[0]?.headers.get('authorization')).toMatch(/^Bearer ssk_/);
});

test('an instrumentation of the transport makes no second span of a request', async () => {
  const made: boolean[] = [];
  const { client, clock, spans, tracerProvider } = observed(() => {
    const inner = tracerProvider.getTracer('transport').startSpan('GET');
    made.push(inner.isRecording());
    inner.end();
    return json({});
  });
  await clock.run(client.account.get());
  expect(made).toEqual([false]);
  expect(spans()).toHaveLength(2);
});

test('what a call asks of others is traced below it: its key, and its second factor', async () => {
  const platform = ({ url }: Seen): Response => {
    if (url.pathname.endsWith('/challenges'))
      return json({ id: 'chl_1', methods: ['totp'], expires_at: '2030-01-01T00:00:00.000Z' });
    if (url.pathname.startsWith('/v1/mfa')) return json({ token: 'Tok', expires_at: '2030-01-01T00:00:00.000Z' });
    return json({});
  };
  const { client, clock, spans, open } = observed(platform, { mfa: () => '123456' });
  await clock.run(client.keys.create({ name: 'ci', scopes: ['usage:read'] }));
  const create = spans().find(({ name }) => name === 'keys.create');
  const below = spans().filter(({ parentSpanContext }) => parentSpanContext?.spanId === create?.spanContext().spanId);
  expect(below.map(({ name }) => name)).toEqual(['mfa.createChallenge', 'mfa.verify', 'POST /v1/keys']);
  expect(create?.events.map(({ name }) => name)).toEqual(['sentinelsec.wait', 'sentinelsec.mfa.success']);
  expect(open()).toEqual([]);
});

test('two clients with telemetries of their own do not mix, though their calls have the same numbers', async () => {
  const [one, two] = [observed(() => json({})), observed(() => problem('not-found', 404))];
  await Promise.all([one.clock.run(one.client.account.get()), two.clock.run(failureOf(two.client.limits.get()))]);
  expect(one.spans().map(({ name }) => name)).toEqual(['GET /v1/account', 'account.get']);
  expect(two.spans().map(({ name }) => name)).toEqual(['GET /v1/limits', 'limits.get']);
});

test('one telemetry serves two clients', async () => {
  const { tracerProvider, spans, open } = telemetrySink();
  const telemetry = openTelemetry({ tracerProvider });
  const clients = [fakeClient(() => json({}), { telemetry }), fakeClient(() => json({}), { telemetry })];
  await Promise.all(clients.map(({ client, clock }) => clock.run(client.account.get())));
  expect(
    spans()
      .map(({ name }) => name)
      .toSorted(),
  ).toEqual(['GET /v1/account', 'GET /v1/account', 'account.get', 'account.get']);
  expect(open()).toEqual([]);
});

test.each([
  [
    'an abort before the answer',
    async (client, clock) => {
      const end = new AbortController();
      const call = failureOf(client.account.get({ signal: end.signal }));
      await clock.pass(1);
      end.abort();
      return clock.run(call);
    },
  ],
  ['the total time limit', (client, clock) => clock.run(failureOf(client.account.get({ timeout: 50 })))],
  ['the limit of an attempt', (client, clock) => clock.run(failureOf(client.account.get({ attemptTimeout: 50, maxRetries: 1 })))],
] as readonly [
  string,
  (client: ReturnType<typeof fakeClient>['client'], clock: ReturnType<typeof fakeClient>['clock']) => Promise<unknown>,
][])('every span ends at %s', async (_, fail) => {
  const { client, clock, spans, open } = observed(() => new Promise<Response>(() => undefined));
  expect(await fail(client, clock)).toMatchObject({ kind: expect.stringMatching(/^(abort|timeout)$/) });
  expect(open()).toEqual([]);
  expect(spans().every(({ status }) => status.code === SpanStatusCode.ERROR)).toBe(true);
});

test('the span of a file ends with its headers: a body that nobody reads keeps none open', async () => {
  const { client, clock, open, spans } = observed(() => new Response('a,b', { headers: { 'content-type': 'text/csv' } }));
  await clock.run(client.exports.downloadFile('exp_1', 'a.csv'));
  expect(open()).toEqual([]);
  expect(spans()).toHaveLength(2);
});

test('a propagator that throws fails no call', async () => {
  const { client, clock, seen } = observed(() => json({ ok: true }));
  const inject = propagation.inject;
  propagation.inject = () => {
    throw new Error('broken propagator');
  };
  try {
    expect(await clock.run(client.account.get())).toEqual({ ok: true });
  } finally {
    propagation.inject = inject;
  }
  expect(seen[0]?.headers.has('traceparent')).toBe(false);
});

test('the span of the caller is left alone', async () => {
  const { client, clock, spans, tracerProvider } = observed(() => json({}));
  await clock.run(
    tracerProvider.getTracer('app').startActiveSpan('work', async (span) => {
      await client.account.get();
      expect(trace.getActiveSpan()).toBe(span);
      span.end();
    }),
  );
  expect(spans().map(brief).at(-1)).toEqual({ name: 'work', attributes: {}, status: SpanStatusCode.UNSET, events: [] });
});
