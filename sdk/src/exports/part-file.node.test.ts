import { existsSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { type FileHandle, link, open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { PartFile } from './part-file.node.ts';

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  return { ...real, open: vi.fn(real.open), link: vi.fn(real.link) };
});

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'sentinelsec-part-'));
});

const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const failing = (code: string): Promise<never> => Promise.reject(Object.assign(new Error(code), { code }));
const target = (): string => path.join(folder, 'a.csv');

type Write = [bytes: Uint8Array, offset: number, length: number, position: number];

/** Makes the next opened file use the function `write` in place of its method `write`. */
async function nextFileWrites(write: (handle: FileHandle, ...given: Write) => unknown): Promise<void> {
  const { open: realOpen } = await vi.importActual<typeof import('node:fs/promises')>('node:fs/promises');
  vi.mocked(open).mockImplementationOnce(async (...given) => {
    const handle = await realOpen(...given);
    return Object.assign(Object.create(handle) as FileHandle, {
      write: (...args: Write) => write(handle, ...args),
      sync: () => handle.sync(),
      close: () => handle.close(),
    });
  });
}

test('a file gets its final name only when it is placed', async () => {
  const part = await PartFile.create(folder, 'a.csv', 'exp_1');
  await part.append(text('abc'));
  await part.append(text('def'));
  await part.finish();
  expect(readdirSync(folder)).toEqual(['.a.csv.exp_1.partial']);
  await part.place({ overwrite: false });
  expect(readdirSync(folder)).toEqual(['a.csv']);
  expect(readFileSync(target(), 'utf8')).toBe('abcdef');
});

test.skipIf(process.platform === 'win32')('only its owner can read a file', async () => {
  const part = await PartFile.create(folder, 'a.csv', 'exp_1');
  await part.finish();
  await part.place({ overwrite: false });
  expect(statSync(target()).mode & 0o777).toBe(0o600);
});

test('after a restart, the file begins with its first byte', async () => {
  const part = await PartFile.create(folder, 'a.csv', 'exp_1');
  await part.append(text('abcdef'));
  await part.restart();
  await part.append(text('xy'));
  await part.finish();
  await part.place({ overwrite: false });
  expect(readFileSync(target(), 'utf8')).toBe('xy');
});

test('a discarded file is removed, and `discard` after `place` does nothing', async () => {
  const dropped = await PartFile.create(folder, 'a.csv', 'exp_1');
  await dropped.discard();
  expect(readdirSync(folder)).toEqual([]);
  const placed = await PartFile.create(folder, 'a.csv', 'exp_2');
  await placed.finish();
  await placed.place({ overwrite: false });
  await placed.discard();
  expect(readdirSync(folder)).toEqual(['a.csv']);
});

test('an existing file is replaced only with `overwrite`, with and without hard links', async () => {
  writeFileSync(target(), 'mine');
  const part = await PartFile.create(folder, 'a.csv', 'exp_1');
  await part.finish();
  await expect(part.place({ overwrite: false })).rejects.toMatchObject({ kind: 'file', code: 'EEXIST', path: target() });
  vi.mocked(link).mockImplementationOnce(() => failing('EPERM'));
  await expect(part.place({ overwrite: false })).rejects.toMatchObject({ kind: 'file', code: 'EEXIST', path: target() });
  expect(readFileSync(target(), 'utf8')).toBe('mine');
  await part.place({ overwrite: true });
  expect(readFileSync(target(), 'utf8')).toBe('');
});

test('a file is placed on a file system without hard links', async () => {
  const part = await PartFile.create(folder, 'a.csv', 'exp_1');
  await part.append(text('abc'));
  await part.finish();
  vi.mocked(link).mockImplementationOnce(() => failing('ENOTSUP'));
  await part.place({ overwrite: false });
  expect(readdirSync(folder)).toEqual(['a.csv']);
});

test('a link that fails for another reason is a FileError', async () => {
  const part = await PartFile.create(folder, 'a.csv', 'exp_1');
  await part.finish();
  vi.mocked(link).mockImplementationOnce(() => failing('EIO'));
  await expect(part.place({ overwrite: false })).rejects.toMatchObject({ code: 'EIO' });
  expect(existsSync(target())).toBe(false);
});

test('all bytes are written, even if the system accepts only a few at a time', async () => {
  await nextFileWrites((handle, bytes, offset, length, position) => handle.write(bytes, offset, Math.min(2, length), position));
  const part = await PartFile.create(folder, 'a.csv', 'exp_1');
  await part.append(text('abcdefg'));
  await part.finish();
  expect(readFileSync(path.join(folder, '.a.csv.exp_1.partial'), 'utf8')).toBe('abcdefg');
});

test('a full disk is a FileError with the reason and the path', async () => {
  await nextFileWrites(() => failing('ENOSPC'));
  const part = await PartFile.create(folder, 'a.csv', 'exp_1');
  const full = part.append(text('abc'));
  await expect(full).rejects.toMatchObject({ kind: 'file', code: 'ENOSPC', message: expect.stringMatching(/disk is full/) });
  await expect(full).rejects.toHaveProperty('message', expect.stringContaining(folder));
  await part.discard();
  expect(readdirSync(folder)).toEqual([]);
});

test('an existing partial file, or a missing folder, is a FileError', async () => {
  writeFileSync(path.join(folder, '.a.csv.exp_1.partial'), 'other');
  await expect(PartFile.create(folder, 'a.csv', 'exp_1')).rejects.toMatchObject({ kind: 'file', code: 'EEXIST' });
  await expect(PartFile.create(path.join(folder, 'no'), 'a.csv', 'exp_1')).rejects.toMatchObject({
    kind: 'file',
    code: 'ENOENT',
  });
});
