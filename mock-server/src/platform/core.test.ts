import { HttpResponse, http, passthrough } from 'msw';
import { expect, test } from 'vitest';
import { testPlatform } from '../../../test/support/test-platform.ts';
import { createPlatform } from '../adapters/create-platform.ts';
import { Platform } from '../adapters/platform.ts';
import { conformance } from './conformance.ts';
import { startPlatform } from './world-start.ts';

test('a URL of another origin is refused, not answered', async () => {
  const { platform } = testPlatform();
  await expect(platform.handle(new Request('https://example.com/v1/account'))).rejects.toThrow(/is not the platform/);
});

test('every answer has an id, a date of the virtual clock, and a length', async () => {
  const { platform } = testPlatform({ startTime: '2096-02-29T12:00:00.000Z' });
  const request = new Request(`${platform.origin}/v1/health`);
  const response = await platform.handle(request);
  expect(response.headers.get('date')).toBe('Wed, 29 Feb 2096 12:00:00 GMT');
  expect(response.headers.get('request-id')).toMatch(/^req_/);
  expect(Number(response.headers.get('content-length'))).toBe((await response.bytes()).length);
});

test('HEAD gets the answer of GET without a body', async () => {
  const { platform } = testPlatform();
  const headers = { authorization: `Bearer ${platform.apiKey}` };
  const response = await platform.handle(new Request(`${platform.origin}/v1/account`, { method: 'HEAD', headers }));
  expect(response.status).toBe(200);
  expect(response.body).toBeNull();
  expect(Number(response.headers.get('content-length'))).toBeGreaterThan(0);
});

test('headers and bodies that are too large are refused before anything is charged', async () => {
  const { platform, call } = testPlatform();
  expect((await call('GET /v1/account', { headers: { 'x-large': 'x'.repeat(17_000) } })).status).toBe(431);
  expect((await call('PATCH /v1/account', { body: { organization_name: 'x'.repeat(1_100_000) } })).status).toBe(413);
  expect(platform.limits.peek(platform.apiKey).find(({ policy }) => policy === 'daily')?.reset).toBeUndefined();
  expect((await call('GET /v1/usage/logs')).body.data).toEqual([]);
});

test('an internal failure becomes a 500 without details, and the journal has the cause', async () => {
  const { platform, call } = testPlatform();
  const failure = new Error('a secret detail');
  platform.on('account.get', () => {
    throw failure;
  });
  const { status, body } = await call('GET /v1/account');
  expect(status).toBe(500);
  expect(JSON.stringify(body)).not.toContain('secret detail');
  expect(platform.journal.find({ status: 500 })).toMatchObject([{ operation: 'account.get', rule: 'operation', failure }]);
});

test('the journal names the rule that decided the answer', async () => {
  const { platform, call } = testPlatform();
  await call('GET /v1/account', { key: 'nonsense' });
  await call('GET /v1/nothing');
  await call('GET /v1/usage/logs?limit=0');
  await call('GET /v1/account');
  expect(platform.journal.entries.map(({ rule, status }) => [rule, status])).toEqual([
    ['authenticate', 401],
    ['route', 404],
    ['validate', 422],
    ['operation', 200],
  ]);
});

test('an override replaces one operation, once or until reset, and runs after the rules', async () => {
  const { platform, call } = testPlatform({ check: () => {} });
  platform.on('account.get', ({ requestId }) => Response.json({ requestId }, { status: 418 }), { once: true });
  expect((await call('GET /v1/account', { key: 'nonsense' })).status).toBe(401);
  const { status, headers, body } = await call('GET /v1/account');
  expect([status, body.requestId]).toEqual([418, headers.get('request-id')]);
  expect(headers.get('ratelimit')).toContain('"standard"');
  expect((await call('GET /v1/account')).status).toBe(200);
  platform.on('account.get', () => new Response(null, { status: 204 }));
  expect((await call('GET /v1/account')).status).toBe(204);
  platform.reset();
  expect((await call('GET /v1/account')).status).toBe(200);
});

test("the user's own MSW handlers run first, and requests that they do not answer reach the platform", async () => {
  const { platform, call } = testPlatform({ check: () => {} });
  platform.use(
    http.get('*/v1/account', () => HttpResponse.json({ mine: true })),
    http.get('*/v1/limits', () => passthrough()),
  );
  expect((await call('GET /v1/account')).body).toEqual({ mine: true });
  expect((await call('GET /v1/limits')).body.plan).toBe('free');
});

test('the date and limit headers of an override are kept, and missing headers are added', async () => {
  const { platform, call } = testPlatform({ check: () => {}, frozen: true });
  const own = { Date: 'Mon, 01 Jan 2024 00:00:00 GMT', RateLimit: '"standard";r=0;t=60' };
  platform.on('account.get', () => Response.json({}, { headers: own }), { once: true });
  const answer = await call('GET /v1/account');
  expect([answer.headers.get('date'), answer.headers.get('ratelimit')]).toEqual([own.Date, own.RateLimit]);
  expect(answer.headers.get('request-id')).toMatch(/^req_/);
  const usual = await call('GET /v1/account');
  expect(Date.parse(usual.headers.get('date') ?? '')).toBe(Math.floor(platform.clock.now() / 1000) * 1000);
  expect(usual.headers.get('ratelimit')).toMatch(/"standard";r=[1-9]/);
});

test('a request whose body was already read is refused as an error of the caller', async () => {
  const { platform } = testPlatform({ seed: 'empty', frozen: true });
  const request = new Request(`${platform.origin}/v1/account`, { method: 'PATCH', body: '{}' });
  await platform.handle(request);
  await expect(platform.handle(request)).rejects.toThrow(/body of the request was already read/);
  expect(platform.journal.entries).toHaveLength(1);
});

test('an override of an unknown operation is refused', () => {
  expect(() => testPlatform().platform.on('keys.steal' as never, () => undefined)).toThrow(
    'platform.on: the operation is "keys.steal"; it must be the id of an operation, such as account.get.',
  );
});

test('restoring a snapshot restores data, limits and clock; a fork changes independently', async () => {
  const { platform, call } = testPlatform();
  const before = platform.snapshot();
  const twin = platform.fork();
  await call('PATCH /v1/account', { body: { organization_name: 'Changed' } });
  await platform.clock.advance({ days: 3 });
  expect((await call('GET /v1/account')).headers.get('etag')).toBe('"2"');
  platform.restore(before);
  expect(platform.clock.now()).toBe(before.clock.at);
  const restored = await call('GET /v1/account');
  expect([restored.headers.get('etag'), restored.body.organization_name]).toEqual(['"1"', 'Example Ltd']);
  expect(restored.headers.get('ratelimit')).toContain('"standard";r=59');
  expect(twin.apiKey).toBe(platform.apiKey);
  expect(twin.limits.peek(twin.apiKey).find(({ policy }) => policy === 'daily')?.reset).toBeUndefined();
});

test('a fork has the same keys, second factor and seed as its original, whenever the key was made', async () => {
  let now = 1_767_225_600_000;
  const platform = new Platform(
    startPlatform({ seed: 'empty', check: conformance }, { date: () => now++, monotonic: () => now++, report: () => {} }),
  );
  await platform.clock.advance({ days: 1 });
  platform.seed.member();
  const twin = platform.fork();
  expect([twin.apiKey, twin.keyId, twin.totp(), twin.origin]).toEqual([
    platform.apiKey,
    platform.keyId,
    platform.totp(),
    platform.origin,
  ]);
  const read = async (): Promise<number> => {
    const headers = { authorization: `Bearer ${twin.apiKey}` };
    const response = await twin.fetch(`${twin.origin}/v1/members`, { headers });
    return ((await response.json()) as { data: unknown[] }).data.length;
  };
  expect(await read()).toBe(2);
  twin.reset();
  expect(await read()).toBe(1);
});

test('a given test key is that of the owner, in worlds that continue from it too; all other data is as without it', () => {
  const { apiKey, keyId } = createPlatform({ seed: 'empty', seedNumber: 99, check: conformance });
  const options = { seed: 'empty', startTime: '2026-01-01T00:00:00Z', frozen: true, check: conformance } as const;
  const [own, usual] = [createPlatform({ ...options, apiKey }), createPlatform(options)];
  expect([own.apiKey, own.keyId]).toEqual([apiKey, keyId]);
  expect(own.totpSecret).toBe(usual.totpSecret);
  const again = createPlatform({ state: own.serialize(), check: conformance });
  again.reset();
  expect(again.apiKey).toBe(apiKey);
  for (const wrong of [
    'ssk_test_x',
    usual.apiKey.replace('_test_', '_live_'),
    createPlatform({ environment: 'live', check: conformance }).apiKey,
  ])
    expect(() => createPlatform({ apiKey: wrong })).toThrow('it must be a test key with a right checksum');
  expect(() => createPlatform({ apiKey, environment: 'live' })).toThrow('it cannot be given with the environment "live"');
});

test('the same seed number and start time make the same platform, byte for byte', async () => {
  const read = async (): Promise<unknown> => (await testPlatform({ seed: 'team' }).call('GET /v1/usage/logs?limit=1000')).body;
  expect(await read()).toEqual(await read());
});

test.each([
  [{ seeds: 'team' }, /no option "seeds"/],
  [{ seed: 'huge' }, /seed is "huge"/],
  [{ plan: 'gold' }, /plan is "gold"/],
  [{ environment: 'prod' }, /environment is "prod"/],
  [{ seedNumber: 1.5 }, /seedNumber/],
  [{ startTime: 'soon' }, /startTime/],
  [{ startTime: -1 }, /1970/],
  [{ frozen: 'yes' }, /frozen/],
])('the options %j are refused in one line', (options, message) => {
  expect(() => testPlatform(options as never)).toThrow(message);
});
