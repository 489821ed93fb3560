import { expect, test } from 'vitest';
import { createPlatform } from '../../adapters/create-platform.ts';
import type { Platform } from '../../adapters/platform.ts';
import { milliseconds, moment, timestamp } from '../../base/time.ts';
import { contract } from '../../generated/contract.ts';
import { conformance } from '../conformance.ts';

const start = '2026-01-01T00:00:00.000Z';
const platformOf = (): Platform => createPlatform({ seed: 'empty', startTime: start, frozen: true, check: conformance });

/** Calls a platform. If the answer contains an MFA challenge, solves the challenge and calls again. */
async function call(platform: Platform, request: string, body?: unknown, token?: string): Promise<Record<string, unknown>> {
  const [method = 'GET', path = ''] = request.split(' ');
  const headers = {
    authorization: `Bearer ${platform.apiKey}`,
    'content-type': 'application/json',
    ...(token && { 'MFA-Token': token }),
  };
  const init = { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) };
  const response = await platform.fetch(platform.origin + path, init);
  const answer = response.status === 204 ? {} : ((await response.json()) as Record<string, unknown>);
  const challenge = answer.challenge as { readonly id: string } | undefined;
  if (!challenge) return answer;
  await platform.clock.advance({ milliseconds: contract.figures.totp_step });
  const passed = await call(platform, 'POST /v1/mfa/verify', { challenge_id: challenge.id, code: platform.totp() });
  return call(platform, request, body, String(passed.token));
}

/** Returns the explanation of a record that exists. */
function keptIn(platform: Platform, id: string) {
  const explained = platform.retention.explain(id);
  if (explained.kind !== 'kept') throw new Error(`${id} is ${explained.kind}.`);
  return explained;
}

const { anonymizeAfter = 0, deleteAfter = 0 } = contract.dataClasses.usage_log;

test('the explanation of a usage log shows its class, when it is anonymized and deleted, and the statistics that are kept longer', async () => {
  const platform = platformOf();
  await call(platform, 'GET /v1/account');
  const [log] = (await call(platform, 'GET /v1/usage/logs?operation=account.get')).data as { id: string }[];
  const explained = keptIn(platform, log?.id ?? '');
  expect(explained).toMatchObject({
    record: 'UsageLog',
    dataClass: { name: 'usage_log', description: 'Kept for P90D, anonymized P30D after the call.' },
    happened: [{ what: 'created', at: moment(start) }],
  });
  expect(explained.will).toEqual([
    {
      does: 'anonymize',
      properties: ['key_id', 'api_username', 'ip_address', 'user_agent', 'request_id'],
      when: { kind: 'at', at: moment(start) + anonymizeAfter, because: 'class' },
    },
    { does: 'delete', when: { kind: 'at', at: moment(start) + deleteAfter, because: 'class' } },
  ]);
  expect(explained.outlives.map(({ kind }) => kind)).toEqual(['figures', 'figures']);
});

test('each scheduled action of a log happens exactly at its time', async () => {
  const platform = platformOf();
  const { id } = platform.seed.usageLog();
  for (const action of keptIn(platform, id).will) {
    if (action.when.kind !== 'at') throw new Error('It has a moment.');
    await platform.clock.advanceTo(action.when.at - 1);
    expect(keptIn(platform, id).will[0]).toEqual(action);
    await platform.clock.advance({ milliseconds: 1 });
    const after = platform.retention.explain(id);
    if (action.does === 'anonymize') expect(after).toMatchObject({ happened: [{ what: 'created' }, { what: 'anonymized' }] });
    else expect(after).toMatchObject({ kind: 'gone', because: 'period', since: action.when.at });
  }
});

test('a shorter setting, a hold and a closure are each given as the reason', async () => {
  const platform = platformOf();
  const { id } = platform.seed.usageLog();
  await call(platform, 'PATCH /v1/settings', { retention: { usage_logs_anonymized_after: 'P3D' } });
  const shorter = moment(start) + milliseconds({ days: 3 });
  expect(keptIn(platform, id).will[0]?.when).toEqual({
    kind: 'at',
    at: shorter,
    because: 'settings',
    setting: 'usage_logs_anonymized_after',
  });
  const { id: hold } = platform.seed.hold({ covers: ['usage_log'] });
  expect(keptIn(platform, id).will[0]?.when).toEqual({ kind: 'held', at: shorter, holds: [hold] });
  const other = platformOf();
  const log = other.seed.usageLog();
  const { deletes_at } = await call(other, 'POST /v1/account/close', { confirm_api_username: 'ada' });
  const at = moment(String(deletes_at));
  expect(keptIn(other, log.id).will.at(-1)).toMatchObject({ does: 'delete', when: { kind: 'at' } });
  const account = keptIn(other, log.id).account;
  expect(keptIn(other, account).will).toContainEqual({ does: 'delete', when: { kind: 'at', at, because: 'closure' } });
});

test('an open request for deletion is listed, unless a hold will prevent it', async () => {
  const platform = platformOf();
  const { id } = platform.seed.usageLog();
  const request = await call(platform, 'POST /v1/privacy/requests', { kind: 'deletion', categories: ['ip_addresses'] });
  const [first, second] = keptIn(platform, id).will;
  expect(first).toMatchObject({ properties: ['ip_address'], when: { because: 'request', request: request.id } });
  expect(second).toMatchObject({ does: 'anonymize', when: { because: 'class' } });
  if (first?.when.kind !== 'at') throw new Error('It has a moment.');
  await platform.clock.advanceTo(first.when.at);
  expect(keptIn(platform, id).will[0]).toEqual(second);
  const held = platformOf();
  const log = held.seed.usageLog();
  held.seed.hold({ covers: ['security'] });
  await call(held, 'POST /v1/privacy/requests', { kind: 'deletion' });
  expect(keptIn(held, log.id).will).toMatchObject([{ when: { because: 'class' } }, { does: 'delete' }]);
});

test('the explanation of every record of a closed account says what the deletion of the account does to it, and this happens', async () => {
  const platform = platformOf();
  for (let attempt = 0; attempt < contract.figures.lockout_failures; attempt++)
    await platform.handle(new Request(`${platform.origin}/v1/account`, { headers: { authorization: 'Bearer ssk_wrong' } }), {
      ip: '203.0.113.66',
    });
  await call(platform, 'POST /v1/members', { email: 'grace@example.com', role: 'developer' });
  await call(platform, 'POST /v1/privacy/requests', { kind: 'access', team: 'privacy' });
  await call(platform, 'POST /v1/access-reviews');
  await call(platform, 'POST /v1/exports', { datasets: ['audit_entries'], format: 'csv', gzip: true });
  await platform.clock.advance({ minutes: 1 });
  platform.seed.disclosure();
  await call(platform, 'POST /v1/account/close', { confirm_api_username: 'ada' });
  const { tables } = platform.snapshot().state;
  const ids = Object.entries(tables).flatMap(([, table]) => table.all().map((row) => row.id));
  const kept = ids.map((id) => platform.retention.explain(id)).filter(({ kind }) => kind === 'kept');
  expect(new Set(kept.map((each) => each.kind === 'kept' && each.record)).size).toBeGreaterThan(12);
  await platform.clock.advance({ milliseconds: contract.dataClasses.account.deleteAfter ?? 0 });
  for (const before of kept) {
    if (before.kind !== 'kept') continue;
    const after = platform.retention.explain(before.id);
    const goes = before.will.some(({ does }) => does === 'delete');
    expect(after.kind === 'kept', before.text).toBe(!goes);
    if (after.kind === 'kept') expect(after.happened.at(-1), after.text).toEqual({ what: 'erased', at: undefined });
  }
});

test('an export file with a log is listed until it expires, and a sealed file is listed as one that may contain the log', async () => {
  const platform = platformOf();
  const { id } = platform.seed.usageLog();
  const recipient = 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p';
  const plain = await call(platform, 'POST /v1/exports', { datasets: ['usage_logs'], format: 'csv', gzip: true });
  const sealed = await call(platform, 'POST /v1/exports', { datasets: ['usage_logs'], format: 'json', recipient });
  await platform.clock.advance({ minutes: 1 });
  const files = keptIn(platform, id).outlives.filter(({ kind }) => kind === 'file');
  expect(files).toMatchObject([
    { export: plain.id, file: 'usage_logs.csv.gz', sealed: false, will: [{ does: 'delete-files' }] },
    { export: sealed.id, file: 'usage_logs.json.age', sealed: true },
  ]);
  await platform.clock.advance({ milliseconds: contract.dataClasses.export.deleteAfter ?? 0 });
  expect(keptIn(platform, id).outlives.filter(({ kind }) => kind === 'file')).toEqual([]);
});

test('records that mention a key are listed, and so are records that a request left behind', async () => {
  const platform = platformOf();
  await call(platform, 'PATCH /v1/settings', { privacy: { omit_user_agent: true } });
  const mentions = keptIn(platform, platform.keyId).outlives.map((each) => each.kind === 'mentions' && each.record);
  expect(mentions).toEqual(expect.arrayContaining(['AuditEntry', 'UsageLog']));
  const [entry] = (await call(platform, 'GET /v1/audit/entries')).data as { request_id: string }[];
  expect(platform.retention.explain(entry?.request_id ?? '')).toMatchObject({ kind: 'mentioned' });
});

test('the explanation of a deleted record says why it was deleted, as far as this is known', async () => {
  const platform = platformOf();
  const member = await call(platform, 'POST /v1/members', { email: 'grace@example.com', role: 'developer' });
  await call(platform, `DELETE /v1/members/${member.id}`);
  expect(platform.retention.explain(String(member.id))).toMatchObject({ kind: 'gone', record: 'Member', because: 'request' });
  await call(platform, 'POST /v1/account/close', { confirm_api_username: 'ada' });
  await platform.clock.advance({ milliseconds: contract.dataClasses.account.deleteAfter ?? 0 });
  const gone = platform.retention.explain(platform.keyId);
  expect(gone).toMatchObject({ kind: 'gone', because: 'account-deleted', since: undefined });
});

test.each([
  ['', 'no-id'],
  ['log_nonsense', 'no-id'],
  ['grace@example.com', 'no-id'],
  ['log_7ZZZZZZZZZZZZZZZZZZZZZZZZZ', 'not-yet'],
  ['mem_01KASEQ4H8Z3M5N7P9R1T3V5X7', 'no-trace'],
])('the explanation of %j says that it is unknown: %s', (id, because) => {
  const explained = platformOf().retention.explain(id);
  expect(explained).toMatchObject({ kind: 'unknown', because });
  expect(String(explained)).toContain('is not known');
});

test('the text of an explanation is readable in a terminal', () => {
  const platform = platformOf();
  const log = platform.seed.usageLog();
  expect(String(platform.retention.explain(log.id)).replaceAll(log.id, 'log_1').split('\n')).toEqual([
    'log_1 is a record of the kind UsageLog.',
    '  policy    usage_log: Kept for P90D, anonymized P30D after the call.',
    '  personal  key_id (api_key_usage, for authentication)',
    '  personal  api_username (api_username, for authentication)',
    '  personal  ip_address (ip_addresses, for security)',
    '  personal  user_agent (user_agent, for optimization)',
    '  personal  request_id (api_request_logs, for security)',
    `  happened  created ${start}`,
    `  will be   anonymized at ${timestamp(moment(start) + anonymizeAfter)}, by the period of its class: key_id, api_username, ip_address, user_agent, request_id`,
    `  will be   deleted at ${timestamp(moment(start) + deleteAfter)}, by the period of its class`,
  ]);
});

test('usage logs are counted by age, and anonymized logs among them', async () => {
  const platform = platformOf();
  await call(platform, 'GET /v1/account');
  await platform.clock.advance({ hours: 47 });
  await call(platform, 'GET /v1/account');
  await call(platform, 'GET /v1/account');
  const ages = { anonymizeAfter, deleteAfter };
  const young = [
    { age: 0, logs: 2, anonymized: 0 },
    { age: 1, logs: 1, anonymized: 0 },
  ];
  expect(platform.retention.usageLogAges()).toEqual({ ...ages, days: young });
  await platform.clock.advance({ milliseconds: anonymizeAfter - milliseconds({ hours: 47 }) });
  const [older = 0, oldest = 0] = [anonymizeAfter - milliseconds({ hours: 47 }), anonymizeAfter].map((ms) =>
    Math.floor(ms / milliseconds({ days: 1 })),
  );
  expect(platform.retention.usageLogAges().days).toEqual([
    { age: older, logs: 2, anonymized: 0 },
    { age: oldest, logs: 1, anonymized: 1 },
  ]);
  await platform.clock.advance({ milliseconds: deleteAfter });
  expect(platform.retention.usageLogAges()).toEqual({ ...ages, days: [] });
});

test('the ages follow the periods that the account has set', async () => {
  const platform = platformOf();
  const { usage_logs_deleted_after } = (await call(platform, 'GET /v1/settings')).retention as Record<string, string>;
  expect(usage_logs_deleted_after).toBe('P90D');
  await call(platform, 'PATCH /v1/settings', { retention: { usage_logs_deleted_after: 'P40D' } });
  expect(platform.retention.usageLogAges()).toMatchObject({ anonymizeAfter, deleteAfter: milliseconds({ days: 40 }) });
});
