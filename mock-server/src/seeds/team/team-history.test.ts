import { expect, test } from 'vitest';
import { testPlatform } from '../../../../test/support/test-platform.ts';
import { contract, type OperationId } from '../../generated/contract.ts';

/** The lists of the spec that need no path parameter. */
const lists = (Object.keys(contract.operations) as OperationId[]).filter((id) => contract.operations[id].list);

test.each(lists)('the first list of %s is not empty', async (id) => {
  const { call } = testPlatform({ seed: 'team' });
  const { status, body } = await call(`GET ${contract.operations[id].path}`);
  expect(status).toBe(200);
  expect(body.data.length).toBeGreaterThan(0);
});

test('there are members of every role, keys and incidents in every state, and a ready export with its file', async () => {
  const { call } = testPlatform({ seed: 'team' });
  const all = async (path: string, name: string): Promise<Set<string>> =>
    new Set((await call(`GET ${path}?limit=1000`)).body.data.map((row: Record<string, string>) => row[name]));
  expect(await all('/v1/members', 'role')).toEqual(new Set(Object.keys(contract.roles)));
  expect(await all('/v1/members', 'status')).toEqual(new Set(['invited', 'active']));
  expect(await all('/v1/keys', 'status')).toEqual(new Set(['active', 'expired', 'revoked']));
  expect(await all('/v1/security/incidents', 'status')).toEqual(new Set(['open', 'acknowledged', 'resolved']));
  expect(await all('/v1/exports', 'status')).toEqual(new Set(['ready', 'expired', 'canceled']));
  expect(await all('/v1/access-reviews', 'status')).toEqual(new Set(['open', 'completed']));
  expect(await all('/v1/privacy/holds', 'status')).toEqual(new Set(['active', 'lifted']));
  expect(await all('/v1/privacy/requests', 'status')).toEqual(new Set(['open', 'answered']));
  const [ready] = (await call('GET /v1/exports?status=ready')).body.data;
  expect((await call(`GET /v1/exports/${ready.id}/files/${ready.files[0].name}`)).body).toHaveLength(ready.files[0].bytes);
});

test('the history is consistent: the audit chain is valid, ids have the right times, and nothing is in the future', async () => {
  const { platform, call } = testPlatform({ seed: 'team' });
  expect((await call('GET /v1/audit/verification')).body).toMatchObject({ valid: true, erased: 0 });
  const { tables } = platform.snapshot().state;
  for (const name of ['members', 'keys', 'events', 'audit', 'notifications', 'exports', 'logs'] as const) {
    const rows = tables[name].all().map(({ id, wire: { created_at } }) => ({ id, created_at }));
    const inOrder = rows.toSorted((one, other) => (one.id < other.id ? -1 : 1));
    expect(inOrder.map(({ created_at }) => created_at)).toEqual(rows.map(({ created_at }) => created_at).toSorted());
    expect(rows.every(({ created_at }) => Date.parse(created_at) <= platform.clock.now())).toBe(true);
  }
});

test('the same seed number gives the same history, and another number gives another', () => {
  const historyOf = (seedNumber: number) => {
    const { tables } = testPlatform({ seed: 'team', seedNumber }).platform.snapshot().state;
    return JSON.stringify([tables.events.all(), tables.audit.all(), tables.logs.all(), tables.keys.all()]);
  };
  expect(historyOf(1)).toBe(historyOf(1));
  expect(historyOf(1)).not.toBe(historyOf(2));
});

test('its active hold covers no existing data: the account can be closed, and all privacy requests are granted', async () => {
  const { platform, call } = testPlatform({ seed: 'team' });
  const { body: asked } = await call('POST /v1/privacy/requests', { body: { kind: 'deletion' } });
  await platform.clock.advance({ days: 1 });
  expect((await call(`GET /v1/privacy/requests/${asked.id}`)).body.outcome).toBe('done');
  const { body: account } = await call('GET /v1/account');
  expect((await call('POST /v1/account/close', { body: { confirm_api_username: account.api_username } })).status).toBe(200);
});

test('the statistics count each call of the history once, including calls whose logs are deleted', async () => {
  const { call } = testPlatform({ seed: 'team' });
  const { body } = await call('GET /v1/usage/statistics');
  const logs = (await call('GET /v1/usage/logs?limit=1000')).body.data.filter(
    ({ method }: { method: string }) => method === 'GET',
  );
  expect(body.calls).toBeGreaterThan(logs.length - 2);
  expect(body.popular.every(({ operation }: { operation: string }) => Object.hasOwn(contract.operations, operation))).toBe(true);
  const { body: points } = await call('GET /v1/analytics/performance?limit=1000&interval=day');
  expect(points.data.reduce((sum: number, { calls }: { calls: number }) => sum + calls, 0)).toBe(body.calls + 2);
});
