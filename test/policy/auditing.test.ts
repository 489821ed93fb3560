import { expect, test } from 'vitest';
import { failure, setup } from '../support/setup.ts';
import { testPlatform } from '../support/test-platform.ts';

test('P-049 a threat is recorded immediately, and its source is locked out for 15 minutes', async () => {
  const { platform, call } = testPlatform();
  const at = '2026-01-01T00:00:00.000Z';
  for (let attempt = 0; attempt < 10; attempt++) await call('GET /v1/account', { key: 'ssk_test_wrong', ip: '203.0.113.66' });
  expect((await call('GET /v1/security/events?type=brute_force_detected')).body.data).toMatchObject([{ created_at: at }]);
  await platform.clock.advance({ minutes: 14, seconds: 59 });
  expect((await call('GET /v1/account', { ip: '203.0.113.66' })).status).toBe(429);
  await platform.clock.advance({ seconds: 1 });
  expect((await call('GET /v1/account', { ip: '203.0.113.66' })).status).toBe(200);
});

test('P-049 an incident is acknowledged and resolved by a member, each once', async () => {
  const { platform, client } = setup();
  await client.keys.reportLeaked(platform.seed.key().id, { found_in: 'website' });
  const id = (await client.security.listIncidents()).data[0]?.id ?? '';
  expect(await client.security.acknowledgeIncident(id)).toMatchObject({ status: 'acknowledged' });
  expect(await client.security.resolveIncident(id, { resolution: 'mitigated' })).toMatchObject({ status: 'resolved' });
  expect(await failure(client.security.resolveIncident(id, { resolution: 'accepted' }))).toMatchObject({ status: 409 });
});

test('P-050 each change leaves an entry that says who changed what, and when', async () => {
  const { platform, client } = setup();
  await client.account.update({ organization_name: 'Analytical Engines' });
  const { id } = await client.keys.create({ name: 'reader', scopes: ['account:read'] });
  await client.keys.revoke(id);
  const { data } = await client.audit.listEntries({ order: 'asc' });
  const done = data.filter(({ action }) => !action.startsWith('mfa.'));
  const actor = { kind: 'key', id: platform.keyId };
  expect(done).toMatchObject([
    { action: 'account.update', actor, values: [{ pointer: '/organization_name', value: 'Analytical Engines' }] },
    { action: 'keys.create', actor, target_id: id },
    { action: 'keys.revoke', actor, target_id: id },
  ]);
});

test('P-050 changes of the platform itself, and further changes of a call, leave an entry too', async () => {
  const { platform, client } = setup();
  const { id: expiring } = platform.seed.key({ expires_at: '2026-01-02T00:00:00.000Z' });
  const { id: member } = platform.seed.member();
  const { id: key } = platform.seed.key({ created_by: member });
  await client.members.remove(member);
  await platform.clock.advance({ days: 1 });
  const { data } = await client.audit.listEntries({ order: 'asc' });
  expect(data.filter(({ action }) => !action.startsWith('mfa.'))).toMatchObject([
    { action: 'members.remove', actor: { kind: 'key', id: platform.keyId }, target_id: member },
    { action: 'keys.revoke', actor: { kind: 'key', id: platform.keyId }, target_id: key, request_id: data.at(-2)?.request_id },
    { action: 'key.expire', actor: { kind: 'platform', id: null }, target_id: expiring, request_id: null },
  ]);
});

test('P-050 the trail is a chain that can be verified', async () => {
  const { client } = setup();
  for (const email of ['one@example.com', 'two@example.com']) await client.account.update({ email });
  const [first, second] = (await client.audit.listEntries({ order: 'asc' })).data;
  expect(second?.previous_hash).toBe(first?.hash);
  expect(await client.audit.verify()).toMatchObject({ valid: true, entries: 2, first_broken: null, head: second?.hash });
});
