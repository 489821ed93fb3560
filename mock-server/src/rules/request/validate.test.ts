import { expect, test } from 'vitest';
import { testPlatform } from '../../../../test/support/test-platform.ts';
import { contract } from '../../generated/contract.ts';

const pointers = (body: { errors?: readonly { pointer: string }[] }): string[] =>
  (body.errors ?? []).map(({ pointer }) => pointer).sort();

test('all invalid values of a request are listed, each with its pointer', async () => {
  const { call } = testPlatform();
  const { status, body } = await call(
    'GET /v1/usage/logs?limit=0&order=up&status=abc&from=yesterday&nothing=1&exclude_self=maybe',
  );
  expect(status).toBe(422);
  expect([...new Set(pointers(body))]).toEqual([
    '/query/exclude_self',
    '/query/from',
    '/query/limit',
    '/query/nothing',
    '/query/order',
    '/query/status',
  ]);
});

test('unknown, missing and mistyped properties of a body are named', async () => {
  const { call } = testPlatform();
  expect(pointers((await call('PATCH /v1/account', { body: { email: 7, 'a/b': 1 } })).body)).toEqual([
    '/body/a~1b',
    '/body/email',
  ]);
  expect(pointers((await call('POST /v1/keys', { body: {} })).body)).toEqual(['/body/name', '/body/scopes']);
  expect(pointers((await call('PATCH /v1/account')).body)).toEqual(['/body']);
});

test('a value of a wrong form is answered with an example, which has the form', async () => {
  const { call } = testPlatform();
  const { body } = await call('GET /v1/usage/logs/log_1');
  const [{ detail = '' } = {}] = (body as { errors?: { detail?: string }[] }).errors ?? [];
  expect(detail).toMatch(/^must have a form such as log_\w{26}$/);
  const examples = Object.entries(contract.patternExamples);
  expect(examples.length).toBeGreaterThan(10);
  for (const [pattern, example] of examples) expect(example).toMatch(new RegExp(pattern, 'u'));
});

test('path and header parameters are validated too', async () => {
  const { call } = testPlatform();
  expect(pointers((await call('GET /v1/usage/logs/log_1')).body)).toEqual(['/path/log_id']);
  const long = { 'idempotency-key': 'x'.repeat(256) };
  expect(pointers((await call('POST /v1/mfa/challenges', { headers: long })).body)).toEqual(['/header/idempotency-key']);
});

test('a parameter that is sent twice is refused if only one is allowed', async () => {
  const { call } = testPlatform();
  expect(pointers((await call('GET /v1/usage/logs?limit=1&limit=2')).body)).toEqual(['/query/limit']);
});

test.each([
  ['text/plain', 415],
  ['', 415],
  ['application/json; charset=utf-8', 200],
  ['APPLICATION/JSON', 200],
])('a body with the media type "%s" is answered with %d', async (type, status) => {
  const { call } = testPlatform();
  expect((await call('PATCH /v1/account', { body: { organization_name: 'X' }, headers: { 'content-type': type } })).status).toBe(
    status,
  );
});

test.each([
  ['*/*', 200],
  ['application/*;q=0.5, text/html', 200],
  ['text/html', 406],
  ['application/json;q=0', 406],
  ['application/json;q=0, */*', 406],
])('Accept: %s is answered with %d', async (accept, status) => {
  const { call } = testPlatform();
  expect((await call('GET /v1/account', { headers: { accept } })).status).toBe(status);
});

test.each(['{"email":', '', 'nul', '\ud800'])('the body %j is reported as malformed or missing', async (text) => {
  const { platform } = testPlatform();
  const response = await platform.handle(
    new Request(`${platform.origin}/v1/account`, {
      method: 'PATCH',
      headers: { authorization: `Bearer ${platform.apiKey}`, 'content-type': 'application/json' },
      body: text,
    }),
  );
  expect(response.status).toBe(text === '' ? 422 : 400);
});

test('a property named __proto__ is treated as any unknown property', async () => {
  const { platform } = testPlatform();
  const response = await platform.handle(
    new Request(`${platform.origin}/v1/account`, {
      method: 'PATCH',
      headers: { authorization: `Bearer ${platform.apiKey}`, 'content-type': 'application/json' },
      body: '{"__proto__":{"plan":"enterprise"}}',
    }),
  );
  expect(response.status).toBe(422);
  expect(Object.hasOwn(Object.prototype, 'plan')).toBe(false);
});
