import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createPlatform, createWorlds, type Platform } from '@sentinelsec/mock-server';
import { conformance } from '@sentinelsec/mock-server/conformance';
import { controlClient } from '@sentinelsec/mock-server/control';
import { readStateFile, startServer, writeStateFile } from '@sentinelsec/mock-server/server';
import { SentinelSec } from '@sentinelsec/sdk';
import { expect, onTestFinished, test } from 'vitest';
import { root } from '../support/project-root.ts';
import { answersAt } from './answers-at.ts';

const options = { seed: 'empty', startTime: '2026-06-01T00:00:00.000Z', frozen: true, check: conformance } as const;

/** The paths to call on a restored platform. The faults that `live` has added apply to some of these calls. */
const paths = [
  ...['/v1/account', '/v1/keys', '/v1/members', '/v1/usage/logs?limit=1000', '/v1/audit/entries', '/v1/exports', '/v1/limits'],
  ...Array.from({ length: 12 }, () => '/v1/settings'),
];

/**
 * Changes a platform and returns it. Its state then contains changed data, an export, a saved response for an idempotency key, a
 * partly used quota, a clock that was advanced, and faults that have already applied to requests.
 */
async function live(platform: Platform): Promise<Platform> {
  const client = new SentinelSec(platform.clientOptions());
  await client.account.update({ organization_name: 'Kept' });
  await client.exports.create({ datasets: ['account'], format: 'json' });
  await platform.clock.advance({ days: 33 });
  platform.limits.leave(platform.apiKey, 'standard', 30);
  const { faults, clock } = platform;
  faults.remove(faults.add({ kind: 'latency', ms: 1 }));
  faults.add({ kind: 'status', status: 502, operation: 'settings.get', probability: 0.5, seed: 9, times: 5 });
  faults.add({ kind: 'status', status: 503, operation: 'account.get', until: clock.now() + 60_000, key: platform.apiKey });
  faults.add({ kind: 'status', status: 504, operation: 'account.get', from: clock.now() + 3_600_000 });
  for (let count = 0; count < 4; count++) await client.settings.get({ maxRetries: 0 }).catch(() => {});
  return platform;
}

/**
 * Functions that make a platform and change it with `live`. The platform is a single one, one of several in the process (a
 * world), or a copy of a world (a fork).
 */
const places: Readonly<Record<string, () => Promise<Platform>>> = {
  'a platform': () => live(createPlatform(options)),
  'a world': () => live(createWorlds(options).create('mine')),
  'a fork': async () => {
    const worlds = createWorlds(options);
    await live(worlds.create('mine'));
    return live(worlds.fork('mine', 'copy'));
  },
};

const newFile = (): string => path.join(mkdtempSync(path.join(tmpdir(), 'sentinelsec-snapshots-')), 'state');

/** All ways to write the state of a platform to a file. */
const written: Readonly<Record<string, (platform: Platform, file: string) => Promise<void>>> = {
  'serialize()': async (platform, file) => writeFileSync(file, platform.serialize()),
  writeStateFile: (platform, file) => writeStateFile(file, platform),
  'snapshot() and restore() in another platform': async (platform, file) => {
    const other = createPlatform({ ...options, seed: 'team', seedNumber: 3 });
    other.restore(platform.snapshot());
    writeFileSync(file, other.serialize());
  },
  'GET /_mock/snapshot': async (platform, file) => {
    const server = await startServer(platform, { port: 0, control: true });
    onTestFinished(() => server.close());
    writeFileSync(file, await controlClient({ origin: server.url, token: server.control?.token ?? '' }).snapshots.take());
  },
};

/**
 * Restores each file in every possible way in a new process. Returns the responses of each restored platform, by file and by the
 * way in which the file was restored.
 */
const elsewhere = (files: readonly string[]): Record<string, Record<string, unknown[]>> =>
  JSON.parse(
    execFileSync(
      process.execPath,
      [
        '--conditions=@sentinelsec/source',
        path.join(root, 'test/adapters/restore-state.ts'),
        JSON.stringify(files),
        JSON.stringify(paths),
      ],
      { encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' }, maxBuffer: 256 * 1024 * 1024 },
    ),
  );

const restored = [
  'createPlatform',
  'createWorlds',
  'PUT /_mock/snapshot',
  'PUT /_mock/snapshot, in another world',
  'the command',
];

test('a snapshot, however it was taken, has the same answers in a new process, however it is restored', async () => {
  const taken: { readonly what: string; readonly file: string; readonly here: unknown[] }[] = [];
  for (const [place, make] of Object.entries(places))
    for (const [way, write] of Object.entries(written)) {
      const [platform, file] = [await make(), newFile()];
      await write(platform, file);
      const server = await startServer(platform, { port: 0 });
      onTestFinished(() => server.close());
      const here = await answersAt({ url: server.url, apiKey: platform.apiKey }, paths);
      expect(here.map((answer) => (answer as unknown[])[0])).toEqual(expect.arrayContaining([200, 502, 503]));
      taken.push({ what: `${place}, by ${way}`, file, here });
    }
  const there = elsewhere(taken.map(({ file }) => file));
  for (const { what, file, here } of taken) {
    expect(Object.keys(there[file] ?? {})).toEqual(restored);
    for (const [way, answers] of Object.entries(there[file] ?? {})) expect(answers, `${what}, restored by ${way}`).toEqual(here);
  }
});

test('a file with several worlds restores each of them: all at once, or one by its name', async () => {
  const worlds = createWorlds(options);
  const mine = await live(worlds.create('mine'));
  worlds.faults.add({ kind: 'status', status: 500, operation: 'keys.list', world: 'mine', times: 2 });
  const headers = { authorization: `Bearer ${mine.apiKey}` };
  const lists = async (from: typeof worlds): Promise<number[]> => {
    const statuses: number[] = [];
    for (let count = 0; count < 2; count++) statuses.push((await from.fetch(`${from.origin}/v1/keys`, { headers })).status);
    return statuses;
  };
  await worlds.fetch(`${worlds.origin}/v1/keys`, { headers });
  const file = newFile();
  await writeStateFile(file, worlds);

  const all = createWorlds({ state: await readStateFile(file) });
  expect(all.faults.list()).toEqual(worlds.faults.list());
  expect([await lists(all), await lists(worlds)]).toEqual([
    [500, 200],
    [500, 200],
  ]);
  const server = await startServer(createWorlds({ ...options, seed: 'team' }), { port: 0, control: true });
  const control = controlClient({ origin: server.url, token: server.control?.token ?? '' });
  await control.worlds.create({ name: 'mine' });
  const text = await readStateFile(file);
  expect(await control.inWorld('mine').snapshots.restore({ text })).toMatchObject({ apiKey: mine.apiKey });
  expect(await control.snapshots.restore({ text })).toMatchObject({ apiKey: worlds.default.apiKey });
  await server.close();
});

test('restore() brings back the faults of the snapshot as they were, and removes later ones', async () => {
  const platform = createPlatform(options);
  const headers = { authorization: `Bearer ${platform.apiKey}` };
  const get = async (): Promise<number> => (await platform.fetch(`${platform.origin}/v1/account`, { headers })).status;
  platform.faults.add({ kind: 'status', status: 502, times: 2 });
  expect(await get()).toBe(502);
  const [before, seen] = [platform.snapshot(), platform.faults.list()];
  expect(await get()).toBe(502);
  platform.faults.add({ kind: 'hang' });
  const hanging = get();
  await expect.poll(() => platform.faults.list()[1]?.used).toBe(1);
  platform.restore(before);
  await expect(hanging).rejects.toThrow('fetch failed');
  expect(platform.faults.list()).toEqual(seen);
  expect([await get(), await get()]).toEqual([502, 200]);
  expect(platform.faults.add({ kind: 'hang' })).toBe('hang-2');
});

test('after a snapshot of another platform was restored, reset returns to the own seed', async () => {
  const platform = createPlatform({ ...options, environment: 'live' });
  const [own, origin] = [platform.apiKey, platform.origin];
  const other = await live(createPlatform({ ...options, seedNumber: 4 }));
  platform.restore(other.snapshot());
  expect([platform.apiKey, platform.origin, platform.totpSecret]).toEqual([other.apiKey, other.origin, other.totpSecret]);
  const again = createPlatform({ state: platform.serialize() });
  expect([again.apiKey, again.origin]).toEqual([other.apiKey, other.origin]);
  platform.reset();
  expect([platform.apiKey, platform.origin, platform.faults.list()]).toEqual([own, origin, []]);
});

test('a snapshot with a fault that a port cannot produce is refused there, and changes nothing', async () => {
  const platform = createPlatform(options);
  platform.faults.add({ kind: 'refused' });
  const [snapshot, text] = [platform.snapshot(), platform.serialize()];
  const other = createPlatform({ ...options, seedNumber: 2 });
  const server = await startServer(other, { port: 0, control: true });
  const control = controlClient({ origin: server.url, token: server.control?.token ?? '' });
  const before = [other.apiKey, other.clock.now()];
  await other.clock.advance({ days: 1 });
  const reason = 'the adapter "port" cannot render the fault refused-1';
  await expect(control.snapshots.restore({ text })).rejects.toThrow(reason);
  expect(() => other.restore(snapshot)).toThrow(reason);
  expect([other.apiKey, other.clock.now() - 86_400_000, other.faults.list()]).toEqual([...before, []]);
  await server.close();
  other.restore(snapshot);
  expect(other.apiKey).toBe(platform.apiKey);
});
