import { expect, test } from 'vitest';
import { freshCode, type TestPlatform, testPlatform } from '../../../../test/support/test-platform.ts';
import { totpCode } from '../../base/totp.ts';
import { contract } from '../../generated/contract.ts';

const { totp_digits, totp_step } = contract.figures;
const wanted = { name: 'reporting', scopes: ['usage:read'] };

const codeOf = ({ platform }: TestPlatform, secret: string): string =>
  totpCode(secret, Math.floor(platform.clock.now() / totp_step), totp_digits);

/** Gets an MFA token for a key, with a code. */
async function tokenOf({ call }: TestPlatform, key: string, code: string): Promise<string> {
  const { body: challenge } = await call('POST /v1/mfa/challenges', { key });
  const { body } = await call('POST /v1/mfa/verify', { key, body: { challenge_id: challenge.id, code } });
  return body.token;
}

/** Makes a call that needs an MFA token, and returns the status of the answer. */
const worth = async ({ call }: TestPlatform, key: string, token: string): Promise<number> =>
  (await call('POST /v1/keys', { key, headers: { 'MFA-Token': token }, body: wanted })).status;

/** Makes a second active factor of the owner. */
async function second(opened: TestPlatform): Promise<{ readonly id: string; readonly secret: string }> {
  const { body } = await opened.call('POST /v1/mfa/factors');
  await opened.call(`POST /v1/mfa/factors/${body.id}/verify`, { body: { code: codeOf(opened, body.secret) } });
  return body;
}

/** Invites a member, who then enrols a factor and gets recovery codes. */
async function grace(opened: TestPlatform): Promise<{ id: string; key: string; keyId: string; codes: string[]; secret: string }> {
  const { call } = opened;
  const { body } = await call('POST /v1/members', { body: { email: 'grace@example.com', role: 'developer' } });
  const { secret: key, id: keyId } = body.key;
  const headers = { 'Invitation-Token': body.invitation_token };
  const { body: factor } = await call('POST /v1/mfa/factors', { key, headers });
  const verified = await call(`POST /v1/mfa/factors/${factor.id}/verify`, { key, body: { code: codeOf(opened, factor.secret) } });
  return { id: body.id, key, keyId, codes: verified.body.recovery_codes, secret: factor.secret };
}

test('a token ends when its factor is removed, and a token of another factor does not', async () => {
  const opened = testPlatform();
  const { platform, call } = opened;
  const { id, secret } = await second(opened);
  await platform.clock.advance({ milliseconds: totp_step });
  const { secret: key } = platform.seed.key();
  const lost = await tokenOf(opened, key, codeOf(opened, secret));
  const kept = await tokenOf(opened, key, await freshCode(platform));
  expect([await worth(opened, key, lost), await worth(opened, key, kept)]).toEqual([201, 201]);
  expect((await call(`DELETE /v1/mfa/factors/${id}`)).status).toBe(204);
  expect([await worth(opened, key, lost), await worth(opened, key, kept)]).toEqual([401, 201]);
});

test('a token from a recovery code ends when the recovery codes are replaced', async () => {
  const opened = testPlatform();
  const { key, codes } = await grace(opened);
  const [first = '', other = ''] = codes;
  const token = await tokenOf(opened, key, first);
  expect(await worth(opened, key, token)).toBe(201);
  const anew = await opened.call('POST /v1/mfa/recovery-codes', { key, headers: { 'MFA-Token': token } });
  expect(anew.status).toBe(201);
  expect(await worth(opened, key, token)).toBe(401);
  expect(await tokenOf(opened, key, other)).toBeUndefined();
});

test('no challenges and tokens remain of a revoked key or a removed member', async () => {
  const opened = testPlatform();
  const { platform, call } = opened;
  const { id, key, keyId, codes } = await grace(opened);
  const kept = (): unknown[] => {
    const { mfaTokens, challenges } = platform.snapshot().state.tables;
    return [...mfaTokens.all(), ...challenges.all()].filter((row) => row.kept.key === keyId);
  };
  await tokenOf(opened, key, codes[0] ?? '');
  await call('POST /v1/mfa/challenges', { key });
  expect(kept()).toHaveLength(2);
  await call(`POST /v1/keys/${keyId}/revoke`);
  expect(kept()).toEqual([]);
  const another = platform.seed.key({ created_by: id });
  await tokenOf(opened, another.secret, codes[1] ?? '');
  expect((await call(`DELETE /v1/members/${id}`)).status).toBe(204);
  expect(
    platform
      .snapshot()
      .state.tables.mfaTokens.all()
      .filter((row) => row.kept.key === another.id),
  ).toEqual([]);
});

test('an unknown token is refused', async () => {
  const opened = testPlatform();
  expect(await worth(opened, opened.platform.apiKey, 'mft_none')).toBe(401);
});
