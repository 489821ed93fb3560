import { expect, test } from 'vitest';
import { createPlatform } from '../../adapters/create-platform.ts';
import type { Platform } from '../../adapters/platform.ts';
import { contract } from '../../generated/contract.ts';
import { conformance } from '../conformance.ts';
import { PersonalDataError } from './findings.ts';

const platformOf = (seed: 'empty' | 'team' = 'empty'): Platform =>
  createPlatform({ seed, startTime: '2026-01-01T00:00:00.000Z', frozen: true, check: conformance });

interface Asked {
  readonly ip?: string;
  readonly body?: unknown;
  readonly agent?: string;
  readonly token?: string;
}

/** Calls a platform. If the answer contains an MFA challenge, solves the challenge and calls again. */
async function call(platform: Platform, request: string, asked: Asked = {}): Promise<Record<string, unknown>> {
  const [method = 'GET', path = ''] = request.split(' ');
  const { ip, body, agent, token } = asked;
  const headers = new Headers({ authorization: `Bearer ${platform.apiKey}`, 'content-type': 'application/json' });
  if (agent) headers.set('user-agent', agent);
  if (token) headers.set('mfa-token', token);
  const init = { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) };
  const response = await platform.handle(new Request(platform.origin + path, init), ip === undefined ? {} : { ip });
  const answer = JSON.parse((await response.text()) || '{}') as Record<string, unknown>;
  const challenge = answer.challenge as { readonly id: string } | undefined;
  if (!challenge) return answer;
  await platform.clock.advance({ milliseconds: contract.figures.totp_step });
  const passed = await call(platform, 'POST /v1/mfa/verify', { body: { challenge_id: challenge.id, code: platform.totp() } });
  return call(platform, request, { ...asked, token: String(passed.token) });
}

/** Returns the error that says where a search has found values. */
async function found(platform: Platform, subject: string | readonly string[]): Promise<PersonalDataError> {
  try {
    await platform.expectNoPersonalData(subject);
  } catch (error) {
    if (error instanceof PersonalDataError) return error;
    throw error;
  }
  throw new Error('Nothing was found.');
}

test('an address is found in the log through each route that shows it, with the time at which it will be removed', async () => {
  const platform = platformOf();
  await call(platform, 'GET /v1/account', { ip: '203.0.113.77' });
  const { places, message } = await found(platform, '203.0.113.77');
  const [log] = (await call(platform, 'GET /v1/usage/logs')).data as { id: string }[];
  const held = { holder: { id: log?.id, record: 'UsageLog' }, ends: { does: 'anonymize', when: { kind: 'at' } } };
  expect(places).toMatchObject([
    { kind: 'memory', where: expect.stringContaining('/tables/logs/chunks/0/columns/ip_address/'), ...held },
    { kind: 'memory', ...held },
    { kind: 'answer', request: 'GET /v1/usage/logs', key: platform.keyId, where: '/body/data/0/ip_address', ...held },
    { kind: 'answer', request: `GET /v1/usage/logs/${log?.id}`, where: '/body/ip_address', ...held },
  ]);
  expect(message).toMatch(/^"203.0.113.77" is found in 4 places:\n {2}memory /);
  expect(message).toContain('anonymized at 2026-01-31T00:00:00.000Z, by the period of its class');
});

test('after its retention period an address is found nowhere, and the report says how much was searched', async () => {
  const platform = platformOf();
  await call(platform, 'GET /v1/account', { ip: '203.0.113.77', agent: 'browser/9.9 (Ada; Linux)' });
  await platform.clock.advance({ milliseconds: (contract.dataClasses.usage_log.anonymizeAfter ?? 0) - 1 });
  await found(platform, '203.0.113.77');
  await platform.clock.advance({ milliseconds: 1 });
  const report = await platform.expectNoPersonalData(['203.0.113.77', 'browser/9.9 (Ada; Linux)']);
  expect(report).toMatchObject({ files: 0, sealed: [] });
  expect(report.answers).toBeGreaterThan(20);
  expect(report.cells).toBeGreaterThan(100);
});

test('files are searched, compressed or not, and a sealed file is reported as sealed', async () => {
  const platform = platformOf();
  const recipient = 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p';
  const packed = await call(platform, 'POST /v1/exports', { body: { datasets: ['account'], format: 'csv', gzip: true } });
  const sealed = await call(platform, 'POST /v1/exports', { body: { datasets: ['account'], format: 'json', recipient } });
  await platform.clock.advance({ minutes: 1 });
  const { places, report, message } = await found(platform, 'ada@example.com');
  const file = { kind: 'file', where: `${packed.id}/account.csv.gz`, holder: { id: packed.id }, ends: { does: 'delete-files' } };
  expect(places).toContainEqual(expect.objectContaining({ kind: 'file' }));
  expect(places.filter(({ kind }) => kind === 'file')).toMatchObject([file]);
  expect(places).toContainEqual(
    expect.objectContaining({ kind: 'answer', request: `GET /v1/exports/${packed.id}/files/account.csv.gz` }),
  );
  expect(report.sealed).toEqual([`${sealed.id}/account.json.age`]);
  expect(message).toContain(`Not searched, because sealed: ${sealed.id}/account.json.age.`);
});

test('the personal data of a member is found while the member exists, and is gone 30 days after the account is closed', async () => {
  const platform = platformOf();
  const member = await call(platform, 'POST /v1/members', { body: { email: 'grace@example.com', role: 'developer' } });
  const grace = platform.personalDataOf(String(member.id));
  expect(grace).toContain('grace@example.com');
  await call(platform, `DELETE /v1/members/${member.id}`);
  const { places } = await found(platform, grace);
  expect(places).toContainEqual(
    expect.objectContaining({
      holder: expect.objectContaining({ record: 'AuditEntry' }),
      ends: expect.objectContaining({ does: 'erase' }),
    }),
  );
  const all = platform.personalDataOf(String((await call(platform, 'GET /v1/account')).id));
  expect(all).toEqual(expect.arrayContaining(['ada@example.com', 'ada', '198.51.100.1', 'grace@example.com']));
  await call(platform, 'POST /v1/account/close', { body: { confirm_api_username: 'ada' } });
  await platform.clock.advance({ milliseconds: contract.dataClasses.account.deleteAfter ?? 0 });
  await platform.expectNoPersonalData(all);
});

test('a search changes no data, no limit and no journal entry', async () => {
  const platform = platformOf();
  await call(platform, 'GET /v1/account', { ip: '203.0.113.77' });
  const before = JSON.stringify(
    [platform.snapshot(), platform.limits.peek(platform.apiKey), platform.journal.entries.length],
    plainly,
  );
  await found(platform, '203.0.113.77');
  await platform.expectNoPersonalData('203.0.113.78');
  const after = JSON.stringify(
    [platform.snapshot(), platform.limits.peek(platform.apiKey), platform.journal.entries.length],
    plainly,
  );
  expect(after).toBe(before);
});

function plainly(_name: string, value: unknown): unknown {
  if (value instanceof Map || value instanceof Set) return [...value];
  return typeof value === 'object' && value !== null && 'raw' in value && typeof value.raw === 'function' ? value.raw() : value;
}

test('a key finds what its scopes allow it to read, and only that', async () => {
  const platform = platformOf();
  await call(platform, 'GET /v1/account', { ip: '203.0.113.77' });
  const { id } = platform.seed.key({ scopes: ['members:read'] });
  const asked = (await found(platform, 'ada@example.com')).places.flatMap((place) =>
    place.kind === 'answer' && place.key === id ? [place.request] : [],
  );
  expect(asked).toEqual(expect.arrayContaining(['GET /v1/members']));
  const logs = (await found(platform, '203.0.113.77')).places.filter((place) => place.kind === 'answer' && place.key === id);
  expect(logs).toEqual([]);
});

test('an address with failed authentications is found, with the job that will delete it', async () => {
  const platform = platformOf();
  const headers = { authorization: 'Bearer ssk_wrong' };
  await platform.handle(new Request(`${platform.origin}/v1/account`, { headers }), { ip: '203.0.113.66' });
  const ends = { does: 'run', job: 'failure.forget' };
  expect((await found(platform, '203.0.113.66')).places).toContainEqual(
    expect.objectContaining({ where: '/failures/203.0.113.66', holder: undefined, ends: expect.objectContaining(ends) }),
  );
});

test('a list with several pages is read to its end', async () => {
  const platform = platformOf();
  for (let made = 0; made < 120; made++) platform.seed.usageLog({ ip_address: `192.0.2.${made}` });
  const { places } = await found(platform, '192.0.2.3');
  const further = expect.stringMatching(/^GET \/v1\/usage\/logs\?limit=1000&cursor=/);
  expect(places).toContainEqual(expect.objectContaining({ request: further }));
});

test('a page is read only once for each account, however many of its keys can read it', async () => {
  const platform = platformOf();
  for (let made = 0; made < 120; made++) platform.seed.usageLog({ ip_address: `192.0.2.${made}` });
  const { id } = platform.seed.member({ role: 'owner' });
  platform.seed.key({ created_by: id });
  const { places } = await found(platform, ['192.0.2.3', '192.0.2.119']);
  const requests = places.flatMap((place) => (place.kind === 'answer' && place.where.startsWith('/body/data') ? [place] : []));
  expect(requests.map(({ value }) => value).toSorted()).toEqual(['192.0.2.119', '192.0.2.119', '192.0.2.3']);
});

test('a value that JSON writes with escapes is also found in answers', async () => {
  const platform = platformOf();
  const agent = 'browser "9"\\ü';
  platform.seed.usageLog({ user_agent: agent });
  const { places } = await found(platform, agent);
  expect(places.filter(({ kind }) => kind === 'answer')).toHaveLength(2);
});

test.each([[''], [[]], [['ada', '']]])('%j contains no value to search for', async (subject) => {
  await expect(platformOf().expectNoPersonalData(subject)).rejects.toThrow(TypeError);
});

test('the personal data of an unknown record is refused', () => {
  expect(() => platformOf().personalDataOf('mem_01KASEQ4H8Z3M5N7P9R1T3V5X7')).toThrow(RangeError);
});

test('the data of the seed team is searched', async () => {
  const report = await platformOf('team').expectNoPersonalData(['nobody@example.org', '192.0.2.99']);
  expect(report.answers).toBeGreaterThan(300);
});

test('the id of the account is found too, although the memory stores it only once for many logs', async () => {
  const platform = platformOf();
  const { id } = await call(platform, 'GET /v1/account');
  expect((await found(platform, String(id))).places.some(({ kind }) => kind === 'memory')).toBe(true);
});
