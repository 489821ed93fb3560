import { execFileSync } from 'node:child_process';
import { lstatSync, mkdtempSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createPlatform, createWorlds, type Platform } from '@sentinelsec/mock-server';
import { conformance } from '@sentinelsec/mock-server/conformance';
import { readStateFile, writeStateFile } from '@sentinelsec/mock-server/server';
import { SentinelSec } from '@sentinelsec/sdk';
import { expect, test } from 'vitest';
import { root } from '../support/project-root.ts';

const start = '2026-06-01T00:00:00.000Z';
const paths = [
  '/v1/account',
  '/v1/keys',
  '/v1/members',
  '/v1/usage/logs?limit=1000',
  '/v1/audit/entries?limit=1000',
  '/v1/security/events?limit=1000',
  '/v1/exports',
  '/v1/limits',
  '/v1/settings',
];

const folder = (): string => mkdtempSync(path.join(tmpdir(), 'sentinelsec-state-'));

/**
 * Returns a used platform: with changes, used quotas, an export, an idempotent response, and logs that were anonymized or
 * deleted.
 */
async function lived(): Promise<Platform> {
  const platform = createPlatform({ startTime: start, frozen: true, check: conformance });
  const client = new SentinelSec(platform.clientOptions());
  await client.account.update({ organization_name: 'Kept' });
  await client.exports.create({ datasets: ['usage_logs'], format: 'csv' });
  await client.keys.create({ name: 'worker', scopes: ['usage:read'] });
  await platform.clock.advance({ days: 33 });
  await client.usage.listLogs();
  platform.limits.leave(platform.apiKey, 'standard', 7);
  return platform;
}

async function answersOf(platforms: readonly Platform[]): Promise<unknown[]> {
  const answers: unknown[] = [];
  for (const platform of platforms) {
    const headers = { authorization: `Bearer ${platform.apiKey}` };
    for (const asked of paths) {
      const response = await platform.fetch(platform.origin + asked, { headers });
      answers.push([response.status, [...response.headers], await response.text()]);
    }
    await platform.clock.advance({ days: 31 });
    answers.push([platform.clock.now(), platform.seed.usageLog().id]);
  }
  return answers;
}

/** Restores a state file in a new process, and returns the responses of the restored platform. */
function elsewhere(file: string, kind: 'platform' | 'worlds'): unknown {
  const program = path.join(root, 'test/adapters/continue-state.ts');
  const output = execFileSync(process.execPath, ['--conditions=@sentinelsec/source', program, file, kind, ...paths], {
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '' },
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(output);
}

test('a platform that is read in a new process answers exactly like this one', async () => {
  const platform = await lived();
  const file = path.join(folder(), 'state');
  await writeStateFile(file, platform);
  const there = elsewhere(file, 'platform');
  expect(there).toEqual(JSON.parse(JSON.stringify(await answersOf([platform]))));
});

test('worlds that are read in a new process answer exactly like these, each with its key and its clock', async () => {
  const worlds = createWorlds({ startTime: start, frozen: true });
  const a = worlds.create('a');
  await new SentinelSec(a.clientOptions()).account.update({ organization_name: 'A' });
  await a.clock.advance({ days: 2 });
  worlds.fork('a', 'b').limits.exhaust(worlds.get('b')?.apiKey ?? '', 'search');
  const file = path.join(folder(), 'state');
  await writeStateFile(file, worlds);
  const there = elsewhere(file, 'worlds');
  const platforms = worlds.list().flatMap(({ name }) => worlds.get(name) ?? []);
  expect(there).toEqual(JSON.parse(JSON.stringify(await answersOf(platforms))));
});

test('a platform from a state can be reset to its seed', async () => {
  const platform = await lived();
  const again = createPlatform({ state: platform.serialize() });
  again.reset();
  platform.reset();
  expect(again.clock.now()).toBe(Date.parse(start));
  expect(await answersOf([again])).toEqual(await answersOf([platform]));
});

test('a running clock continues from its time in the state', async () => {
  const platform = createPlatform({ startTime: start });
  const before = platform.clock.now();
  const again = createPlatform({ state: platform.serialize() });
  expect(again.clock.face().frozen).toBe(false);
  expect(again.clock.now()).toBeGreaterThanOrEqual(before);
});

const text = createPlatform({ seed: 'empty', startTime: start, frozen: true }).serialize();
const [head = '', payload = ''] = text.split('\n');
const withHead = (change: object): string => `${JSON.stringify({ ...JSON.parse(head), ...change })}\n${payload}\n`;

test.each<[string, string, string]>([
  ['a text of another program', '{"a":1}', 'state: it is not a state of the mock platform.'],
  ['a text that is not JSON', 'hello', 'state: it is not a state of the mock platform.'],
  ['another version', withHead({ version: 1 }), 'state: it has the format version 1, but this mock platform reads version 2.'],
  [
    'another API description',
    withHead({ description: 'x' }),
    'state: it was written with another version of the API description.',
  ],
  ['a changed byte', text.replace('Example', 'Exemple'), 'state: it is damaged: its digest is not that of its data.'],
  ['a cut file', text.slice(0, -100), 'state: it is damaged: its digest is not that of its data.'],
])('%s is refused in one line', (_what, state, reason) => {
  for (const make of [createPlatform, createWorlds]) {
    expect(() => make({ state })).toThrow(`${make.name}: ${reason}`);
    expect(() => make({ state })).not.toThrow('\n');
  }
});

test('options that the state decides are refused', () => {
  expect(() => createPlatform({ state: text, seed: 'empty' })).toThrow('createPlatform: seed cannot be set with state');
  expect(createPlatform({ state: text, journalSize: 0 }).journal.entries).toEqual([]);
});

test('a state file is written completely or not at all, and only its owner can read it', async () => {
  const platform = createPlatform({ seed: 'empty' });
  const place = folder();
  const file = path.join(place, 'state');
  writeFileSync(file, 'before');
  const broken = {
    serialize: (): string => {
      throw new Error('no');
    },
  };
  await expect(writeStateFile(file, broken)).rejects.toThrow('no');
  expect(readFileSync(file, 'utf8')).toBe('before');
  await writeStateFile(file, platform);
  expect(readFileSync(file, 'utf8')).toBe(await readStateFile(file));
  expect([readdirSync(place), statSync(file).mode & 0o777]).toEqual([['state'], 0o600]);
  const missing = path.join(place, 'none', 'state');
  await expect(writeStateFile(missing, platform)).rejects.toThrow(`The state file ${missing} cannot be written (ENOENT).`);
  await expect(readStateFile(missing)).rejects.toThrow(`The state file ${missing} cannot be read (ENOENT).`);
  await expect(writeStateFile(place, platform)).rejects.toThrow('cannot be written');
  expect(readdirSync(place)).toEqual(['state']);
});

test('a state file behind symbolic links is written in its place, and the links remain', async () => {
  const platform = createPlatform({ seed: 'empty', frozen: true });
  const place = folder();
  const [target, link, outer] = ['target', 'link', 'outer'].map((name) => path.join(place, name)) as [string, string, string];
  symlinkSync('target', link);
  symlinkSync(link, outer);
  for (const before of ['absent', 'present']) {
    await writeStateFile(outer, platform);
    expect([before, lstatSync(link).isSymbolicLink(), lstatSync(outer).isSymbolicLink()]).toEqual([before, true, true]);
    expect(await readStateFile(target)).toBe(platform.serialize());
    expect(readdirSync(place)).toEqual(['link', 'outer', 'target']);
  }
  symlinkSync('loop', path.join(place, 'loop'));
  await expect(writeStateFile(path.join(place, 'loop'), platform)).rejects.toThrow('cannot be written (ELOOP)');
});

test('an empty state file is refused, and the error says so', async () => {
  const file = path.join(folder(), 'state');
  writeFileSync(file, '');
  await expect(readStateFile(file)).rejects.toThrow(`The state file ${file} is empty. Remove it, or choose another path.`);
});
