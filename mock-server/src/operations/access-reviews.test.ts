import { expect, test } from 'vitest';
import { testPlatform } from '../../../test/support/test-platform.ts';
import { contract } from '../generated/contract.ts';

const { key_unused, review_interval } = contract.figures;
type Item = Readonly<Record<string, unknown>>;

const itemOf = (items: readonly Item[], id: string): Item | undefined => items.find(({ item_id }) => item_id === id);

test('a review lists every key and member, with the scopes that they have never used', async () => {
  const { platform, call } = testPlatform();
  const { id, secret } = platform.seed.key({ scopes: ['account:read', 'usage:read'] });
  await call('GET /v1/account', { key: secret });
  const { status, body } = await call('POST /v1/access-reviews');
  expect(status).toBe(201);
  expect(body).toMatchObject({ status: 'open', started_by: 'member', completed_at: null });
  expect(itemOf(body.items, id)).toMatchObject({ kind: 'key', unused: false, scopes_unused: ['usage:read'], decision: null });
  expect(body.items.filter(({ kind }: Item) => kind === 'member')).toHaveLength(1);
  expect((await call(`GET /v1/access-reviews/${body.id}`)).body).toEqual(body);
});

test('an account has at most one open review', async () => {
  const { call } = testPlatform();
  await call('POST /v1/access-reviews');
  expect((await call('POST /v1/access-reviews')).status).toBe(409);
});

test('a key that a review revokes stops working immediately, and the last decision completes the review', async () => {
  const { platform, call } = testPlatform();
  const { id, secret } = platform.seed.key();
  const { body: review } = await call('POST /v1/access-reviews');
  const decide = (item: unknown, decision: string) =>
    call(`POST /v1/access-reviews/${review.id}/items/${item}/decide`, { body: { decision } });
  await decide(id, 'revoked');
  expect((await call('GET /v1/account', { key: secret })).body.type).toMatch(/key-revoked$/);
  expect((await decide(id, 'attested')).status).toBe(409);
  const others = review.items.filter(({ item_id }: Item) => item_id !== id);
  for (const { item_id } of others) await decide(item_id, 'attested');
  const { body: ended } = await call(`GET /v1/access-reviews/${review.id}`);
  expect(ended.status).toBe('completed');
  expect(ended.completed_at).not.toBeNull();
});

test('a review cannot revoke the last owner, whose item then stays undecided', async () => {
  const { call } = testPlatform();
  const { body: review } = await call('POST /v1/access-reviews');
  const owner = review.items.find(({ kind }: Item) => kind === 'member');
  const { status } = await call(`POST /v1/access-reviews/${review.id}/items/${owner.item_id}/decide`, {
    body: { decision: 'revoked' },
  });
  expect(status).toBe(409);
  expect(itemOf((await call(`GET /v1/access-reviews/${review.id}`)).body.items, owner.item_id)?.decision).toBeNull();
});

test('a review starts on schedule, names unused keys, and sends a notification', async () => {
  const { platform, call } = testPlatform({ frozen: true });
  const { id } = platform.seed.key();
  await platform.clock.advance({ milliseconds: Math.max(review_interval, key_unused) - 1 });
  expect((await call('GET /v1/access-reviews')).body.data).toEqual([]);
  await platform.clock.advance({ milliseconds: 1 });
  const { body } = await call('GET /v1/access-reviews');
  expect(body.data).toMatchObject([{ started_by: 'schedule', status: 'open' }]);
  expect(itemOf(body.data[0].items, id)).toMatchObject({ unused: true, last_used_at: null });
  const { body: notices } = await call('GET /v1/notifications');
  expect(notices.data).toMatchObject([{ topic: 'review_due', resource_id: body.data[0].id }]);
});

test('unknown reviews and items get a 404, and invalid decisions are refused', async () => {
  const { call } = testPlatform();
  const { body: review } = await call('POST /v1/access-reviews');
  const stranger = 'key_01KASEQ4H8Z3M5N7P9R1T3V5X7';
  const decide = `POST /v1/access-reviews/${review.id}/items/${stranger}/decide`;
  expect((await call(decide, { body: { decision: 'attested' } })).status).toBe(404);
  expect((await call(decide, { body: { decision: 'maybe' } })).status).toBe(422);
  expect((await call('GET /v1/access-reviews/rev_01KASEQ4H8Z3M5N7P9R1T3V5X7')).status).toBe(404);
});
