import { Decrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { expect, test } from 'vitest';
import { testPlatform } from '../../../test/support/test-platform.ts';
import { contract } from '../generated/contract.ts';

const attacker = '203.0.113.66';
const { lockout_failures } = contract.figures;

/** Sends `times` requests with a wrong key from one address. */
async function attack({ call }: ReturnType<typeof testPlatform>, times: number): Promise<void> {
  for (let attempt = 0; attempt < times; attempt++) await call('GET /v1/account', { key: 'ssk_test_wrong', ip: attacker });
}

test('a failed authentication is in the list of events before its answer has ended', async () => {
  const opened = testPlatform();
  await attack(opened, 1);
  const { body } = await opened.call('GET /v1/security/events');
  expect(body.data).toHaveLength(1);
  expect(body.data[0]).toMatchObject({
    type: 'authentication_failed',
    severity: 'low',
    operation: 'account.get',
    reason: 'key-malformed',
    key_id: null,
    ip_address: attacker,
    incident_id: null,
  });
  expect((await opened.call(`GET /v1/security/events/${body.data[0].id}`)).body).toEqual(body.data[0]);
});

test('a lockout opens one incident that contains the failures that led to it', async () => {
  const opened = testPlatform();
  await attack(opened, lockout_failures);
  const { body: incidents } = await opened.call('GET /v1/security/incidents?status=open');
  expect(incidents.data).toHaveLength(1);
  const [incident] = incidents.data;
  expect(incident).toMatchObject({ type: 'brute_force_detected', severity: 'high', status: 'open', evidence: [] });
  const { body: events } = await opened.call('GET /v1/security/events?type=brute_force_detected');
  const { body: failures } = await opened.call('GET /v1/security/events?type=authentication_failed&order=asc');
  expect(failures.data).toHaveLength(lockout_failures);
  const inOrder = [...failures.data, ...events.data].map(({ id }: { id: string }) => id);
  expect(incident.event_ids).toEqual(inOrder);
  expect(failures.data.every((event: { incident_id: string }) => event.incident_id === incident.id)).toBe(true);
});

test('a valid key from a forbidden address is an attempted breach, and not a failed authentication', async () => {
  const { platform, call } = testPlatform();
  const bound = platform.seed.key({ allowed_addresses: ['192.0.2.0/24'] });
  const leaked = platform.seed.key();
  const ended = platform.seed.key();
  await call(`POST /v1/keys/${leaked.id}/report-leaked`, { body: { found_in: 'source_code' } });
  await call(`POST /v1/keys/${ended.id}/revoke`);
  for (const { secret: key } of [bound, leaked, ended]) await call('GET /v1/account', { key, ip: attacker });
  const { body: breaches } = await call('GET /v1/security/events?type=breach_attempted&order=asc');
  expect(breaches.data).toMatchObject([
    { severity: 'high', reason: 'address-not-allowed', key_id: bound.id, ip_address: attacker },
    { severity: 'high', reason: 'key-revoked', key_id: leaked.id, ip_address: attacker },
  ]);
  const { body: incidents } = await call('GET /v1/security/incidents?status=open');
  expect(incidents.data).toMatchObject([{ type: 'breach_attempted' }, { type: 'key_leaked' }]);
  expect((await call('GET /v1/security/events?type=authentication_failed')).body.data).toEqual([]);
});

test('a valid call from an address that attacked before is a threat, which is recorded only once until its incident is resolved', async () => {
  const opened = testPlatform();
  const { platform, call } = opened;
  await attack(opened, lockout_failures);
  platform.unlock(attacker);
  const threats = async () => (await call('GET /v1/security/events?type=threat_detected')).body.data;
  for (let time = 0; time < 3; time++) await call('GET /v1/account', { ip: attacker });
  expect(await threats()).toMatchObject([{ severity: 'critical', reason: 'known-indicator', ip_address: attacker }]);
  const { body: incidents } = await call('GET /v1/security/incidents?status=open');
  const [incident] = incidents.data.filter(({ type }: { type: string }) => type === 'threat_detected');
  await call(`POST /v1/security/incidents/${incident.id}/resolve`, { body: { resolution: 'false_positive' } });
  await call('GET /v1/account', { ip: attacker });
  expect(await threats()).toHaveLength(2);
  await call('GET /v1/account', { ip: '203.0.113.67' });
  expect(await threats()).toHaveLength(2);
});

test('a used-up quota and a leaked key are recorded as events with their quota policy and key', async () => {
  const { platform, call } = testPlatform();
  const { id, secret } = platform.seed.key();
  platform.limits.exhaust(secret, 'standard');
  expect((await call('GET /v1/account', { key: secret })).status).toBe(429);
  await call(`POST /v1/keys/${id}/report-leaked`, { body: { found_in: 'source_code' } });
  const { body } = await call('GET /v1/security/events?order=asc');
  expect(body.data).toMatchObject([
    { type: 'rate_limit_exceeded', reason: 'quota-exceeded', policy: 'standard', key_id: id },
    { type: 'key_leaked', severity: 'high', policy: null, key_id: id },
  ]);
  const { body: indicators } = await call('GET /v1/security/indicators?kind=key');
  expect(indicators.data).toMatchObject([{ kind: 'key', value: id, events: 1 }]);
});

test('evidence is encrypted to the organization, which can read it, and contains no credentials', async () => {
  const opened = testPlatform();
  const identity = await generateX25519Identity();
  await opened.call('PUT /v1/organization/encryption-key', { body: { recipient: await identityToRecipient(identity) } });
  await attack(opened, lockout_failures);
  const { body } = await opened.call('GET /v1/security/incidents');
  const [{ sealed }] = body.data[0].evidence;
  expect(atob(sealed)).not.toContain(attacker);
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  const found = await decrypter.decrypt(
    Uint8Array.from(atob(sealed), (letter) => letter.charCodeAt(0)),
    'text',
  );
  expect(JSON.parse(found)).toMatchObject({ request: { method: 'GET', path: '/v1/account', address: attacker } });
  expect(found).not.toContain('ssk_test_wrong');
});

test('an incident can be acknowledged once and resolved once; the next event opens a new incident', async () => {
  const opened = testPlatform();
  await attack(opened, lockout_failures);
  const { call, platform } = opened;
  const [{ id }] = (await call('GET /v1/security/incidents')).body.data;
  const taken = await call(`POST /v1/security/incidents/${id}/acknowledge`);
  expect(taken.body).toMatchObject({ status: 'acknowledged', acknowledged_by: expect.stringMatching(/^mem_/) });
  expect((await call(`POST /v1/security/incidents/${id}/acknowledge`)).status).toBe(409);
  const ended = await call(`POST /v1/security/incidents/${id}/resolve`, { body: { resolution: 'mitigated' } });
  expect(ended.body).toMatchObject({ status: 'resolved', resolution: 'mitigated' });
  expect((await call(`POST /v1/security/incidents/${id}/resolve`, { body: { resolution: 'accepted' } })).status).toBe(409);
  platform.unlock(attacker);
  await attack(opened, lockout_failures);
  expect((await call('GET /v1/security/incidents?status=open')).body.data).toHaveLength(1);
  expect((await call('GET /v1/security/incidents')).body.data).toHaveLength(2);
});

test('a key that is used from a new network is recorded only once', async () => {
  const { call } = testPlatform();
  for (const ip of ['198.51.100.7', '198.51.100.9', '203.0.113.5', '203.0.113.6', '198.51.100.7'])
    await call('GET /v1/account', { ip });
  const { body } = await call('GET /v1/security/events?type=suspicious_usage', { ip: '198.51.100.7' });
  expect(body.data).toMatchObject([{ severity: 'medium', reason: 'new-network', ip_address: '203.0.113.5' }]);
});

test.each(['events', 'incidents'])('unknown %s get a 404, and unknown filters are refused', async (list) => {
  const { call } = testPlatform();
  const id = list === 'events' ? 'evt_01KASEQ4H8Z3M5N7P9R1T3V5X7' : 'inc_01KASEQ4H8Z3M5N7P9R1T3V5X7';
  expect((await call(`GET /v1/security/${list}/${id}`)).status).toBe(404);
  expect((await call(`GET /v1/security/${list}/1`)).status).toBe(422);
  expect((await call(`GET /v1/security/${list}?severity=dreadful`)).status).toBe(422);
  expect((await call(`GET /v1/security/${list}?from=2026-02-01T00:00:00Z&to=2026-01-01T00:00:00Z`)).status).toBe(422);
});
