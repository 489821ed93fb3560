import { expect, test } from 'vitest';
import { door } from '../../../test/support/door.ts';
import { totpCode } from '../base/totp.ts';
import { contract } from '../generated/contract.ts';

const { totp_digits, totp_step } = contract.figures;
const held = contract.problems['legal-hold'].type;

test('a member that a hold covers is not removed, nor by an access review; both name the hold', async () => {
  const { platform, call } = door();
  const { id } = platform.seed.member();
  const key = platform.seed.key({ created_by: id });
  const { body: review } = await call('POST /v1/access-reviews');
  const hold = platform.seed.hold({ covers: ['account'] });
  const removed = await call(`DELETE /v1/members/${id}`);
  expect([removed.status, removed.body.type, removed.body.holds]).toEqual([409, held, [hold.id]]);
  const decided = await call(`POST /v1/access-reviews/${review.id}/items/${id}/decide`, { body: { decision: 'revoked' } });
  expect([decided.status, decided.body.holds]).toEqual([409, [hold.id]]);
  expect((await call(`GET /v1/keys/${key.id}`)).body.status).toBe('active');
  await call(`POST /v1/privacy/holds/${hold.id}/lift`);
  expect((await call(`DELETE /v1/members/${id}`)).status).toBe(204);
});

test('a hold on other data, or on another time, keeps nobody', async () => {
  const { platform, call } = door();
  const { id } = platform.seed.member();
  platform.seed.hold({ covers: ['usage_log', 'security'] });
  platform.seed.hold({ covers: ['account'], to: '2025-01-01T00:00:00.000Z' });
  expect((await call(`DELETE /v1/members/${id}`)).status).toBe(204);
});

test('a factor that a hold covers is not removed, and still steps up', async () => {
  const { platform, call } = door();
  const { body: factor } = await call('POST /v1/mfa/factors');
  const code = totpCode(factor.secret, Math.floor(platform.clock.now() / totp_step), totp_digits);
  await call(`POST /v1/mfa/factors/${factor.id}/verify`, { body: { code } });
  const { id } = platform.seed.hold({ covers: ['account'] });
  const refused = await call(`DELETE /v1/mfa/factors/${factor.id}`);
  expect([refused.status, refused.body.type, refused.body.holds]).toEqual([409, held, [id]]);
  expect((await call('GET /v1/mfa/factors')).body.data).toHaveLength(2);
});

test('every deletion that a legal hold may cover says so in the description', () => {
  const deleting = Object.entries(contract.operations).filter(
    ([, { method, success }]) => method === 'DELETE' && success.status === 204,
  );
  expect(deleting.map(([id]) => id).toSorted()).toEqual(['exports.delete', 'members.remove', 'mfa.removeFactor']);
});
