import { expect, test } from 'vitest';
import { type TestPlatform, testPlatform } from '../../../../test/support/test-platform.ts';
import { contract } from '../../generated/contract.ts';

const { recovery_codes } = contract.figures;

/** Creates a challenge for the owner and answers it with a code. */
async function answer({ call }: TestPlatform, code: string): Promise<{ readonly status: number; readonly reason?: string }> {
  const { body: challenge } = await call('POST /v1/mfa/challenges');
  const { status, body } = await call('POST /v1/mfa/verify', { body: { challenge_id: challenge.id, code } });
  return status === 200 ? { status } : { status, reason: body.reason };
}

test('new recovery codes are shown once, each answers one challenge, and the old codes no longer work', async () => {
  const opened = testPlatform();
  const { platform, call } = opened;
  const { status, body: old } = await call('POST /v1/mfa/recovery-codes');
  expect(status).toBe(201);
  const { body } = await call('POST /v1/mfa/recovery-codes');
  const now = new Date(platform.clock.now()).toISOString();
  expect(body).toEqual({ member_id: expect.stringMatching(/^mem_/), recovery_codes: expect.any(Array), created_at: now });
  expect(new Set([...old.recovery_codes, ...body.recovery_codes]).size).toBe(2 * recovery_codes);
  expect(await answer(opened, old.recovery_codes[0])).toEqual({ status: 403, reason: 'code_wrong' });
  expect(await answer(opened, body.recovery_codes[0])).toEqual({ status: 200 });
  expect(await answer(opened, body.recovery_codes[0])).toEqual({ status: 403, reason: 'code_wrong' });
});

test('creating codes needs a second factor but no special scope, and leaves a notification and an audit entry without codes', async () => {
  const { platform, call } = testPlatform();
  const bare = await call('POST /v1/mfa/recovery-codes', { headers: { 'MFA-Token': 'mft_none' } });
  expect([bare.status, bare.body.type]).toEqual([401, contract.problems['mfa-required'].type]);
  const { secret: key } = platform.seed.key({ scopes: ['mfa:read'] });
  expect((await call('POST /v1/mfa/recovery-codes', { key })).body.required).toEqual(['mfa:write']);
  const { body } = await call('POST /v1/mfa/recovery-codes');
  const { body: notices } = await call('GET /v1/notifications?order=asc');
  expect(notices.data).toMatchObject([{ topic: 'recovery_codes_created', resource_id: body.member_id }]);
  const { body: trail } = await call('GET /v1/audit/entries?action=mfa.createRecoveryCodes');
  expect(trail.data).toMatchObject([{ values: [] }]);
  const memory = JSON.stringify(Object.values(platform.snapshot().state.tables).map((table) => [...table.all()]));
  for (const code of body.recovery_codes) expect(memory).not.toContain(code);
});

test('an answer that shows codes is replayed until a code was used or new codes were created', async () => {
  const opened = testPlatform();
  const headers = (key: string) => ({ headers: { 'Idempotency-Key': key } });
  const { body } = await opened.call('POST /v1/mfa/recovery-codes', headers('one'));
  const again = await opened.call('POST /v1/mfa/recovery-codes', headers('one'));
  expect([again.headers.get('idempotency-replayed'), again.body]).toEqual(['true', body]);
  await answer(opened, body.recovery_codes[0]);
  expect((await opened.call('POST /v1/mfa/recovery-codes', headers('one'))).status).toBe(422);
  await opened.call('POST /v1/mfa/recovery-codes', headers('two'));
  await opened.call('POST /v1/mfa/recovery-codes');
  expect((await opened.call('POST /v1/mfa/recovery-codes', headers('two'))).status).toBe(422);
});

test.each(['', 'k7m2p', 'k7m2p-x4q9z', '0'.repeat(33)])('the invalid code %j is refused', async (code) => {
  const opened = testPlatform();
  await opened.call('POST /v1/mfa/recovery-codes');
  expect([403, 422]).toContain((await answer(opened, code)).status);
});
