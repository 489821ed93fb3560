import { expect, test } from 'vitest';
import { type TestPlatform, testPlatform } from '../../../../test/support/test-platform.ts';
import { totpCode } from '../../base/totp.ts';
import { contract } from '../../generated/contract.ts';

const { challenge_life, mfa_token_life, totp_digits, totp_drift_steps, totp_step } = contract.figures;

/**
 * Returns the owner's TOTP code for a time step: the current one if `steps` is 0, the next one if it is 1, the previous one if it
 * is -1.
 */
const codeAt = ({ platform }: TestPlatform, steps: number): string =>
  totpCode(platform.totpSecret, Math.floor(platform.clock.now() / totp_step) + steps, totp_digits);

async function verify(
  { call }: TestPlatform,
  code: string,
  key?: string,
): Promise<{ status: number; reason?: string; token?: string }> {
  const by = key === undefined ? {} : { key };
  const { body: challenge } = await call('POST /v1/mfa/challenges', by);
  const { status, body } = await call('POST /v1/mfa/verify', { ...by, body: { challenge_id: challenge.id, code } });
  return { status, reason: body.reason, token: body.token };
}

test.each([
  [-totp_drift_steps - 1, 403],
  [-totp_drift_steps, 200],
  [0, 200],
  [totp_drift_steps, 200],
  [totp_drift_steps + 1, 403],
])('RFC 6238, 5.2: a code of %i steps from now is answered with %i', async (steps, status) => {
  const opened = testPlatform();
  expect((await verify(opened, codeAt(opened, steps))).status).toBe(status);
});

test('RFC 6238, 5.2: an accepted code and all earlier codes are refused afterwards, for every key', async () => {
  const opened = testPlatform();
  const { secret } = opened.platform.seed.key();
  expect((await verify(opened, codeAt(opened, 0))).status).toBe(200);
  expect(await verify(opened, codeAt(opened, 0), secret)).toMatchObject({ status: 403, reason: 'code_used' });
  expect(await verify(opened, codeAt(opened, -totp_drift_steps))).toMatchObject({ status: 403, reason: 'code_used' });
  expect((await verify(opened, codeAt(opened, totp_drift_steps), secret)).status).toBe(200);
});

test('RFC 9470, 3: the challenge says that the authentication is insufficient, and how old an authentication may be', async () => {
  const { call } = testPlatform();
  const { status, headers, body } = await call('POST /v1/mfa/factors', { headers: { 'MFA-Token': 'mft_none' } });
  expect(status).toBe(401);
  expect(headers.get('www-authenticate')).toBe(
    `Bearer error="insufficient_user_authentication", error_description="${body.detail}", max_age="${mfa_token_life / 1000}"`,
  );
});

test('a challenge can be answered until its last millisecond, and not later', async () => {
  const opened = testPlatform();
  const { platform, call } = opened;
  const { body: challenge } = await call('POST /v1/mfa/challenges');
  const answer = () => call('POST /v1/mfa/verify', { body: { challenge_id: challenge.id, code: codeAt(opened, 0) } });
  expect(Date.parse(challenge.expires_at) - platform.clock.now()).toBe(challenge_life);
  const before = platform.snapshot();
  await platform.clock.advance({ milliseconds: challenge_life - 1 });
  expect((await answer()).status).toBe(200);
  platform.restore(before);
  await platform.clock.advance({ milliseconds: challenge_life });
  expect((await answer()).body.reason).toBe('challenge_ended');
});

test('a token does not work for another account', async () => {
  const opened = testPlatform();
  const { token = '' } = await verify(opened, codeAt(opened, 0));
  const elsewhere = testPlatform({ seedNumber: 2 });
  const sent = { headers: { 'MFA-Token': token }, body: { logging_level: 'none' } };
  expect((await elsewhere.call('PATCH /v1/settings', sent)).status).toBe(401);
  expect((await opened.call('PATCH /v1/settings', sent)).status).toBe(200);
});

test('an answer that shows a token is replayed until the token is used', async () => {
  const opened = testPlatform();
  const { body: challenge } = await opened.call('POST /v1/mfa/challenges');
  const body = { challenge_id: challenge.id, code: codeAt(opened, 0) };
  const sent = { headers: { 'Idempotency-Key': 'step-up' }, body };
  const { body: first } = await opened.call('POST /v1/mfa/verify', sent);
  expect((await opened.call('POST /v1/mfa/verify', sent)).body).toEqual(first);
  await opened.call('PATCH /v1/settings', { headers: { 'MFA-Token': first.token }, body: { logging_level: 'none' } });
  expect((await opened.call('POST /v1/mfa/verify', sent)).status).toBe(422);
});
