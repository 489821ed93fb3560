import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createPlatform, createWorlds, type Platform, type SeedData } from '@sentinelsec/mock-server';
import { conformance } from '@sentinelsec/mock-server/conformance';
import { controlClient } from '@sentinelsec/mock-server/control';
import { startServer } from '@sentinelsec/mock-server/server';
import { SentinelSec } from '@sentinelsec/sdk';
import { expect, test } from 'vitest';
import { command } from '../../mock-server/src/adapters/command.node.ts';

const startTime = '2026-01-01T00:00:00.000Z';
const options = { startTime, frozen: true, check: conformance } as const;
const known = createPlatform({ seed: 'empty', seedNumber: 77, check: conformance }).apiKey;

const records: SeedData = {
  members: [{ email: 'lin@example.com', role: 'analyst' }],
  keys: [
    { name: 'Reports', scopes: ['usage:read'], created_by: 'lin@example.com' },
    { name: 'Known', secret: known },
  ],
  usage_logs: [
    { created_at: '2025-11-01T00:00:00Z', status: 504, ip_address: '198.51.100.7' },
    { created_at: '2025-12-31T00:00:00Z', status: 503, ip_address: '198.51.100.7' },
  ],
};

/** Returns the emails, the names of the keys and the usage logs of a platform. */
async function seenIn(platform: Platform): Promise<unknown> {
  const client = new SentinelSec(platform.clientOptions());
  const [members, keys, logs] = await Promise.all([
    client.members.list(),
    client.keys.list(),
    client.usage.listLogs({ to: startTime, order: 'asc' }),
  ]);
  return {
    emails: members.data.map(({ email }) => email).sort(),
    keys: keys.data.map(({ name }) => name).sort(),
    logs: logs.data.map(({ id, status, ip_address, anonymized }) => [id, status, ip_address, anonymized]),
  };
}

test('a new account starts with the records of the seed, and retention applies to them', async () => {
  const platform = createPlatform({ ...options, seed: records });
  expect(await seenIn(platform)).toMatchObject({
    emails: ['ada@example.com', 'lin@example.com'],
    keys: ['First key', 'Known', 'Reports'],
    logs: [
      [expect.any(String), 504, null, true],
      [expect.any(String), 503, '198.51.100.7', false],
    ],
  });
  const [reports, given] = platform.seed.keys;
  expect([reports?.name, given]).toEqual(['Reports', { id: expect.stringMatching(/^key_/), name: 'Known', secret: known }]);
  for (const { secret } of platform.seed.keys) {
    const response = await platform.fetch(`${platform.origin}/v1/usage/logs`, { headers: { authorization: `Bearer ${secret}` } });
    expect(response.status).toBe(200);
  }
  expect(createPlatform({ check: conformance }).seed.keys).toEqual([]);
});

test('reset restores the records of the seed, and removes those that were loaded later', async () => {
  const platform = createPlatform({ ...options, seed: records });
  const [keys, before] = [platform.seed.keys, await seenIn(platform)];
  platform.seed.load({ members: [{ email: 'later@example.com' }] });
  await platform.clock.advance({ days: 200 });
  platform.reset();
  expect([platform.seed.keys, await seenIn(platform)]).toEqual([keys, before]);
});

test('later changes to the object of the records change nothing', async () => {
  const mine = { members: [{ email: 'lin@example.com' }] };
  const platform = createPlatform({ ...options, seed: mine });
  const text = platform.serialize();
  for (const member of mine.members) member.email = 'other@example.com';
  platform.reset();
  const again = createPlatform({ state: text });
  again.reset();
  for (const each of [platform, again])
    expect(await seenIn(each)).toMatchObject({ emails: ['ada@example.com', 'lin@example.com'] });
});

test('each world starts with the records, and so does a platform that continues from a state and is reset', async () => {
  const worlds = createWorlds({ ...options, seed: records });
  const [a, b] = [worlds.create('a'), worlds.create('b')];
  const before = await seenIn(b);
  expect(await seenIn(a)).toEqual(before);
  await new SentinelSec(a.clientOptions()).members.invite({ email: 'new@example.com', role: 'developer' });
  expect(await seenIn(b)).toEqual(before);

  const again = createWorlds({ state: worlds.serialize() }).get('a');
  again?.reset();
  expect(again && (await seenIn(again))).toEqual(before);
  expect(again?.seed.keys).toEqual(b.seed.keys);
});

test.each<[unknown, RegExp]>([
  [{ keys: [{ scopes: ['all'] }] }, /^createPlatform: seed: \/keys\/0\/scopes: Key\.scopes is \["all"\]; it must be/],
  [{ keys: [{ created_by: 'nobody@example.com' }] }, /^createPlatform: seed: \/keys\/0: created_by is "nobody@example\.com"/],
  [
    { keys: [{ secret: `${known}x` }] },
    /^createPlatform: seed: \/keys\/0\/secret: Key\.secret is .*; it must be a test key with a right/,
  ],
  [
    { keys: [{ secret: known }, { secret: known }] },
    /^createPlatform: seed: \/keys\/1: there is already a key with this secret: key_/,
  ],
  [{ member: [] }, /^createPlatform: seed: \/member: there are no such records\. Did you mean "members"\?/],
  [
    'tem',
    /^createPlatform: seed is "tem"; it must be one of empty, team, enterprise, or an object with records .* Did you mean "team"\?/,
  ],
  [[], /^createPlatform: seed is an Array; it must be/],
])('a wrong seed is refused in one line: %j', (seed, message) => {
  expect(() => createPlatform({ ...options, seed: seed as SeedData })).toThrow(message);
});

test('over HTTP, a reset starts with records of the caller and returns their keys', async () => {
  const server = await startServer(createWorlds({ ...options, seed: 'team' }), { port: 0, control: true });
  const control = controlClient({ origin: server.url, token: server.control?.token ?? '' });
  expect((await control.keys.read()).seededKeys).toEqual([]);
  const { seededKeys } = await control.seeds.reset({ seed: records });
  expect(seededKeys.map(({ name }) => name)).toEqual(['Reports', 'Known']);
  expect(await control.seeds.reset()).toMatchObject({ seededKeys });
  expect(await control.keys.read()).toMatchObject({ seededKeys });
  await expect(control.seeds.reset({ seed: { keys: [{ name: 5 } as never] } })).rejects.toThrow('/keys/0/name: Key.name is 5');
  expect(await control.keys.read()).toMatchObject({ seededKeys });
  await server.close();
});

/** Runs the mock's command with a seed file. Resolves to its exit code and its output. */
async function commandWith(
  name: string,
  content: string | undefined,
  more: readonly string[] = [],
): Promise<{ code: number; printed: string }> {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'sentinelsec-seed-')), name);
  if (content !== undefined) writeFileSync(file, content);
  let printed = '';
  const print = (text: string): void => {
    printed += text;
  };
  const terminal = { print, complain: print, stopped: async () => {}, env: {}, version: '0' };
  const code = await command(['--port', '0', '--start-time', startTime, '--seed', file, ...more], terminal);
  return { code, printed: printed.replaceAll(file, 'FILE') };
}

test('the command reads a seed from JSON or TypeScript, and prints its keys except those whose text was given', async () => {
  const json = JSON.stringify(records);
  const files = {
    'seed.json': json,
    'seed.ts': `const records: object = ${json};\nexport default records;`,
    'seed.mjs': `export default ${json}`,
  };
  for (const [name, content] of Object.entries(files)) {
    const { code, printed } = await commandWith(name, content);
    expect(code, printed).toBe(0);
    expect(printed).toMatch(/\n {2}Key "Reports" {2}ssk_test_\w+\n {2}Key "Known" {2}\(as given\)\n/);
    expect(printed).not.toContain(known);
  }
});

test('with a state file, the next start prints the same, and no key that was given', async () => {
  const state = ['--state', path.join(mkdtempSync(path.join(tmpdir(), 'sentinelsec-seed-')), 'state')];
  const keysIn = ({ printed }: { printed: string }): string[] => printed.split('\n').filter((line) => line.startsWith('  Key '));
  const first = await commandWith('seed.json', JSON.stringify(records), state);
  const second = await commandWith('seed.json', JSON.stringify(records), state);
  expect(keysIn(first)).toHaveLength(2);
  expect(keysIn(second)).toEqual(keysIn(first));
  expect(first.printed + second.printed).not.toContain(known);
});

test.each<[string, string | undefined, string]>([
  ['none.json', undefined, 'The seed file FILE cannot be read (ENOENT).'],
  ['text.json', 'hello', 'The seed file FILE is not JSON: '],
  ['list.json', '[]', 'The seed file FILE must contain an object with records, such as { "members": [] }.'],
  [
    'wrong.json',
    '{"keys":[{"nam":"x"}]}',
    '--seed: /keys/0/nam: Key has no property "nam" that can be set. Did you mean "name"?',
  ],
  ['none.ts', undefined, 'The seed file FILE cannot be loaded ('],
  ['broken.mjs', 'export default nothing', 'The seed file FILE cannot be loaded (nothing is not defined).'],
])('the command refuses the seed file %s in one line', async (name, content, message) => {
  const { code, printed } = await commandWith(name, content);
  expect([code, printed.split('\n').length]).toEqual([2, 2]);
  expect(printed).toContain(`sentinelsec-mock: ${message}`);
});
