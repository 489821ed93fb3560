import { expect, test } from 'vitest';
import { testPlatform } from '../support/test-platform.ts';
import { keyed, operationOf } from './operations.ts';

const creating = keyed.filter(({ success }) => success.headers.some(({ name }) => name === 'Location')).map(({ id }) => id);

test('every operation that creates a resource sends its Location', () => {
  const created = keyed.filter(({ success }) => success.status === '201').map(({ id }) => id);
  expect(created.length).toBeGreaterThan(5);
  expect(created.filter((id) => !creating.includes(id))).toEqual([]);
});

test.each(creating)('%s answers with a Location at which GET finds the created resource with the same version', async (id) => {
  const { call } = testPlatform();
  const { method, path, body, success } = operationOf(id);
  const made = await call(`${method} ${path}`, body ? { body: body.example } : {});
  expect(made.status).toBe(Number(success.status));
  const location = made.headers.get('location') ?? '';
  expect(location).toMatch(/^\/v1\//);
  const read = await call(`GET ${location}`);
  expect(read.status).toBe(200);
  if (made.headers.has('etag')) expect(read.headers.get('etag')).toBe(made.headers.get('etag'));
  expect(read.body.id).toBe(made.body.id);
  const shown = Object.entries(read.body).filter(([name]) => Object.hasOwn(made.body, name));
  expect(made.body).toMatchObject(Object.fromEntries(shown));
});

test.each(creating)('%s replays the same Location for the same idempotency key, and sends its own for an example', async (id) => {
  const { call } = testPlatform();
  const { method, path, body } = operationOf(id);
  const headers = { 'idempotency-key': 'once' };
  const sent = { headers, ...(body && { body: body.example }) };
  const first = await call(`${method} ${path}`, sent);
  const again = await call(`${method} ${path}`, sent);
  expect(again.headers.get('location')).toBe(first.headers.get('location'));
  const shown = await call(`${method} ${path}`, { ...sent, headers: { prefer: 'example' } });
  if (typeof shown.body.id === 'string') expect(shown.headers.get('location')).toContain(shown.body.id);
});

test('a factor is read without its secret, and the remaining recovery codes are counted', async () => {
  const { call } = testPlatform();
  const { headers, body } = await call('POST /v1/mfa/factors');
  const factor = await call(`GET ${headers.get('location')}`);
  expect(factor.body).toMatchObject({ id: body.id, status: 'pending' });
  expect(JSON.stringify(factor.body)).not.toContain(body.secret);
  const made = await call('POST /v1/mfa/recovery-codes');
  const left = await call(`GET ${made.headers.get('location')}`);
  expect(left.body).toEqual({ member_id: made.body.member_id, remaining: made.body.recovery_codes.length });
  const challenge = await call('POST /v1/mfa/challenges');
  await call('POST /v1/mfa/verify', { body: { challenge_id: challenge.body.id, code: made.body.recovery_codes[0] } });
  expect((await call('GET /v1/mfa/recovery-codes')).body.remaining).toBe(left.body.remaining - 1);
});

test('a challenge is found with the key that it was made for, until it is answered or has ended', async () => {
  const { platform, call } = testPlatform();
  const made = await call('POST /v1/mfa/challenges');
  const at = `GET ${made.headers.get('location')}`;
  expect((await call(at)).body).toEqual(made.body);
  expect((await call(at, { key: platform.seed.key().secret })).status).toBe(404);
  await platform.clock.advanceTo(made.body.expires_at);
  expect((await call(at)).status).toBe(404);
});
