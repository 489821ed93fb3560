import { expect, test } from 'vitest';
import { freshCode, testPlatform } from '../../../../test/support/test-platform.ts';
import { contract } from '../../generated/contract.ts';

const { mfa_token_life, challenge_life, totp_step } = contract.figures;
const create = { body: { name: 'reporting', scopes: ['usage:read'] } };
/** A request with an invalid MFA token. Because of this token, `call` does not answer the MFA challenge by itself. */
const bare = { ...create, headers: { 'MFA-Token': 'mft_none' } };

async function challenged(): Promise<ReturnType<typeof testPlatform> & { challenge: string }> {
  const opened = testPlatform();
  const { body } = await opened.call('POST /v1/keys', bare);
  return { ...opened, challenge: body.challenge.id };
}

test('a call that needs a second factor is refused with a challenge (RFC 9470)', async () => {
  const { call } = testPlatform();
  const { status, headers, body } = await call('POST /v1/keys', bare);
  expect(status).toBe(401);
  expect(headers.get('www-authenticate')).toContain('error="insufficient_user_authentication"');
  expect(body).toMatchObject({ type: contract.problems['mfa-required'].type, challenge: { methods: ['totp'] } });
});

test('a token works only for its period and only with the key that asked for it', async () => {
  const { platform, call, challenge } = await challenged();
  const { body } = await call('POST /v1/mfa/verify', { body: { challenge_id: challenge, code: platform.totp() } });
  const token = { ...create, headers: { 'MFA-Token': body.token } };
  expect((await call('POST /v1/keys', token)).status).toBe(201);
  const other = platform.seed.key();
  expect((await call('POST /v1/keys', { ...token, key: other.secret })).status).toBe(401);
  await platform.clock.advance({ milliseconds: mfa_token_life - 1 });
  expect((await call('POST /v1/keys', token)).status).toBe(201);
  await platform.clock.advance({ milliseconds: 1 });
  expect((await call('POST /v1/keys', token)).status).toBe(401);
});

test('no code and no challenge works twice', async () => {
  const { platform, call, challenge } = await challenged();
  const code = platform.totp();
  expect((await call('POST /v1/mfa/verify', { body: { challenge_id: challenge, code } })).status).toBe(200);
  const again = await call('POST /v1/mfa/verify', { body: { challenge_id: challenge, code: await freshCode(platform) } });
  expect([again.status, again.body.reason]).toEqual([403, 'challenge_ended']);
  const { body: next } = await call('POST /v1/mfa/challenges');
  const used = await call('POST /v1/mfa/verify', { body: { challenge_id: next.id, code } });
  expect([used.status, used.body.reason]).toEqual([403, 'code_used']);
});

test('a code within the allowed drift is accepted, and an older code is wrong', async () => {
  const { platform, call, challenge } = await challenged();
  const code = platform.totp();
  await platform.clock.advance({ milliseconds: 2 * totp_step });
  const late = await call('POST /v1/mfa/verify', { body: { challenge_id: challenge, code } });
  expect([late.status, late.body.reason]).toEqual([403, 'code_wrong']);
  const now = platform.totp();
  await platform.clock.advance({ milliseconds: totp_step });
  expect((await call('POST /v1/mfa/verify', { body: { challenge_id: challenge, code: now } })).status).toBe(200);
});

test('a challenge expires, and a challenge of another key is refused', async () => {
  const { platform, call, challenge } = await challenged();
  const other = platform.seed.key();
  const theirs = await call('POST /v1/mfa/verify', {
    key: other.secret,
    body: { challenge_id: challenge, code: platform.totp() },
  });
  expect([theirs.status, theirs.body.reason]).toEqual([403, 'challenge_ended']);
  await platform.clock.advance({ milliseconds: challenge_life });
  const late = await call('POST /v1/mfa/verify', { body: { challenge_id: challenge, code: platform.totp() } });
  expect([late.status, late.body.reason]).toEqual([403, 'challenge_ended']);
});

test('only wrong codes are counted, and after the last allowed wrong code all codes are refused for the window', async () => {
  const { platform, call, challenge } = await challenged();
  const left = (): number | undefined => platform.limits.peek(platform.apiKey).find(({ policy }) => policy === 'mfa')?.remaining;
  const { quota } = contract.policies.mfa;
  for (let wrong = 1; wrong <= quota; wrong++) {
    expect((await call('POST /v1/mfa/verify', { body: { challenge_id: challenge, code: '000000' } })).status).toBe(403);
    expect(left()).toBe(quota - wrong);
  }
  const shut = await call('POST /v1/mfa/verify', { body: { challenge_id: challenge, code: platform.totp() } });
  expect([shut.status, shut.body['violated-policies']]).toEqual([429, ['mfa']]);
  await platform.clock.advance({ seconds: Number(shut.headers.get('retry-after')) });
  const { body: next } = await call('POST /v1/mfa/challenges');
  expect((await call('POST /v1/mfa/verify', { body: { challenge_id: next.id, code: platform.totp() } })).status).toBe(200);
  expect(left()).toBe(quota);
});

test('`sensitive` is charged only after the second factor is accepted', async () => {
  const { platform, call } = testPlatform();
  const left = (): number | undefined =>
    platform.limits.peek(platform.apiKey).find(({ policy }) => policy === 'sensitive')?.remaining;
  await call('POST /v1/keys', bare);
  expect(left()).toBe(contract.policies.sensitive.quota);
  expect((await call('POST /v1/keys', create)).status).toBe(201);
  expect(left()).toBe(contract.policies.sensitive.quota - 1);
});
