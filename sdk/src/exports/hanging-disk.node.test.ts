import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { fakeExports } from '../../../test/support/fake-exports.ts';

// The timers must be faked before the import. The clock for the timeouts of disk operations uses the timers that existed when it
// was imported.
vi.hoisted(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
const hanging = vi.hoisted(() => ({ call: '', calls: 0 }));
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  const names = ['mkdir', 'readdir', 'stat', 'open', 'rm', 'link', 'rename', 'access'] as const;
  const wrapped = names.map((name) => [
    name,
    (...values: unknown[]) => {
      if (hanging.call !== name) return (real[name] as (...given: unknown[]) => Promise<unknown>)(...values);
      hanging.calls += 1;
      return new Promise(() => undefined);
    },
  ]);
  return { ...real, ...Object.fromEntries(wrapped) };
});

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'sentinelsec-hanging-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const csv = new TextEncoder().encode('id\nlog_1\n');

test.each(['mkdir', 'readdir', 'open', 'link'])('the signal ends a download although `%s` never returns', async (call) => {
  const { download } = await import('./download.node.ts');
  Object.assign(hanging, { call, calls: 0 });
  const end = new AbortController();
  const to = path.join(folder, call);
  const downloading = download(fakeExports({ files: { 'usage_logs.csv': csv } }), {
    datasets: ['usage_logs'],
    format: 'csv',
    to,
    signal: end.signal,
  }).catch((error: unknown) => error);
  await expect.poll(() => hanging.calls, { interval: 1 }).toBe(1);
  end.abort(new Error('The user left.'));
  await vi.advanceTimersByTimeAsync(1000);
  expect(await downloading).toMatchObject({ kind: 'abort', cause: { message: 'The user left.' } });
  hanging.call = '';
});

test.each(['/proc/self/x', '/proc/self/x/y/z', '/dev/null/x', '/dev/null'])('`to: %s` is refused at once', async (to) => {
  const { download } = await import('./download.node.ts');
  const { FileError } = await import('./file-error.ts');
  const { signal } = new AbortController();
  const error = await download(fakeExports({ files: {} }), { datasets: ['usage_logs'], format: 'csv', to, signal }).catch(
    (reason: unknown) => reason,
  );
  expect(FileError.is(error) && ['ENOENT', 'ENOTDIR', 'EACCES', 'EEXIST'].includes(error.code)).toBe(true);
});

test('missing parent folders are created', async () => {
  const { prepareFolder } = await import('./folder.node.ts');
  const deep = path.join(folder, 'a', 'b', 'c');
  expect(await prepareFolder({ to: deep, datasets: ['usage_logs'], overwrite: false })).toBe(deep);
  expect(await prepareFolder({ to: deep, datasets: ['usage_logs'], overwrite: false })).toBe(deep);
  expect(readdirSync(path.join(folder, 'a', 'b'))).toEqual(['c']);
});
