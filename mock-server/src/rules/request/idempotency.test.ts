import { expect, test } from 'vitest';
import { testPlatform } from '../../../../test/support/test-platform.ts';
import { contract } from '../../generated/contract.ts';

const create = { name: 'reporting', scopes: ['usage:read'] };
const withKey = (key: string): { headers: Record<string, string> } => ({ headers: { 'idempotency-key': key } });

test('the same key and body get the first answer again, and the change is made once', async () => {
  const { call } = testPlatform();
  const first = await call('POST /v1/keys', { body: create, ...withKey('k1') });
  const second = await call('POST /v1/keys', { body: create, ...withKey('k1') });
  expect(second.status).toBe(201);
  expect(second.body).toEqual(first.body);
  expect(first.headers.get('idempotency-replayed')).toBeNull();
  expect(second.headers.get('idempotency-replayed')).toBe('true');
  expect(second.headers.get('request-id')).not.toBe(first.headers.get('request-id'));
  expect((await call('GET /v1/keys')).body.data).toHaveLength(2);
});

test('another body with the same key is refused, and another key repeats the change', async () => {
  const { call } = testPlatform();
  await call('POST /v1/keys', { body: create, ...withKey('k1') });
  const { status, body } = await call('POST /v1/keys', { body: { ...create, name: 'other' }, ...withKey('k1') });
  expect([status, body.type]).toEqual([422, contract.problems['idempotency-key-reused'].type]);
  expect((await call('POST /v1/keys', { body: create, ...withKey('k2') })).status).toBe(201);
});

test('an answer is stored for its period and not longer', async () => {
  const { platform, call } = testPlatform();
  const first = await call('POST /v1/mfa/challenges', withKey('k1'));
  await platform.clock.advance({ milliseconds: contract.figures.idempotency_life - 1 });
  expect((await call('POST /v1/mfa/challenges', withKey('k1'))).body.id).toBe(first.body.id);
  await platform.clock.advance({ milliseconds: 1 });
  expect((await call('POST /v1/mfa/challenges', withKey('k1'))).body.id).not.toBe(first.body.id);
});

test('refusals of the operation are stored, and refusals of the gates are not', async () => {
  const { platform, call } = testPlatform();
  const { secret } = platform.seed.key({ scopes: ['usage:read'] });
  expect((await call('POST /v1/keys', { key: secret, body: create, ...withKey('k1') })).status).toBe(403);
  expect((await call('POST /v1/keys', { body: { name: 1 }, ...withKey('k1') })).status).toBe(422);
  expect((await call('POST /v1/keys', { body: create, ...withKey('k1') })).status).toBe(201);
  const missing = `POST /v1/keys/${platform.keyId.slice(0, -4)}0000/revoke`;
  const first = await call(missing, withKey('k2'));
  const second = await call(missing, withKey('k2'));
  expect([first.status, second.status, second.headers.get('idempotency-replayed')]).toEqual([404, 404, 'true']);
});

test('a failure of the platform is not stored', async () => {
  const { platform, call } = testPlatform();
  const fail = (): never => {
    throw new Error('out of order');
  };
  platform.on('mfa.createChallenge', fail, { once: true });
  expect((await call('POST /v1/mfa/challenges', withKey('k1'))).status).toBe(500);
  expect((await call('POST /v1/mfa/challenges', withKey('k1'))).status).toBe(201);
});

test('while the first request is running, a second request with the same key is told to wait', async () => {
  const { platform, call } = testPlatform();
  let open: (() => void) | undefined;
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  platform.on('mfa.createChallenge', async () => void (await gate), { once: true });
  const first = call('POST /v1/mfa/challenges', withKey('k1'));
  const second = await call('POST /v1/mfa/challenges', withKey('k1'));
  expect([second.status, second.body.type]).toEqual([409, contract.problems['idempotency-in-progress'].type]);
  open?.();
  expect((await first).status).toBe(201);
  expect((await call('POST /v1/mfa/challenges', withKey('k1'))).body).toEqual((await first).body);
});

test('an answer that shows a secret is encrypted, and erased when the secret is first used', async () => {
  const { platform, call } = testPlatform();
  const { body } = await call('POST /v1/keys', { body: { ...create, scopes: ['account:read'] }, ...withKey('a key of mine') });
  const raw = JSON.stringify([...platform.snapshot().state.answers]);
  expect(raw).not.toContain('ssk_test_');
  expect(raw).not.toContain('a key of mine');
  expect((await call('GET /v1/account', { key: body.secret })).status).toBe(200);
  const replay = await call('POST /v1/keys', { body: { ...create, scopes: ['account:read'] }, ...withKey('a key of mine') });
  expect([replay.status, replay.body.type]).toEqual([422, contract.problems['idempotency-key-reused'].type]);
});
