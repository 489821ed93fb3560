import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { lockFolder, lockName } from './folder-lock.node.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'sentinelsec-lock-'));
});

const lockAt = (): string => path.join(folder, lockName);
const holder = (over: object): string =>
  JSON.stringify({ pid: process.pid, host: hostname(), began: 'ages ago', token: 'other', ...over });
/** Writes a lock file that was last renewed `age` milliseconds ago. */
const written = (text: string, age = 0): void => {
  writeFileSync(lockAt(), text);
  const at = new Date(Date.now() - age);
  utimesSync(lockAt(), at, at);
};

test('only one run at a time holds the lock of a folder', async () => {
  const unlock = await lockFolder(folder, 'a');
  await expect(lockFolder(folder, 'b')).rejects.toMatchObject({
    kind: 'file',
    code: 'ELOCKED',
    path: lockAt(),
    message: expect.stringContaining(`process ${process.pid}`),
  });
  await unlock();
  expect(readdirSync(folder)).toEqual([]);
  await (await lockFolder(folder, 'c'))();
});

test('if many runs request a stale lock at the same time, one gets it', async () => {
  for (let round = 0; round < 30; round++) {
    folder = mkdtempSync(path.join(tmpdir(), 'sentinelsec-lock-'));
    written(holder({}));
    const asked = await Promise.allSettled(Array.from({ length: 20 }, (_, index) => lockFolder(folder, `run-${round}-${index}`)));
    const got = asked.filter((one) => one.status === 'fulfilled');
    expect(got).toHaveLength(1);
    expect(readdirSync(folder)).toEqual([lockName]);
    for (const { value: unlock } of got) await unlock();
    rmSync(folder, { recursive: true });
  }
});

test('a run that ended while it took over a lock does not block the next run', async () => {
  written(holder({}));
  const digest = createHash('sha256')
    .update(`${lockAt()}\n${holder({})}`)
    .digest('hex')
    .slice(0, 32);
  writeFileSync(`${lockAt()}.${digest}`, holder({ token: 'killed' }));
  const unlock = await lockFolder(folder, 'next');
  expect(readdirSync(folder)).toEqual([lockName]);
  await unlock();
});

test('the lock of a process that has ended is taken over immediately', async () => {
  const child = spawn(process.execPath, ['-e', '']);
  await once(child, 'exit');
  written(holder({ pid: child.pid }));
  await (await lockFolder(folder, 'a'))();
  expect(existsSync(lockAt())).toBe(false);
});

test.skipIf(process.platform !== 'linux')('a later process with the same id does not hold the lock', async () => {
  written(holder({ began: '1' }));
  await (await lockFolder(folder, 'a'))();
});

test.each([
  ['another machine', holder({ host: 'elsewhere' }), 119_000, 121_000],
  ['an unknown holder', '', 14_000, 16_000],
])('a lock of %s is held while it is renewed, then taken over', async (_what, text, fresh, stale) => {
  written(text, fresh);
  await expect(lockFolder(folder, 'a')).rejects.toMatchObject({ code: 'ELOCKED' });
  expect(readFileSync(lockAt(), 'utf8')).toBe(text);
  written(text, stale);
  await (await lockFolder(folder, 'a'))();
});

test('the previous holder does not remove a lock that was taken over', async () => {
  const unlock = await lockFolder(folder, 'a');
  written(holder({ token: 'next' }));
  await unlock();
  expect(existsSync(lockAt())).toBe(true);
});

test('a folder that cannot be written to is a FileError', async () => {
  await expect(lockFolder(path.join(folder, 'none'), 'a')).rejects.toMatchObject({ kind: 'file', code: 'ENOENT' });
});
