import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { FileError } from '@sentinelsec/sdk';
import { afterAll, expect, test } from 'vitest';
import { download } from '../../sdk/src/exports/download.node.ts';
import { fakeExports } from '../support/fake-exports.ts';

const files = {
  'usage_logs.csv': new Uint8Array(600_000).map((_, index) => index % 251),
  'audit_entries.csv': new Uint8Array(100_000).map((_, index) => index % 241),
};
const parent = mkdtempSync(path.join(tmpdir(), 'sentinelsec-small-'));
const disk = path.join(parent, 'disk');
mkdirSync(disk);

const mount = (...args: readonly string[]): void =>
  void execFileSync('mount', [...args], { stdio: ['ignore', 'ignore', 'ignore'] });

/** Whether this process may mount a small file system. This needs root. */
function canMount(): boolean {
  try {
    mount('-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', disk);
    return true;
  } catch {
    return false;
  }
}
const mounted = process.platform === 'linux' && canMount();

afterAll(() => {
  if (mounted) execFileSync('umount', [disk]);
  rmSync(parent, { recursive: true });
});

const run = (to: string): Promise<unknown> =>
  download(
    fakeExports({ files }),
    { datasets: ['usage_logs', 'audit_entries'], format: 'csv', to },
    { segmentBytes: 65_536, checkpointBytes: 65_536 },
  ).catch((error: unknown) => error);

const namesIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => !name.startsWith('.'))
    .sort();

test.skipIf(!mounted)('a disk that is too small is an error; with more space, the same call continues', async () => {
  const to = path.join(disk, 'export');
  const full = await run(to);
  expect(FileError.is(full)).toBe(true);
  expect(full).toMatchObject({
    code: 'ENOSPC',
    message: expect.stringMatching(/the disk is full\. Free some space and download again/),
  });
  expect(namesIn(to)).toEqual([]);
  mount('-o', 'remount,size=8m', disk);
  expect(await run(to)).toHaveProperty('files');
  expect(namesIn(to)).toEqual(['audit_entries.csv', 'manifest.json', 'usage_logs.csv']);
  for (const [name, bytes] of Object.entries(files)) expect(readFileSync(path.join(to, name)).equals(bytes)).toBe(true);
});

test.skipIf(!mounted)('a read-only file system is an error that says so', async () => {
  mount('-o', 'remount,ro', disk);
  expect(await run(path.join(disk, 'other'))).toMatchObject({
    kind: 'file',
    code: 'EROFS',
    message: expect.stringMatching(/read-only\. Choose another folder/),
  });
});

test.skipIf(process.platform === 'win32')('a folder without the right to write is an error that says so', async () => {
  const folder = path.join(parent, 'read-only');
  mkdirSync(folder);
  chmodSync(parent, 0o755);
  chmodSync(folder, 0o555);
  // Root may write to every folder. So the test runs as another user for a moment.
  const isRoot = process.getuid?.() === 0;
  if (isRoot) process.seteuid?.('nobody');
  try {
    for (const to of [folder, path.join(folder, 'export')])
      expect(await run(to)).toMatchObject({ kind: 'file', code: 'EACCES', message: expect.stringMatching(/may be written to/) });
  } finally {
    if (isRoot) process.seteuid?.(0);
    chmodSync(folder, 0o700);
  }
});
