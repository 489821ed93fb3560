import { expect, test } from 'vitest';
import { testPlatform } from '../../../test/support/test-platform.ts';
import { iso8601 } from '../base/time.ts';
import { contract } from '../generated/contract.ts';

const { privacy_response } = contract.figures;
const { usage_log } = contract.dataClasses;

test('a privacy request is answered by the clock, before its deadline', async () => {
  const { platform, call } = testPlatform();
  const { status, body } = await call('POST /v1/privacy/requests', { body: { kind: 'access', team: 'security' } });
  expect(status).toBe(201);
  expect(body).toMatchObject({ status: 'open', outcome: null, team_address: contract.teams.security?.email });
  expect(Date.parse(body.respond_by) - Date.parse(body.created_at)).toBe(privacy_response);
  expect(body.categories).toEqual(Object.keys(contract.categories));
  await platform.clock.advance({ milliseconds: privacy_response });
  const { body: answered } = await call(`GET /v1/privacy/requests/${body.id}`);
  expect(answered).toMatchObject({ status: 'answered', outcome: 'done', holds: [] });
  expect(answered.answered_at < body.respond_by).toBe(true);
  expect((await call('GET /v1/privacy/requests')).body.data).toEqual([answered]);
});

test('a request is sent to the team that the spec names, unless it names another team', async () => {
  const { call } = testPlatform();
  const defaults = contract.operations['privacy.createRequest'].body?.defaults;
  const { body } = await call('POST /v1/privacy/requests', { body: { kind: 'inquiry' } });
  expect(body.team).toBe(defaults?.team);
  expect(body.team_address).toBe(contract.teams[body.team]?.email);
  const [other] = Object.keys(contract.teams).filter((name) => name !== body.team);
  expect((await call('POST /v1/privacy/requests', { body: { kind: 'inquiry', team: other } })).body.team).toBe(other);
  const unknown = await call('POST /v1/privacy/requests', { body: { kind: 'inquiry', team: 'sales' } });
  expect([unknown.status, unknown.body.errors[0].pointer]).toEqual([422, '/body/team']);
});

test('a request for deletion removes only its categories from the usage logs', async () => {
  const { platform, call } = testPlatform();
  const { id } = platform.seed.usageLog();
  await call('POST /v1/privacy/requests', { body: { kind: 'deletion', categories: ['ip_addresses'] } });
  await platform.clock.advance({ milliseconds: privacy_response });
  const { body } = await call(`GET /v1/usage/logs/${id}`);
  expect(body).toMatchObject({ ip_address: null, user_agent: 'sentinelsec-sdk/0.1.0', anonymized: false });
});

test('a request for deletion that a hold forbids is refused, and the refusal names the hold', async () => {
  const { platform, call } = testPlatform();
  const hold = platform.seed.hold({ covers: ['usage_log'] });
  const { id } = platform.seed.usageLog();
  const { body: request } = await call('POST /v1/privacy/requests', { body: { kind: 'deletion', categories: ['ip_addresses'] } });
  await platform.clock.advance({ milliseconds: privacy_response });
  const { body } = await call(`GET /v1/privacy/requests/${request.id}`);
  expect(body).toMatchObject({ outcome: 'refused_for_hold', holds: [hold.id] });
  expect((await call(`GET /v1/usage/logs/${id}`)).body.ip_address).toBe('203.0.113.7');
});

test('data that a hold covers stays after its period, and is removed immediately when the hold is lifted', async () => {
  const { platform, call } = testPlatform();
  const hold = platform.seed.hold({ covers: ['usage_log'] });
  const { id } = platform.seed.usageLog();
  await platform.clock.advance({ milliseconds: usage_log.deleteAfter ?? 0 });
  expect((await call(`GET /v1/usage/logs/${id}`)).body.anonymized).toBe(false);
  const lifted = await call(`POST /v1/privacy/holds/${hold.id}/lift`);
  expect(lifted.body).toMatchObject({ status: 'lifted', lifted_at: expect.any(String) });
  expect((await call(`GET /v1/usage/logs/${id}`)).status).toBe(404);
  expect((await call(`POST /v1/privacy/holds/${hold.id}/lift`)).status).toBe(409);
  expect((await call('GET /v1/privacy/holds')).body.data).toEqual([lifted.body]);
});

test('the inventory lists every personal property, and its periods follow the settings', async () => {
  const { call } = testPlatform();
  const { body } = await call('GET /v1/privacy/inventory');
  expect(body.policy_version).toBe(contract.policyVersion);
  const properties = Object.entries(contract.records).flatMap(([record, rules]) =>
    Object.keys(rules.properties).map((property) => `${record}.${property}`),
  );
  type Item = Readonly<Record<string, string | null>>;
  expect(body.items.map(({ record, property }: Item) => `${record}.${property}`)).toEqual(properties);
  const address = (items: readonly Item[]) =>
    items.find(({ record, property }) => record === 'UsageLog' && property === 'ip_address');
  expect(address(body.items)?.anonymized_after).toBe(iso8601(usage_log.anonymizeAfter ?? 0));
  await call('PATCH /v1/settings', { body: { retention: { usage_logs_anonymized_after: 'P1D' } } });
  expect(address((await call('GET /v1/privacy/inventory')).body.items)?.anonymized_after).toBe('P1D');
});

test('disclosures are listed, and the list is empty if none was made', async () => {
  const { platform, call } = testPlatform();
  expect((await call('GET /v1/privacy/disclosures')).body.data).toEqual([]);
  const disclosure = platform.seed.disclosure({ exception: 'security_emergency', recipient: 'incident_responder' });
  expect((await call('GET /v1/privacy/disclosures')).body.data).toEqual([disclosure]);
});

test('subprocessors have access only to data that they cannot read', async () => {
  const { call } = testPlatform();
  const { body } = await call('GET /v1/privacy/subprocessors');
  expect(body.data.map(({ service }: { service: string }) => service).sort()).toEqual(['hosting', 'security_monitoring']);
  expect(body.data.every((provider: { zero_knowledge: boolean }) => provider.zero_knowledge)).toBe(true);
});

test.each([
  {},
  { kind: 'complaint' },
  { kind: 'access', text: 'Dear team' },
  { kind: 'access', categories: [] },
  { kind: 'access', categories: ['gps'] },
])('the request %j is refused', async (body) => {
  const { call } = testPlatform();
  expect((await call('POST /v1/privacy/requests', { body })).status).toBe(422);
});

test('unknown requests and holds get a 404', async () => {
  const { call } = testPlatform();
  expect((await call('GET /v1/privacy/requests/prq_01KASEQ4H8Z3M5N7P9R1T3V5X7')).status).toBe(404);
  expect((await call('POST /v1/privacy/holds/hld_01KASEQ4H8Z3M5N7P9R1T3V5X7/lift')).status).toBe(404);
});
