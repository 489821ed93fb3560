import { expect, test } from 'vitest';
import { testPlatform } from '../../../../test/support/test-platform.ts';
import { contract, type ProblemName } from '../../generated/contract.ts';
import { examples } from '../../generated/examples.ts';

test.each([401, 410, 429, 503])('a valid request gets the problem of status %d that it asks for', async (code) => {
  const { call } = testPlatform();
  const { status, headers, body } = await call('GET /v1/account', { headers: { prefer: `code=${code}` } });
  expect([status, body.status, headers.get('preference-applied')]).toEqual([code, code, `code=${code}`]);
});

test('each problem of an operation can be selected by its slug, and has all members that its type requires', async () => {
  const { call } = testPlatform();
  const slugs = Object.values(contract.operations['account.get'].answers).flat() as ProblemName[];
  expect(slugs.length).toBeGreaterThan(10);
  for (const slug of slugs) {
    const { status, headers, body } = await call('GET /v1/account', { headers: { prefer: `problem=${slug}` } });
    expect([slug, status, body.type]).toEqual([slug, contract.problems[slug].status, contract.problems[slug].type]);
    expect(headers.get('preference-applied')).toBe(`problem=${slug}`);
  }
  const { status, body } = await call('GET /v1/account', { headers: { prefer: 'problem=legal-hold' } });
  expect([status, body.detail]).toEqual([
    400,
    expect.stringMatching(/^Prefer: account\.get never answers legal-hold\. It answers /),
  ]);
});

test('the example of the spec can be selected', async () => {
  const { call } = testPlatform();
  const { body, headers } = await call('GET /v1/account', { headers: { prefer: 'example' } });
  expect(body).toEqual(examples['account.get']?.example);
  expect(headers.get('preference-applied')).toBe('example');
});

test('an example can be selected by its name, with or without quotes, and matches the spec', async () => {
  const { platform, call } = testPlatform();
  const { id } = platform.seed.key();
  const names = Object.keys(examples['keys.get']?.examples ?? {});
  expect(names.length).toBeGreaterThan(1);
  for (const name of names) {
    const { body, headers } = await call(`GET /v1/keys/${id}`, { headers: { prefer: `example="${name}"` } });
    expect(body).toEqual(examples['keys.get']?.examples?.[name]);
    expect(headers.get('preference-applied')).toBe(`example=${name}`);
    expect((await call(`GET /v1/keys/${id}`, { headers: { prefer: `example=${name}` } })).body).toEqual(body);
  }
});

test.each([
  ['keys.get', 'GET /v1/keys/key_01KASEQ4H8Z3M5N7P9R1T3V5X7', 'active'],
  ['account.get', 'GET /v1/account', 'no example with a name'],
])('an unknown example of %s is refused, and the refusal lists the examples', async (_, request, there) => {
  const { call } = testPlatform();
  const { status, body } = await call(request, { headers: { prefer: 'example=toString' } });
  expect([status, body.detail]).toEqual([400, expect.stringContaining(there)]);
});

test('a request that the rules refuse gets the refusal, and an unknown preference has no effect', async () => {
  const { call } = testPlatform();
  expect((await call('GET /v1/usage/logs?limit=0', { headers: { prefer: 'code=404' } })).status).toBe(422);
  const others = 'respond-async, return=representation; foo="some, \\"bar", wait=10, odata.maxpagesize=5';
  expect((await call('GET /v1/account', { headers: { prefer: others } })).status).toBe(200);
  expect((await call('GET /v1/account', { headers: { prefer: '' } })).status).toBe(200);
});

test.each([
  'Code=503',
  'CODE = 503',
  'code\t=\t"503"',
  'respond-async, code=503',
  'respond-async;code=1,, code=503; example=x',
  'code=503, code=429',
  'wait=1; foo="a,b;code=1", Code="503"',
])('the preference %j selects 503', async (prefer) => {
  const { call } = testPlatform();
  expect((await call('GET /v1/account', { headers: { prefer } })).status).toBe(503);
});

test.each([
  'code=abc',
  'code=2000',
  'code=5o3',
  'code=',
  'code',
  'code=600',
  'code="503',
  'code=50 3',
  '=503',
  'cod=503',
  'exmaple',
])('the preference %j is refused, because the answer would not be the one that was asked for', async (prefer) => {
  const { call } = testPlatform();
  const { status, body } = await call('GET /v1/account', { headers: { prefer } });
  expect([status, body.detail]).toEqual([400, expect.stringMatching(/^Prefer: /)]);
});

test('a status that the operation never answers with is refused, also a 2xx', async () => {
  const { call } = testPlatform();
  for (const code of [201, 204, 302, 404, 409, 499]) {
    const { status, body } = await call('GET /v1/account', { headers: { prefer: `code=${code}` } });
    expect([status, body.detail]).toEqual([
      400,
      expect.stringMatching(`^Prefer: account.get never answers ${code}. It answers 200, 304, 400`),
    ]);
  }
});
