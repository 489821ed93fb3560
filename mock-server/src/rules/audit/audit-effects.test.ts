import { expect, test } from 'vitest';
import { type TestPlatform, testPlatform } from '../../../../test/support/test-platform.ts';
import { contract } from '../../generated/contract.ts';

interface Entry {
  readonly action: string;
  readonly actor: { readonly kind: string; readonly id: string | null };
  readonly target_id: string;
  readonly request_id: string | null;
}

/** Verifies the audit trail, and returns the entries of some actions, oldest first. */
async function entriesOf({ call }: TestPlatform, ...actions: string[]): Promise<Entry[]> {
  expect((await call('GET /v1/audit/verification')).body.valid).toBe(true);
  const { data } = (await call('GET /v1/audit/entries?order=asc&limit=1000')).body;
  return data.filter(({ action }: Entry) => actions.includes(action));
}

const byPlatform = (action: string, target_id: string) => ({
  action,
  actor: { kind: 'platform', id: null },
  target_id,
  request_id: null,
});

test('changes of the platform itself are in the audit trail: keys, overlaps, exports, requests and reviews', async () => {
  const open = testPlatform();
  const { platform, call } = open;
  const expiring = platform.seed.key({ expires_at: '2026-01-02T00:00:00.000Z' });
  const rotated = platform.seed.key();
  await call(`POST /v1/keys/${rotated.id}/rotate`, { body: { overlap: 'PT1H' } });
  const { body: made } = await call('POST /v1/exports', { body: { datasets: ['account'], format: 'csv' } });
  const { body: request } = await call('POST /v1/privacy/requests', { body: { kind: 'inquiry', team: 'privacy' } });
  await platform.clock.advance({ milliseconds: contract.figures.review_interval });
  const actions = ['key.end-overlap', 'privacy.answer', 'key.expire', 'export.expire', 'review.start'];
  const [review] = (await call('GET /v1/access-reviews')).body.data;
  expect(await entriesOf(open, ...actions)).toMatchObject([
    byPlatform('key.end-overlap', rotated.id),
    byPlatform('privacy.answer', request.id),
    byPlatform('key.expire', expiring.id),
    byPlatform('export.expire', made.id),
    byPlatform('review.start', review.id),
  ]);
});

test('an export that a shorter period ends is in the audit trail, whether it was running or ready', async () => {
  const open = testPlatform();
  const { platform, call } = open;
  const create = async (): Promise<string> =>
    (await call('POST /v1/exports', { body: { datasets: ['usage_logs'], format: 'csv' } })).body.id;
  const ready = await create();
  await platform.clock.advance({ minutes: 1 });
  for (let row = 0; row < 100; row++) platform.seed.usageLog();
  const running = await create();
  await platform.clock.advance({ milliseconds: contract.figures.export_queue_time });
  await call('PATCH /v1/settings', { body: { retention: { usage_logs_deleted_after: 'P1D' } } });
  expect(await entriesOf(open, 'export.expire', 'export.fail')).toMatchObject([
    byPlatform('export.expire', ready),
    byPlatform('export.fail', running),
  ]);
});

test('further changes of a call are in the audit trail with the same caller and request: the members, keys and factors that a review removes', async () => {
  const open = testPlatform();
  const { platform, call } = open;
  const { body: invited } = await call('POST /v1/members', { body: { email: 'grace@example.com', role: 'admin' } });
  const headers = { 'Invitation-Token': invited.invitation_token };
  const { body: factor } = await call('POST /v1/mfa/factors', { key: invited.key.secret, headers });
  const { id: other } = platform.seed.key();
  const { body: review } = await call('POST /v1/access-reviews');
  const decide = (item: string) =>
    call(`POST /v1/access-reviews/${review.id}/items/${item}/decide`, { body: { decision: 'revoked' } });
  const ofKey = (await decide(other)).headers.get('request-id');
  const ofMember = (await decide(invited.id)).headers.get('request-id');
  const actor = { kind: 'key', id: platform.keyId };
  const actions = ['access_reviews.decide', 'keys.revoke', 'members.remove', 'mfa.removeFactor'];
  expect(await entriesOf(open, ...actions)).toMatchObject([
    { action: 'access_reviews.decide', actor, target_id: review.id, request_id: ofKey },
    { action: 'keys.revoke', actor, target_id: other, request_id: ofKey },
    { action: 'access_reviews.decide', actor, target_id: review.id, request_id: ofMember },
    { action: 'members.remove', actor, target_id: invited.id, request_id: ofMember },
    { action: 'keys.revoke', actor, target_id: invited.key.id, request_id: ofMember },
    { action: 'mfa.removeFactor', actor, target_id: factor.id, request_id: ofMember },
  ]);
});

test('keys that lose scopes with a role, and keys that are revoked and restored with their account, are in the audit trail', async () => {
  const open = testPlatform();
  const { platform, call } = open;
  const { id } = platform.seed.member({ role: 'admin' });
  const key = platform.seed.key({ created_by: id, scopes: ['account:read', 'keys:write'] });
  const { id: untouched } = platform.seed.key({ created_by: id, scopes: ['account:read'] });
  await call(`PATCH /v1/members/${id}`, { body: { role: 'auditor' } });
  expect((await entriesOf(open, 'keys.update')).map(({ target_id }) => target_id)).toEqual([key.id]);
  const { body: closed } = await call('POST /v1/account/close', { body: { confirm_api_username: 'ada' } });
  await platform.clock.advance({ minutes: 5 });
  const restored = await call('POST /v1/account/restore', { key: closed.restore_token, body: { code: platform.totp() } });
  expect(restored.status).toBe(200);
  const all = [platform.keyId, key.id, untouched];
  expect((await entriesOf(open, 'keys.revoke')).map(({ target_id }) => target_id)).toEqual(all);
  expect((await entriesOf(open, 'keys.update')).map(({ target_id }) => target_id)).toEqual([key.id, ...all]);
});

test('a refused decision leaves no entry, and a key that was already revoked is not revoked again', async () => {
  const open = testPlatform();
  const { platform, call } = open;
  const { id } = platform.seed.key();
  const { body: review } = await call('POST /v1/access-reviews');
  await call(`POST /v1/keys/${id}/revoke`);
  const path = `POST /v1/access-reviews/${review.id}/items/${id}/decide`;
  expect((await call(path, { body: { decision: 'perhaps' } })).status).toBe(422);
  expect((await call(path, { body: { decision: 'revoked' } })).status).toBe(200);
  expect((await call(path, { body: { decision: 'revoked' } })).status).toBe(409);
  expect(await entriesOf(open, 'access_reviews.decide', 'keys.revoke')).toHaveLength(2);
});
