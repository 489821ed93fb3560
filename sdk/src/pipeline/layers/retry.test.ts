import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { failureOf, fakeClient } from '../../../../test/support/fake-client.ts';
import { broken, json, keyWith, problem } from '../../../../test/support/fake-server.ts';

const digestOf = (body: object): string => `sha-256=:${createHash('sha256').update(JSON.stringify(body)).digest('base64')}:`;
const first = (count: number, failure: () => Response) => (_: unknown, at: number) =>
  at <= count ? failure() : json({ plan: 'free' });

test.each([408, 425, 500, 502, 503, 504])(
  'after a %d, a read is sent again after a random delay (full jitter)',
  async (status) => {
    const { client, clock, seen } = fakeClient(first(2, () => new Response(null, { status })));
    const began = clock.now();
    await clock.run(client.account.get());
    expect(seen).toHaveLength(3);
    expect(clock.now() - began).toBe(125 + 250);
  },
);

test.each([400, 401, 403, 404, 405, 410, 412, 422, 501, 505])('%d is never retried', async (status) => {
  const { client, clock, seen } = fakeClient(() => new Response(null, { status }));
  await clock.run(failureOf(client.account.get()));
  expect(seen).toHaveLength(1);
});

test.each([421, 425, 429])(
  'a %d says that the operation has not run, so a write without protection is retried',
  async (status) => {
    const refused = () => new Response(null, { status, headers: { 'retry-after': '7' } });
    const { client, clock, seen } = fakeClient(first(1, refused));
    const began = clock.now();
    await clock.run(client.account.update({ organization_name: 'x' }));
    expect(seen).toHaveLength(2);
    expect(clock.now() - began).toBeGreaterThanOrEqual(7000);
  },
);

test('a write without protection that may have taken effect is not retried, even after a 429', async () => {
  const answers = [429, 500].map((status) => () => new Response(null, { status }));
  const { client, clock, seen } = fakeClient((_, count) => answers[count - 1]?.() ?? json({}));
  expect(await clock.run(failureOf(client.account.update({})))).toMatchObject({ status: 500, attempts: { length: 2 } });
  expect(seen).toHaveLength(2);
});

test('a call that fails in the end has a record of each attempt', async () => {
  const { client, clock, seen } = fakeClient(() => problem('internal-error', 500), { maxRetries: 2 });
  const error = await clock.run(failureOf(client.account.get()));
  expect(seen).toHaveLength(3);
  expect(error).toMatchObject({ kind: 'server', operation: 'account.get', requestId: 'req_2', retryable: true });
  expect(error).toMatchObject({
    attempts: [
      { status: 500, waitedMs: 0 },
      { status: 500, waitedMs: 125 },
      { status: 500, waitedMs: 250 },
    ],
  });
});

test('a 503 is not retried before its Retry-After; jitter only makes the wait longer', async () => {
  const { client, clock } = fakeClient(first(1, () => new Response(null, { status: 503, headers: { 'retry-after': '7' } })));
  const began = clock.now();
  await clock.run(client.account.get());
  expect(clock.now() - began).toBe(7125);
});

test('if the timeout has room for the stated wait, the jitter does not make the call fail', async () => {
  const { client, clock } = fakeClient(first(1, () => new Response(null, { status: 503, headers: { 'retry-after': '7' } })));
  const began = clock.now();
  await clock.run(client.account.get({ timeout: 7100 }));
  expect(clock.now() - began).toBe(7050);
});

test('a call that is refused again and again is sent as long as its timeout has room for the stated wait', async () => {
  const times: number[] = [];
  const { client, clock } = fakeClient(() => {
    times.push(clock.now());
    return new Response(null, { status: 429, headers: { 'retry-after': '1' } });
  });
  const began = clock.now();
  await clock.run(failureOf(client.account.get({ timeout: 20_000 })));
  expect((times.at(-1) ?? 0) - began).toBeGreaterThanOrEqual(19_000);
});

test('a Retry-After beyond the timeout fails immediately with `retryAt`', async () => {
  const { client, clock, seen } = fakeClient(() => new Response(null, { status: 503, headers: { 'retry-after': '61' } }));
  const began = clock.now();
  const error = await clock.run(failureOf(client.account.get()));
  expect(error).toMatchObject({ kind: 'server', retryAt: new Date(began + 61_000) });
  expect([seen.length, clock.now() - began]).toEqual([1, 0]);
});

test('the last error says why the client does not retry', async () => {
  const down = () => problem('internal-error', 500);
  type Client = ReturnType<typeof fakeClient>['client'];
  const get = (client: Client): PromiseLike<unknown> => client.account.get();
  const messageOf = async (options: { readonly maxRetries?: number }, answer = down, call = get) => {
    const { client, clock } = fakeClient(answer, options);
    return ((await clock.run(failureOf(call(client)))) as Error).message;
  };
  expect(await messageOf({ maxRetries: 2 })).toMatch(/req_2\. It was sent 3 times\.$/);
  expect(await messageOf({ maxRetries: 0 })).toMatch(/req_2\.$/);
  const later = () => new Response(null, { status: 503, headers: { 'retry-after': '90' } });
  expect(await messageOf({}, later)).toMatch(/Z or later\. The necessary wait .* Raise `timeout`/);
  expect(await messageOf({}, down, (own) => own.request('PATCH', '/v1/new'))).toMatch(
    /It was not sent again: it may have taken effect/,
  );
  expect(await messageOf({ maxRetries: 99 })).toMatch(/It was not sent again: too many calls of this client fail\.$/);
});

test.each([
  ['apiKey', { apiKey: () => new Promise<string>(() => undefined), environment: 'test' }],
  ['mfa', { mfa: () => new Promise<string>(() => undefined) }],
] as const)('a call whose time is over while `%s` gives nothing says so', async (option, hanging) => {
  const { client, clock } = fakeClient(
    () => json({ id: 'chl_1', methods: ['totp'], expires_at: '2999-01-01T00:00:00Z' }),
    hanging,
  );
  const call = client.keys.create({ name: 'ci', scopes: ['usage:read'] }, { timeout: 500 });
  const error = (await clock.run(failureOf(call))) as Error;
  expect(error.name).toBe('TimeoutError');
  expect(error.message).toContain(`waiting for the function in the option \`${option}\``);
});

test('a key source that hangs is called again by the next call; a slow source is not', async () => {
  let asked = 0;
  const apiKey = (): Promise<string> => {
    asked += 1;
    return asked === 1 ? new Promise(() => undefined) : Promise.resolve(keyWith());
  };
  const { client, clock } = fakeClient(() => json({ plan: 'free' }), { environment: 'test', apiKey });
  expect(await clock.run(failureOf(client.account.get({ timeout: 500 })))).toMatchObject({ kind: 'timeout' });
  expect(await clock.run(failureOf(client.account.get()))).toMatchObject({ kind: 'timeout' });
  expect(asked).toBe(1);
  expect(await clock.run(client.account.get())).toEqual({ plan: 'free' });
  expect(asked).toBe(2);
});

test('abnormal usage stops the client', async () => {
  const { client, clock, seen } = fakeClient(() =>
    problem('abnormal-usage-detected', 429, { members: { 'violated-policies': [] }, headers: { 'retry-after': '1' } }),
  );
  expect(await clock.run(failureOf(client.account.get()))).toMatchObject({ kind: 'rate-limit', retryable: false, sent: true });
  expect(seen).toHaveLength(1);
});

test.each([
  ['breaks off', () => new Response(broken('{"pl'), { headers: { 'content-type': 'application/json' } })],
  ['is cut short', () => new Response('{"plan":"fr', { headers: { 'content-type': 'application/json' } })],
  ['is HTML', () => new Response('<html>', { headers: { 'content-type': 'text/html' } })],
  ['is empty', () => new Response('', { headers: { 'content-type': 'application/json' } })],
  ['is not what its digest says', () => json({ plan: 'fr€e' }, { 'repr-digest': digestOf({ plan: 'free' }) })],
])('a body that %s is read again', async (_, failure) => {
  const { client, clock, seen } = fakeClient(first(1, failure));
  expect(await clock.run(client.account.get())).toEqual({ plan: 'free' });
  expect(seen).toHaveLength(2);
});

test('a successful call also has its attempts with their waits', async () => {
  const { client, clock } = fakeClient(first(2, () => problem('internal-error', 500)));
  const began = clock.now();
  const { attempts } = await clock.run(client.account.get().withResponse());
  expect(attempts).toEqual([
    { at: began, durationMs: 0, waitedMs: 0, status: 500, kind: 'server' },
    { at: began + 125, durationMs: 0, waitedMs: 125, status: 500, kind: 'server' },
    { at: began + 375, durationMs: 0, waitedMs: 250, status: 200, kind: undefined },
  ]);
});

test('a body that never matches its digest is an IntegrityError; one that matches is returned', async () => {
  const wrong = fakeClient(() => json({ plan: 'free' }, { 'repr-digest': digestOf({ plan: 'team' }) }), { maxRetries: 1 });
  expect(await wrong.clock.run(failureOf(wrong.client.account.get()))).toMatchObject({
    kind: 'integrity',
    status: 200,
    attempts: [{ kind: 'integrity' }, { kind: 'integrity' }],
    message: expect.stringContaining('Repr-Digest'),
  });
  const right = fakeClient(() => json({ plan: 'free' }, { 'repr-digest': digestOf({ plan: 'free' }) }));
  expect(await right.clock.run(right.client.account.get())).toEqual({ plan: 'free' });
  expect(right.seen).toHaveLength(1);
});

test('a body that never parses is an IntegrityError that does not quote the body', async () => {
  const { client, clock } = fakeClient(
    () => new Response('{"email":"ada@example.com"', { headers: { 'content-type': 'application/json' } }),
  );
  const error = await clock.run(failureOf(client.account.get()));
  expect(error).toMatchObject({ kind: 'integrity' });
  expect(String(error)).not.toContain('ada');
});

test('a broken connection is retried, an untrusted certificate is not', async () => {
  const refused = () => {
    throw new TypeError('fetch failed', { cause: Object.assign(new Error('x'), { code: 'ECONNRESET' }) });
  };
  const reset = fakeClient(first(1, refused));
  await reset.clock.run(reset.client.account.get());
  expect(reset.seen).toHaveLength(2);
  const untrusted = fakeClient(() => {
    throw new TypeError('fetch failed', { cause: Object.assign(new Error('x'), { code: 'CERT_HAS_EXPIRED' }) });
  });
  expect(await untrusted.clock.run(failureOf(untrusted.client.account.get()))).toMatchObject({
    kind: 'connection',
    retryable: false,
  });
  expect(untrusted.seen).toHaveLength(1);
});

test('a write is sent again with the same idempotency key and body; a write without a key is not', async () => {
  const { client, clock, seen } = fakeClient(first(1, () => new Response(null, { status: 500 })));
  await clock.run(client.keys.create({ name: 'ci', scopes: ['usage:read'] }));
  expect(seen.map(({ headers }) => headers.get('idempotency-key'))).toEqual(['uuid-1', 'uuid-1']);
  expect(seen[0]?.body).toBe(seen[1]?.body);
  const bare = fakeClient(() => new Response(null, { status: 500 }));
  await bare.clock.run(failureOf(bare.client.account.update({ organization_name: 'x' })));
  expect(bare.seen).toHaveLength(1);
});

test('a conflict with a running write is retried; another conflict is not', async () => {
  const running = fakeClient(first(1, () => problem('idempotency-in-progress', 409)));
  await running.clock.run(running.client.keys.create({ name: 'ci', scopes: ['usage:read'] }));
  expect(running.seen).toHaveLength(2);
});

test('in an outage, retries stop at a fifth of the calls, and at least ten are allowed', async () => {
  const { client, clock, seen } = fakeClient(() => new Response(null, { status: 500 }), { maxRetries: 1 });
  for (let call = 0; call < 40; call += 1) await clock.run(failureOf(client.health.get()));
  expect(seen.length).toBeLessThanOrEqual(40 + 10);
});

test('for all refused calls, the key source is called once, and each call is sent again once', async () => {
  let asked = 0;
  const apiKey = () => keyWith(asked++ === 0 ? 'a' : 'b');
  const { client, clock, seen, events } = fakeClient(
    ({ headers }) => (headers.get('authorization')?.includes('bbbb') ? json({}) : problem('key-rotated', 401)),
    { apiKey, environment: 'test' },
  );
  await clock.run(Promise.all(Array.from({ length: 5 }, async () => client.limits.get())));
  expect(asked).toBe(2);
  expect(seen.length).toBeLessThanOrEqual(10);
  expect(events.filter(({ type }) => type === 'key.change')).toHaveLength(1);
});

test('a key that stays the same after a refusal is an AuthenticationError with its reason', async () => {
  const { client, clock, seen } = fakeClient(() => problem('key-revoked', 401));
  expect(await clock.run(failureOf(client.account.get()))).toMatchObject({ kind: 'authentication', reason: 'key-revoked' });
  expect(seen).toHaveLength(1);
});
