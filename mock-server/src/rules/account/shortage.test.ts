import { expect, test } from 'vitest';
import { testPlatform } from '../../../../test/support/test-platform.ts';
import { contract } from '../../generated/contract.ts';

const { keys_max, members_max, holds_max, incident_events_max, validation_issues_max } = contract.figures;
const key = { name: 'one more', scopes: ['usage:read'] };
const member = { email: 'last@example.com', role: 'auditor' };

/** Returns a platform whose account has the maximum number of keys and members. The seeded key and the owner are among them. */
function full() {
  const opened = testPlatform();
  for (let made = 1; made < keys_max; made++) opened.platform.seed.key({ scopes: ['usage:read'] });
  for (let made = 1; made < members_max; made++) opened.platform.seed.member({ email: `member-${made}@example.com` });
  return opened;
}

test('one more key or member than the maximum is refused, and is accepted after one was removed', async () => {
  const { platform, call } = full();
  expect((await call('POST /v1/keys', { body: key })).body).toMatchObject({
    status: 409,
    detail: `The account has ${keys_max} keys, the most that are allowed. Revoke a key that is not needed.`,
  });
  const members = (await call('GET /v1/members?limit=2')).body.data;
  expect((await call('POST /v1/members', { body: member })).body).toMatchObject({
    status: 409,
    detail: `The account has ${members_max} members, the most that are allowed. Remove a member first.`,
  });
  await call(`DELETE /v1/members/${members[0].id}`);
  // An invitation also makes a key for the member, and the account already has the maximum number of keys.
  expect((await call('POST /v1/members', { body: member })).body.detail).toMatch(/keys, the most that are allowed/);
  const newest = async () => (await call('GET /v1/keys?limit=1&status=active')).body.data[0].id;
  await call(`POST /v1/keys/${await newest()}/revoke`);
  expect((await call('POST /v1/members', { body: member })).status).toBe(201);
  await platform.clock.advance({ minutes: 2 });
  await call(`POST /v1/keys/${await newest()}/revoke`);
  expect((await call('POST /v1/keys', { body: key })).status).toBe(201);
});

test('an expired key counts until it is revoked', async () => {
  const { platform, call } = full();
  const hour = 3_600_000;
  const newest = (await call('GET /v1/keys?limit=1')).body.data[0].id;
  await call(`PATCH /v1/keys/${newest}`, { body: { expires_at: new Date(platform.clock.now() + hour).toISOString() } });
  await platform.clock.advance({ hours: 1 });
  expect((await call(`GET /v1/keys/${newest}`)).body.status).toBe('expired');
  expect((await call('POST /v1/keys', { body: key })).status).toBe(409);
  await call(`POST /v1/keys/${newest}/revoke`);
  expect((await call('POST /v1/keys', { body: key })).status).toBe(201);
});

test('a review of an account with the maximum of keys and members has as many items as the spec allows', async () => {
  const { call } = full();
  const { status, body } = await call('POST /v1/access-reviews');
  expect([status, body.items.length]).toEqual([201, keys_max + members_max]);
});

test('seeding cannot exceed the maximum of an account either', () => {
  const { platform } = full();
  expect(() => platform.seed.key()).toThrow(/^platform\.seed: The account has \d+ keys, the most that are allowed\./);
  expect(() => platform.seed.member()).toThrow(/^platform\.seed: The account has \d+ members, the most that are allowed\./);
  for (let placed = 0; placed < holds_max; placed++) platform.seed.hold({ covers: ['export'] });
  expect(() => platform.seed.hold()).toThrow(/^platform\.seed: The account has \d+ holds, the most that are allowed\./);
});

test('an incident with the maximum number of events is followed by a new incident', async () => {
  const { platform, call } = testPlatform();
  const { secret } = platform.seed.key({ allowed_addresses: ['192.0.2.0/24'] });
  for (let breach = 0; breach < incident_events_max + 3; breach++) {
    await call('GET /v1/account', { key: secret, ip: '203.0.113.66' });
    await platform.clock.advance({ minutes: 1 });
  }
  const { data } = (await call('GET /v1/security/incidents?order=asc')).body;
  const breaches = data.filter(({ type }: { type: string }) => type === 'breach_attempted');
  expect(breaches.map(({ event_ids }: { event_ids: string[] }) => event_ids.length)).toEqual([incident_events_max, 3]);
});

test('a request with more invalid values than the problem can list is refused with the first of them', async () => {
  const { call } = testPlatform();
  const scopes = Array.from({ length: 2 * validation_issues_max }, (_, place) => `none:${place}`);
  const { status, body } = await call('POST /v1/keys', { body: { name: 'wrong', scopes } });
  expect([status, body.errors.length]).toEqual([422, validation_issues_max]);
  expect(body.detail).toBe(`${2 * validation_issues_max + 1} validation issues in the request.`);
});
