import { expect, test } from 'vitest';
import { type TestPlatform, testPlatform } from '../support/test-platform.ts';

const attacker = '203.0.113.66';

const attack = async ({ call }: TestPlatform, times: number): Promise<void> => {
  for (let attempt = 0; attempt < times; attempt++) await call('GET /v1/account', { key: 'ssk_test_wrong', ip: attacker });
};

test('P-015 a key that calls from a new network is recorded as suspicious', async () => {
  const { call } = testPlatform();
  await call('GET /v1/account', { ip: '198.51.100.7' });
  await call('GET /v1/account', { ip: '203.0.113.5' });
  const { body } = await call('GET /v1/security/events?type=suspicious_usage', { ip: '203.0.113.5' });
  expect(body.data).toMatchObject([{ reason: 'new-network', ip_address: '203.0.113.5' }]);
});

test('P-015 a key that suddenly calls far more than before is recorded as suspicious', async () => {
  const { platform, call } = testPlatform();
  const { id, secret: key } = platform.seed.key();
  await call('GET /v1/limits', { key });
  await platform.clock.advance({ hours: 1 });
  for (let made = 0; made < 200; made++) await call('GET /v1/limits', { key });
  const { body } = await call('GET /v1/security/events?type=suspicious_usage');
  expect(body.data).toMatchObject([{ reason: 'sudden-rise', key_id: id }]);
});

test('P-015 the source of a threat is stored as an indicator', async () => {
  const opened = testPlatform();
  await attack(opened, 10);
  const { body } = await opened.call('GET /v1/security/indicators?kind=ip_address');
  expect(body.data).toMatchObject([{ value: attacker, events: 11 }]);
});

test('P-016 a failed authentication is an event with its reason, recorded before its answer ends', async () => {
  const opened = testPlatform();
  await attack(opened, 1);
  const { body } = await opened.call('GET /v1/security/events');
  expect(body.data).toMatchObject([{ type: 'authentication_failed', reason: 'key-malformed', ip_address: attacker }]);
});

test('P-016 ten failures from an address are a brute-force attack: it is recorded, and the address is locked out', async () => {
  const opened = testPlatform();
  await attack(opened, 9);
  expect((await opened.call('GET /v1/account', { ip: attacker })).status).toBe(200);
  await attack(opened, 1);
  const shut = await opened.call('GET /v1/account', { ip: attacker });
  expect(shut.status).toBe(429);
  expect(shut.body.type).toMatch(/abnormal-usage-detected$/);
  const { body } = await opened.call('GET /v1/security/events?type=brute_force_detected');
  expect(body.data).toMatchObject([{ severity: 'high', ip_address: attacker }]);
});

test('P-017 a used-up limit is an event that names the limit', async () => {
  const { platform, call } = testPlatform();
  const { id, secret } = platform.seed.key();
  platform.limits.exhaust(secret, 'standard');
  const refused = await call('GET /v1/account', { key: secret });
  expect({ status: refused.status, wait: refused.headers.has('Retry-After') }).toEqual({ status: 429, wait: true });
  const { body } = await call('GET /v1/security/events?type=rate_limit_exceeded');
  expect(body.data).toMatchObject([{ policy: 'standard', key_id: id }]);
});

test('P-018 an attack is an incident with the events that show it', async () => {
  const opened = testPlatform();
  await attack(opened, 10);
  const { body } = await opened.call('GET /v1/security/incidents?status=open');
  expect(body.data).toMatchObject([{ type: 'brute_force_detected', severity: 'high', status: 'open' }]);
  // The events are the ten failures and the lockout.
  expect(body.data[0].event_ids).toHaveLength(11);
});

test('P-015 a valid call from an address that attacked before is a threat', async () => {
  const opened = testPlatform();
  await attack(opened, 10);
  opened.platform.unlock(attacker);
  await opened.call('GET /v1/account', { ip: attacker });
  const { body } = await opened.call('GET /v1/security/events?type=threat_detected');
  expect(body.data).toMatchObject([{ severity: 'critical', ip_address: attacker }]);
});

test('P-018 a valid key that is used from a forbidden address is a breach attempt, and an incident', async () => {
  const { platform, call } = testPlatform();
  const { id, secret } = platform.seed.key({ allowed_addresses: ['192.0.2.0/24'] });
  await call('GET /v1/account', { key: secret, ip: attacker });
  const { body } = await call('GET /v1/security/incidents?status=open');
  expect(body.data).toMatchObject([{ type: 'breach_attempted', severity: 'high' }]);
  const { body: event } = await call(`GET /v1/security/events/${body.data[0].event_ids[0]}`);
  expect(event).toMatchObject({ reason: 'address-not-allowed', key_id: id, incident_id: body.data[0].id });
});
