import { VerificationError } from '@sentinelsec/mock-server';
import { expect, test } from 'vitest';
import { type TestPlatform, testPlatform } from '../../../../test/support/test-platform.ts';

const csv = { datasets: ['account'], format: 'csv' };

/** Returns a platform that has received requests for a list, for two exports and for a path that does not exist. */
async function received(): Promise<TestPlatform> {
  const open = testPlatform();
  await open.call('GET /v1/keys?limit=5&order=asc', { headers: { 'x-trace': 'one' } });
  await open.call('POST /v1/exports', { body: csv, headers: { 'idempotency-key': 'first-export' } });
  await open.call('POST /v1/exports', { body: { ...csv, format: 'json' } });
  await open.call('GET /v1/nothing');
  return open;
}

/** The platform for all tests that only read the journal. Tests that send requests make their own platform. */
const shared = received();

function failureOf(check: () => unknown): VerificationError {
  try {
    check();
  } catch (error) {
    if (error instanceof VerificationError) return error;
    throw error;
  }
  throw new Error('The check passed.');
}

test.each([
  [{ operation: 'exports.create', status: 202 }, 2],
  [{ operation: 'exports.create', status: 401, rule: 'step-up' }, 1],
  [{ method: 'post', path: '/v1/exports', status: 202 }, 2],
  [{ path: /^\/v1\/(exports|keys)$/ }, 4],
  [{ query: { limit: 5 } }, 1],
  [{ query: { limit: '5', order: /^a/ } }, 1],
  [{ operation: 'keys.list', query: { cursor: null } }, 1],
  [{ operation: 'keys.list', query: { order: null } }, 0],
  [{ headers: { 'X-Trace': 'one' } }, 1],
  [{ headers: { 'x-trace': expect.stringMatching(/o/) } }, 1],
  [{ headers: { 'x-trace': null } }, 5],
  [{ status: 202, headers: { 'Idempotency-Key': 'first-export' } }, 1],
  [{ status: 202, body: { format: 'json' } }, 1],
  [{ status: 202, body: { datasets: ['account'] } }, 2],
  [{ status: 202, body: { datasets: [] } }, 0],
  [{ status: 202, body: { datasets: ['account', 'usage_logs'] } }, 0],
  [{ status: 202, body: { format: expect.any(String), compression: undefined } }, 2],
  [{ status: 202, body: {} }, 2],
  [{ body: null }, 0],
  [{ since: '2026-01-01T00:00:00.000Z' }, 6],
  [{ since: new Date('2027-01-01T00:00:00.000Z') }, 0],
  [{ world: 'other' }, 0],
] as const)('the filter %j finds %i of the requests', async (filter, count) => {
  const { platform } = await shared;
  expect(platform.journal.find(filter)).toHaveLength(count);
});

test('a key is found by its text and by its id, a path by its template', async () => {
  const { platform, call } = await received();
  await call(`GET /v1/keys/${platform.keyId}`);
  for (const key of [platform.apiKey, platform.keyId])
    expect(platform.journal.find({ operation: 'keys.get', key })).toHaveLength(1);
  expect(platform.journal.find({ path: '/v1/keys/{key_id}' })).toHaveLength(1);
  expect(platform.journal.find({ path: `/v1/keys/${platform.keyId}` })).toHaveLength(1);
});

test('a check that succeeds returns the requests; by default, one request is enough', async () => {
  const { journal } = (await shared).platform;
  expect(journal.verify({ operation: 'exports.create', status: 202 })).toHaveLength(2);
  expect(journal.verify({ operation: 'exports.create', status: 202 }, { times: 2 })).toHaveLength(2);
  expect(journal.verify({ operation: 'exports.create', status: 202 }, { atLeast: 1, atMost: 2 })).toHaveLength(2);
  expect(journal.verify({ operation: 'members.list' }, { times: 0 })).toEqual([]);
  expect(journal.verify({ operation: 'members.list' }, { atMost: 3 })).toEqual([]);
});

test('a check that fails shows the nearest request as a difference', async () => {
  const { journal } = (await shared).platform;
  const error = failureOf(() =>
    journal.verify({ operation: 'exports.create', status: 202, body: { format: 'xml' } }, { times: 1 }),
  );
  expect(error.message.replaceAll(/req_\w+/g, 'req_…')).toMatchInlineSnapshot(`
    "journal.verify: expected exactly 1 request, but none of 6 requests matched.
    The nearest other request:
      POST /v1/exports at 2026-01-01T00:00:00.000Z (202) req_…
        operation     "exports.create"
        status        202
      - body /format  "xml"
      + body /format  "json"
      (- expected, + received)"
  `);
  expect(error).toMatchObject({
    received: 0,
    nearest: { operation: 'exports.create', body: { format: 'json' } },
    differences: [{ place: 'body /format', expected: '"xml"', received: '"json"' }],
  });
});

test('if too many requests match, the message lists them', async () => {
  const { journal } = (await shared).platform;
  const error = failureOf(() => journal.verify({ operation: 'exports.create', status: 202 }, { times: 1 }));
  expect(error.message.replaceAll(/req_\w+/g, 'req_…')).toMatchInlineSnapshot(`
    "journal.verify: expected exactly 1 request, but 2 of 6 requests matched.
    These matched:
      POST /v1/exports at 2026-01-01T00:00:00.000Z (202) req_…
      POST /v1/exports at 2026-01-01T00:00:00.000Z (202) req_…"
  `);
  expect(error).toMatchObject({ received: 2, nearest: undefined, differences: [] });
});

test('the message says that the journal is empty, or that it has dropped requests', async () => {
  const { platform, call } = testPlatform({ journalSize: 1 });
  expect(() => platform.journal.verify({ operation: 'account.get' })).toThrow(
    'journal.verify: expected at least 1 request, but the journal is empty.',
  );
  await call('GET /v1/account');
  await call('GET /v1/limits');
  expect(() => platform.journal.verify({ operation: 'account.get' })).toThrow(
    /has dropped 1 older requests \(option journalSize\)/,
  );
});

test('credentials, codes and keys in unexpected places are masked, and a difference does not show an expected secret', async () => {
  const { platform, call } = testPlatform();
  const code = platform.totp();
  await call('POST /v1/mfa/verify', { body: { challenge_id: 'chl_01KASEQ4H8Z3M5N7P9R1T3V5X7', code } });
  await call('PATCH /v1/account', { body: { organization_name: platform.apiKey } });
  await call(`GET /v1/keys?note=${platform.apiKey}`, { headers: { 'x-key': platform.apiKey, cookie: 'session=s3cret' } });
  await call('POST /v1/nothing', { body: { code } });
  const [verify, , list, lost] = platform.journal.entries;
  expect(verify).toMatchObject({ headers: { authorization: 'Bearer [masked]' }, body: { code: '[masked]' } });
  expect(list).toMatchObject({ query: { note: 'ssk_[secret]' }, headers: { cookie: '[masked]', 'x-key': 'ssk_[secret]' } });
  expect(lost?.body).toBe('[masked]');
  expect(JSON.stringify(platform.journal.entries)).not.toMatch(new RegExp(`${code}|${platform.apiKey}|s3cret`));
  const error = failureOf(() => platform.journal.verify({ operation: 'mfa.verify', body: { code: '123456' } }));
  expect(error.message).not.toContain('123456');
  expect(error.differences[0]?.received).toMatch(/masks secrets, so use a matcher/);
  platform.journal.verify({ operation: 'mfa.verify', body: { code: expect.any(String) } });
});

test('a body that is not JSON is masked, a body that is too large is not kept, and values that are nested too deep are masked', async () => {
  const { platform } = testPlatform();
  const send = (body: string): Promise<Response> =>
    platform.handle(
      new Request(`${platform.origin}/v1/account`, {
        method: 'PATCH',
        body,
        headers: { authorization: `Bearer ${platform.apiKey}`, 'content-type': 'application/json' },
      }),
    );
  for (const body of ['{"code":', `{"x":"${'y'.repeat(70_000)}"}`, '['.repeat(1000) + ']'.repeat(1000)]) await send(body);
  const [broken, large, deep] = platform.journal.entries;
  expect([broken?.body, broken?.bodyBytes]).toEqual(['[masked]', 8]);
  expect([large?.body, large?.bodyBytes]).toEqual([undefined, 70_008]);
  expect(JSON.stringify(deep?.body)).toHaveLength(65 * 2 + '"[masked]"'.length);
});

test('a response states the wait in seconds or as a date', async () => {
  const { platform, call } = testPlatform({ check: () => {} });
  for (const value of ['7', 'Thu, 01 Jan 2026 00:01:00 GMT', 'Wed, 31 Dec 2025 00:00:00 GMT', 'soon', '-1'])
    platform.on('health.get', () => new Response(null, { status: 503, headers: { 'retry-after': value } }), { once: true });
  for (let count = 0; count < 5; count++) await call('GET /v1/health');
  expect(platform.journal.entries.map(({ retryAfter }) => retryAfter).sort()).toEqual([0, 60_000, 7000, undefined, undefined]);
});

test('query, headers and body of an entry are removed when the entry is anonymized', async () => {
  const { platform, call } = testPlatform();
  await call('GET /v1/keys?limit=5');
  await call('PATCH /v1/account', { body: { organization_name: 'Ada' } });
  await platform.clock.advance({ days: 31 });
  expect(platform.journal.entries).toMatchObject([
    { query: {}, headers: {}, bodyBytes: 0 },
    { query: {}, headers: {}, bodyBytes: 0 },
  ]);
  expect(platform.journal.find({ body: { organization_name: 'Ada' } })).toEqual([]);
});

test('the error for a wrong filter or count begins with the name of the function', () => {
  const { journal } = testPlatform().platform;
  const cases: [() => unknown, RegExp][] = [
    [() => journal.verify({ operation: 'export.create' as 'exports.create' }), /^journal\.verify: operation .*exports\.create/],
    [() => journal.find({ body: { at: new Date() } }), /^journal\.find: body is an object; it must be JSON data/],
    [() => journal.find({ headers: { accept: Symbol('x') } }), /^journal\.find: headers has "accept" as a symbol/],
    [() => journal.verify({}, { times: -1 }), /^journal\.verify: times is -1; it must be a whole number/],
    [() => journal.verify({}, { times: 1, atMost: 2 }), /^journal\.verify: times cannot be combined/],
    [() => journal.verify({}, { atLeast: 3, atMost: 2 }), /^journal\.verify: atLeast is 3/],
  ];
  for (const [call, message] of cases) expect(call).toThrow(message);
});

test('the memory for the content of requests is limited: the oldest entries are dropped and counted', async () => {
  const { platform, call } = testPlatform();
  await call('GET /v1/account');
  const [entry] = platform.journal.entries;
  if (!entry) throw new Error('There is no entry.');
  for (let count = 0; count < 300; count++)
    platform.journal.add({ ...entry, body: 'x'.repeat(65_000), bodyBytes: 65_000 }, undefined);
  const { entries, dropped } = platform.journal;
  expect(entries.length + dropped).toBe(301);
  expect(entries.length).toBe(Math.floor((16 * 2 ** 20) / 65_000) - 1);
});
