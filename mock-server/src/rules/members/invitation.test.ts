import { expect, test } from 'vitest';
import { testPlatform } from '../../../../test/support/test-platform.ts';
import { totpCode } from '../../base/totp.ts';
import { contract, type RoleName } from '../../generated/contract.ts';

const { totp_digits, totp_step } = contract.figures;
const roles = Object.keys(contract.roles) as RoleName[];

test.each(roles)('an invited %s enrols a first factor with the invitation token, and is then active', async (role) => {
  const { platform, call } = testPlatform();
  const { body: invited } = await call('POST /v1/members', { body: { email: 'grace@example.com', role } });
  expect(invited.status).toBe('invited');
  const { secret: key } = invited.key;
  const headers = { 'Invitation-Token': invited.invitation_token };
  const { status, body: factor } = await call('POST /v1/mfa/factors', { key, headers });
  expect(status).toBe(201);
  const code = totpCode(factor.secret, Math.floor(platform.clock.now() / totp_step), totp_digits);
  expect((await call(`POST /v1/mfa/factors/${factor.id}/verify`, { key, body: { code } })).status).toBe(200);
  expect((await call(`GET /v1/members/${invited.id}`)).body).toMatchObject({ status: 'active', mfa_enrolled: true });
});

test.each([
  ['an address in use, in upper or lower case', { email: 'ADA@example.com', role: 'analyst' }, 409],
  ['an invalid address', { email: 'ada', role: 'analyst' }, 422],
  ['an unknown role', { email: 'grace@example.com', role: 'king' }, 422],
])('%s is refused, and no member is invited', async (_what, body, status) => {
  const { call } = testPlatform();
  expect((await call('POST /v1/members', { body })).status).toBe(status);
  expect((await call('GET /v1/members')).body.data).toHaveLength(1);
});
