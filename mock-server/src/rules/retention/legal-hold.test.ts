import { expect, test } from 'vitest';
import { type TestPlatform, testPlatform } from '../../../../test/support/test-platform.ts';
import { totpCode } from '../../base/totp.ts';
import { contract } from '../../generated/contract.ts';

const { totp_digits, totp_step } = contract.figures;
const held = contract.problems['legal-hold'].type;

test('a member that a hold covers cannot be removed, not even by an access review, and the refusal names the hold', async () => {
  const { platform, call } = testPlatform();
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

test('a hold on other data, or on another period, does not prevent the removal of a member', async () => {
  const { platform, call } = testPlatform();
  const { id } = platform.seed.member();
  platform.seed.hold({ covers: ['usage_log', 'security'] });
  platform.seed.hold({ covers: ['account'], to: '2025-01-01T00:00:00.000Z' });
  expect((await call(`DELETE /v1/members/${id}`)).status).toBe(204);
});

/** Adds a second active factor for the owner. Returns its id and a code that was not used yet. */
async function secondFactor({ platform, call }: TestPlatform): Promise<{ readonly id: string; readonly code: string }> {
  const { body: factor } = await call('POST /v1/mfa/factors');
  const codeAt = (step: number): string => totpCode(factor.secret, step, totp_digits);
  const step = Math.floor(platform.clock.now() / totp_step);
  await call(`POST /v1/mfa/factors/${factor.id}/verify`, { body: { code: codeAt(step) } });
  return { id: factor.id, code: codeAt(step + 1) };
}

test('a held factor ends when it is removed, and its record is kept until the hold is lifted', async () => {
  const open = testPlatform();
  const { platform, call } = open;
  const stolen = await secondFactor(open);
  const hold = platform.seed.hold({ covers: ['account'] });
  expect((await call(`DELETE /v1/mfa/factors/${stolen.id}`)).status).toBe(204);
  const { body: challenge } = await call('POST /v1/mfa/challenges');
  const verified = await call('POST /v1/mfa/verify', { body: { challenge_id: challenge.id, code: stolen.code } });
  expect(verified.body.reason).toBe('code_wrong');
  const [first, second] = (await call('GET /v1/mfa/factors?order=asc')).body.data;
  expect([first.status, second.id, second.status]).toEqual(['active', stolen.id, 'ended']);
  const again = await call(`DELETE /v1/mfa/factors/${stolen.id}`);
  expect([again.status, again.body.type, again.body.holds]).toEqual([409, held, [hold.id]]);
  expect((await call(`POST /v1/mfa/factors/${stolen.id}/verify`, { body: { code: stolen.code } })).status).toBe(409);
  expect((await call(`DELETE /v1/mfa/factors/${first.id}`)).body.type).toMatch(/state-conflict$/);
  await call(`POST /v1/privacy/holds/${hold.id}/lift`);
  expect((await call('GET /v1/mfa/factors')).body.data).toMatchObject([{ id: first.id }]);
});

test('if a hold covers the factors but not the member, the factors of a removed member end and their records are kept', async () => {
  const { platform, call } = testPlatform();
  const { body: member } = await call('POST /v1/members', { body: { email: 'grace@example.com', role: 'admin' } });
  const { id, key, invitation_token } = member;
  await platform.clock.advance({ days: 1 });
  const hold = platform.seed.hold({ covers: ['account'], from: '2026-01-02T00:00:00.000Z' });
  const headers = { 'Invitation-Token': invitation_token };
  const { body: factor } = await call('POST /v1/mfa/factors', { key: key.secret, headers });
  expect((await call(`DELETE /v1/members/${id}`)).status).toBe(204);
  expect(platform.retention.explain(factor.id)).toMatchObject({
    kind: 'kept',
    will: [{ does: 'delete', when: { kind: 'held' } }],
  });
  platform.seed.liftHold(hold.id);
  expect(platform.retention.explain(factor.id)).toMatchObject({ kind: 'gone', because: 'request' });
});

test('the spec marks every deletion that a legal hold can prevent', () => {
  const deleting = Object.entries(contract.operations).filter(
    ([, { method, success }]) => method === 'DELETE' && success.status === 204,
  );
  expect(deleting.map(([id]) => id).toSorted()).toEqual(['exports.delete', 'members.remove', 'mfa.removeFactor']);
});
