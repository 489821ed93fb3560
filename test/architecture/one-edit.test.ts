import { beforeAll, expect, test } from 'vitest';
import { type EditedPackages, editSpec, type SpecDraft } from '../support/edited-spec.ts';

// Several edits share one edited spec, because generating the packages takes long. Each edit changes one figure.

const minute = 60_000;
const day = 24 * 60 * minute;

/** Returns a platform of edited packages that checks its responses, and a client of this platform. */
function opened({ createPlatform, SentinelSec, conformance }: EditedPackages, options: object = {}) {
  const platform = createPlatform({ seed: 'empty', check: conformance, ...options });
  const client = new SentinelSec(platform.clientOptions());
  const raw = (path: string, key = platform.apiKey, headers: Record<string, string> = {}): Promise<Response> =>
    platform.fetch(`${platform.origin}${path}`, { headers: { authorization: `Bearer ${key}`, ...headers } });
  return { platform, client, raw };
}

const caught = (error: unknown): Record<string, unknown> => error as Record<string, unknown>;

let limits: EditedPackages;
let data: EditedPackages;

beforeAll(async () => {
  limits = await editSpec('limits', editLimits);
  data = await editSpec('data', editData);
}, 120_000);

function editLimits(draft: SpecDraft): void {
  Object.assign(draft.get<object>(['x-quota-policies', 'standard']), { quota: 7, burst: 7, window: 60 });
  Object.assign(draft.get<object>(['x-quota-policies', 'exports']), { quota: 1, window: 600 });
  Object.assign(draft.get<object>(['x-quota-policies', 'search']), { quota: 2, algorithm: 'fixed-window' });
  draft.set(['x-plans', 'team', 'scale'], 3);
  draft.set(['x-platform', 'idempotency_life', 'value'], 'PT1H');
  draft.set(['x-platform', 'lockout_failures', 'value'], 3);
  draft.set(['components', 'parameters', 'limit', 'schema'], { type: 'integer', minimum: 1, maximum: 3, default: 2 });
  draft.set(['components', 'parameters', 'limit', 'example'], 2);
}

function editData(draft: SpecDraft): void {
  draft.set(['x-data-classes', 'usage_log', 'anonymize_after'], 'P10D');
  draft.set(['x-data-classes', 'usage_log', 'delete_after'], 'P45D');
  draft.set(['components', 'schemas', 'UsageLog', 'properties', 'user_agent', 'x-anonymize'], 'remove');
  Object.assign(draft.get<object>(['x-data-categories']), {
    address_books: { title: 'Address books', purposes: ['compliance'], 'x-basis': 'chosen' },
  });
  draft.add(['components', 'schemas', 'DataCategory', 'enum'], 'address_books');
  draft.set(['components', 'schemas', 'Member', 'properties', 'role', 'x-collection'], {
    category: 'address_books',
    purpose: 'compliance',
  });
  const scopes = draft.get<string[]>(['x-roles', 'developer', 'scopes']);
  draft.set(['x-roles', 'developer', 'scopes'], [...scopes, 'audit:read']);
  for (const [index, scheme] of [
    [0, 'apiKey'],
    [1, 'basic'],
  ] as const)
    draft.set(['paths', '/v1/account', 'get', 'security', index, scheme], ['account:read', 'usage:read']);
  const account = ['paths', '/v1/account', 'get'];
  draft.set([...account, 'deprecated'], true);
  draft.set([...account, 'x-deprecation'], { at: '2026-01-01T00:00:00Z', sunset: '2027-01-01T00:00:00Z' });
}

test('a quota of 7 per 60 s: headers, refusals, pacing and the estimated quota follow the spec', async () => {
  const { platform, client, raw } = opened(limits);
  platform.clock.freeze();
  const first = await raw('/v1/account');
  const statuses = [first.status];
  for (let call = 1; call < 8; call++) statuses.push((await raw('/v1/account')).status);
  expect(first.headers.get('ratelimit-policy')).toContain('"standard";q=7;w=60');
  expect(statuses).toEqual([...Array(7).fill(200), 429]);
  platform.clock.resume();
  await platform.clock.advance({ minutes: 2 });
  const from = platform.clock.now();
  // On a busy machine, the clock may jump while a call is running. So the calls have a long timeout.
  await Promise.all(Array.from({ length: 9 }, () => client.account.get({ timeout: 3_600_000 })));
  // Two of the nine calls each wait for a token. One token comes back every 60/7 s.
  expect(platform.clock.now() - from).toBeGreaterThanOrEqual(17_000);
  expect(limits.files.get('sdk/src/generated/platform.ts')).toContain('standard: { quota: 7, burst: 7, window: 60');
});

test('one export per 600 s: the second export waits for the window', async () => {
  const { platform, client } = opened(limits);
  const create = () => client.exports.create({ datasets: ['usage_logs'], format: 'csv' }, { maxQueueTime: 0, maxRetries: 0 });
  await create();
  expect(await create().catch(caught)).toMatchObject({ kind: 'rate-limit' });
  await platform.clock.advance({ minutes: 10 });
  expect(await create()).toMatchObject({ status: 'queued' });
});

test('another algorithm: at its end, a fixed window accepts calls that a sliding window would still refuse', async () => {
  const { platform, raw } = opened(limits);
  platform.clock.freeze();
  const list = async (): Promise<number> => (await raw('/v1/audit/entries')).status;
  // A window begins at each whole minute. The calls use up the quota in the last ten seconds of a window.
  await platform.clock.advanceTo(Math.ceil(platform.clock.now() / minute) * minute + 50_000);
  expect([await list(), await list(), await list()]).toEqual([200, 200, 429]);
  await platform.clock.advance({ seconds: 11 });
  expect(await list()).toBe(200);
});

test('another plan factor: the quotas of the plan are multiplied by it', async () => {
  const { client } = opened(limits, { plan: 'team' });
  const { plan, policies } = await client.limits.get();
  expect(plan).toBe('team');
  expect(policies.find(({ name }) => name === 'standard')?.quota).toBe(21);
});

test('idempotency keys that live an hour: after an hour, the same key makes a new change', async () => {
  const { platform, client } = opened(limits);
  const create = () => client.privacy.createRequest({ kind: 'access', categories: ['ip_addresses'] }, { idempotencyKey: 'k' });
  const first = await create();
  await platform.clock.advance({ minutes: 59 });
  expect((await create()).id).toBe(first.id);
  await platform.clock.advance({ minutes: 2 });
  expect((await create()).id).not.toBe(first.id);
});

test('lockout after 3 failures: the fourth call is refused before its key is checked', async () => {
  const { raw } = opened(limits);
  const statuses: number[] = [];
  for (let call = 0; call < 4; call++) statuses.push((await raw('/v1/account', 'nonsense')).status);
  statuses.push((await raw('/v1/account')).status);
  expect(statuses).toEqual([401, 401, 401, 429, 429]);
});

test('pages of at most 3: a larger page is refused, and 3 is the default', async () => {
  const { client } = opened(limits);
  expect((await client.roles.list({ limit: 3 })).data).toHaveLength(3);
  expect((await client.roles.list()).data).toHaveLength(2);
  expect(await client.roles.list({ limit: 4 }).catch(caught)).toMatchObject({
    kind: 'validation',
    errors: [{ pointer: '/query/limit', detail: expect.stringContaining('3') }],
  });
});

test('a maximum below the default is an error in the spec', async () => {
  await expect(
    editSpec('maximum', (draft) => draft.set(['components', 'parameters', 'limit', 'schema', 'maximum'], 50)),
  ).rejects.toThrow('/components/parameters/limit/schema/default: the default 100 does not match the schema: it must be <= 50.');
});

test('usage logs kept 45 days and anonymized after 10: the logs follow the spec', async () => {
  const { platform, client } = opened(data);
  await client.account.get();
  const log = (await client.usage.listLogs({ operation: 'account.get' })).data[0];
  const days: Record<number, string> = {};
  for (const after of [9, 11, 44, 46]) {
    await platform.clock.advanceTo(Date.parse(log?.created_at ?? '') + after * day);
    const now = await client.usage.getLog(log?.id ?? '').catch(caught);
    days[after] = 'kind' in now ? String(now.kind) : now.ip_address === null ? 'anonymized' : 'personal';
  }
  expect(days).toEqual({ 9: 'personal', 11: 'anonymized', 44: 'anonymized', 46: 'not-found' });
});

test('another rule of anonymization: if the user agent is removed, its product is removed too', async () => {
  const { platform, client, raw } = opened(data);
  await raw('/v1/account', platform.apiKey, { 'user-agent': 'curl/8.1 (x86)' });
  const log = (await client.usage.listLogs({ operation: 'account.get' })).data[0];
  expect(log?.user_agent).toBe('curl/8.1 (x86)');
  await platform.clock.advanceTo(Date.parse(log?.created_at ?? '') + 11 * day);
  expect(await client.usage.getLog(log?.id ?? '')).toMatchObject({ anonymized: true, user_agent: null });
});

test('another category and purpose of a property: the inventory lists them, and the client knows their names', async () => {
  const { client } = opened(data);
  const { items } = await client.privacy.getInventory();
  expect(items.find(({ record, property }) => record === 'Member' && property === 'role')).toMatchObject({
    category: 'address_books',
    purpose: 'compliance',
  });
  expect(data.errorsOf("export const category: Schemas['DataCategory'] = 'address_books';")).toEqual([]);
});

test('another scope of a role: the role has it, and so has the key of a member', async () => {
  const { client } = opened(data);
  const roles = await client.roles.list();
  expect(roles.data.find(({ name }) => name === 'developer')?.scopes).toContain('audit:read');
  const invited = await client.members.invite({ email: 'bob@example.com', role: 'developer' });
  expect(JSON.stringify(invited)).toContain('audit:read');
});

test('another scope of an operation: a key without it is refused, and the refusal names it', async () => {
  const { platform, client } = opened(data);
  const key = await client.keys.create({ name: 'narrow', scopes: ['account:read'] });
  const narrow = new data.SentinelSec({ ...platform.clientOptions(), apiKey: key.secret });
  expect(await narrow.account.get().catch(caught)).toMatchObject({
    kind: 'permission',
    required: ['account:read', 'usage:read'],
    held: ['account:read'],
  });
  expect((await client.account.get()).status).toBe('active');
  expect(data.files.get('sdk/src/generated/namespaces.ts')).toContain('Scopes: `account:read`, `usage:read`.');
});

test('a deprecated operation: answers have its dates, the client warns once, and its documentation says so', async () => {
  const { platform, raw } = opened(data);
  const warnings: string[] = [];
  const client = new data.SentinelSec({
    ...platform.clientOptions(),
    onEvent: (event) => {
      if (event.type === 'warning') warnings.push(event.message);
    },
  });
  await client.account.get();
  await client.account.get();
  const { headers } = await raw('/v1/account');
  expect(headers.get('deprecation')).toBe('@1767225600');
  expect(headers.get('sunset')).toBe('Fri, 01 Jan 2027 00:00:00 GMT');
  expect(warnings).toHaveLength(1);
  expect(data.files.get('sdk/src/generated/namespaces.ts')).toContain('@deprecated since 2026-01-01T00:00:00Z');
});

test('a broken reference generates nothing', async () => {
  await expect(
    editSpec('broken', (draft) =>
      draft.set(['paths', '/v1/account', 'get', 'responses', '500'], { $ref: '#/components/responses/Absent' }),
    ),
  ).rejects.toThrow('/paths/~1v1~1account/get/responses/500: the component #/components/responses/Absent does not exist.');
});
