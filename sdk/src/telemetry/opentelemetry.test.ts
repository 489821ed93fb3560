import { context, propagation, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { beforeAll, expect, test } from 'vitest';
import { failureOf, fakeClient } from '../../../test/support/fake-client.ts';
import { json, keyWith, problem, type Seen } from '../../../test/support/fake-server.ts';
import { brief, globalTelemetry, observed, telemetrySink } from '../../../test/support/telemetry.ts';
import { openTelemetry } from './opentelemetry.ts';

beforeAll(globalTelemetry);

test('the parent is the span that is active where the call is made, also with many calls in flight', async () => {
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

test('each request sends the context of its own span, without baggage, and nothing with `propagate: false`', async () => {
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

test('headers of the caller and the key are not replaced', async () => {
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

test('requests for the key and the second factor are traced below the call that needs them', async () => {
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

test('five hundred calls in flight, some of which fail, each end their spans, each below its own', async () => {
  const { client, clock, spans, open } = observed(({ url }) =>
    Number(/\d+$/.exec(url.pathname)?.[0]) % 3 === 0 ? problem('not-found', 404) : json({}),
  );
  await clock.run(
    Promise.all(Array.from({ length: 500 }, (_, n) => failureOf(client.keys.get(`key_${n}`, { timeout: 600_000 })))),
  );
  expect(open()).toEqual([]);
  const calls = spans().filter(({ name }) => name === 'keys.get');
  const parents = spans().flatMap(({ name, parentSpanContext }) => (name === 'keys.get' ? [] : [parentSpanContext?.spanId]));
  expect(calls).toHaveLength(500);
  expect(calls.filter(({ status }) => status.code === SpanStatusCode.ERROR)).toHaveLength(167);
  expect(new Set(parents)).toEqual(new Set(calls.map((span) => span.spanContext().spanId)));
});

test('two clients with their own telemetry do not mix, although their calls have the same numbers', async () => {
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

test('a propagator that throws makes no call fail', async () => {
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

test('the span of the caller stays unchanged', async () => {
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

test('a task is a span above the spans of its calls; its failure has the kind but no message', async () => {
  const id = `key_${'0'.repeat(26)}`;
  const rotation = { id, overlap: 'PT1H', store: () => undefined } as const;
  const { client, clock, spans, open } = observed((_, count) =>
    count < 3 ? json({ id, secret: keyWith('b') }) : problem('scope-missing', 403),
  );
  await clock.run(client.keys.rotateInPlace(rotation));
  const [work] = spans().filter(({ name }) => name === 'keys.rotateInPlace');
  const below = spans().filter(({ parentSpanContext }) => parentSpanContext?.spanId === work?.spanContext().spanId);
  expect(below.map(({ name }) => name)).toEqual(['keys.rotate', 'limits.get']);
  expect(work?.events.map(({ name }) => name)).toEqual(['sentinelsec.key.change']);

  await clock.run(failureOf(client.keys.rotateInPlace(rotation)));
  const last = spans().at(-1);
  expect([last?.name, last?.status.code, last?.attributes['error.type'], last?.status.message]).toEqual([
    'keys.rotateInPlace',
    SpanStatusCode.ERROR,
    'permission',
    undefined,
  ]);
  expect(open()).toEqual([]);
});
