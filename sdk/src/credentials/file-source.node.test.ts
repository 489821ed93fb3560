import { chmodSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inspect } from 'node:util';
import { expect, onTestFinished, test, vi } from 'vitest';
import { failureOf, fakeClient } from '../../../test/support/fake-client.ts';
import { json, keyWith, problem } from '../../../test/support/fake-server.ts';
import { type FileKeyOptions, fileKey } from './file-source.node.ts';
import { rotatingKey } from './rotating-source.ts';

const hasModes = process.platform !== 'win32';

function folder(): string {
  const at = mkdtempSync(path.join(tmpdir(), 'sentinelsec-key-'));
  onTestFinished(() => rmSync(at, { recursive: true, force: true }));
  return at;
}

function keyFile(content: string, mode = 0o600): string {
  const file = path.join(folder(), 'key');
  writeFileSync(file, content, { mode });
  chmodSync(file, mode);
  return file;
}

/** Replaces a file by another file in one step, as a secret store does. */
function replace(file: string, content: string): void {
  writeFileSync(`${file}.new`, content, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

const authorization = ({ headers }: { headers: Headers }): string => headers.get('authorization') ?? '';

test.each(['', '\n', '\r\n', '  \n\n'])('the key is read without the white space %j around it', async (space) => {
  expect(await fileKey(keyFile(`${space}${keyWith('a')}${space}`))()).toBe(keyWith('a'));
});

test('a file that is replaced or rewritten is read again, even while the old key still works', async () => {
  const file = keyFile(keyWith('a'));
  const { client, seen } = fakeClient(() => json({}), { environment: 'test', apiKey: fileKey(file) });
  const untilSent = (letter: string) =>
    vi.waitFor(async () => {
      await client.account.get();
      expect(authorization(seen.at(-1) as (typeof seen)[number])).toBe(`Bearer ${keyWith(letter)}`);
    });
  await untilSent('a');
  replace(file, keyWith('b'));
  await untilSent('b');
  writeFileSync(file, `${keyWith('c')}\n`);
  await untilSent('c');
});

test.each(['rotated', 'revoked', 'expired'])(
  'a key that is %s is replaced by the key that the file contains now, in the same call',
  async (end) => {
    const file = keyFile(keyWith('a'));
    const { client, seen } = fakeClient(
      (request) => {
        if (authorization(request).endsWith(keyWith('b'))) return json({});
        replace(file, keyWith('b'));
        return problem(`key-${end}`, 401);
      },
      { environment: 'test', apiKey: fileKey(file) },
    );
    await Promise.all([client.account.get(), client.account.get()]);
    expect(authorization(seen.at(-1) as (typeof seen)[number])).toBe(`Bearer ${keyWith('b')}`);
  },
);

test('a mounted secret is read through its symbolic links', async () => {
  const at = folder();
  const mounted = path.join(at, 'key');
  writeFileSync(path.join(at, 'one'), keyWith('a'), { mode: 0o600 });
  symlinkSync(path.join(at, 'one'), mounted);
  const source = fileKey(mounted);
  const before = await source.version?.();
  writeFileSync(path.join(at, 'two'), keyWith('b'), { mode: 0o600 });
  symlinkSync(path.join(at, 'two'), path.join(at, 'link'));
  renameSync(path.join(at, 'link'), mounted);
  expect(await source.version?.()).not.toBe(before);
  expect(await source()).toBe(keyWith('b'));
});

test.skipIf(!hasModes).each([0o640, 0o604, 0o620, 0o601, 0o644])('mode %o is refused unless allowed', async (mode) => {
  const file = keyFile(keyWith('a'), mode);
  await expect(async () => fileKey(file)()).rejects.toMatchObject({
    kind: 'configuration',
    message: expect.stringContaining('chmod 600'),
  });
  expect(await fileKey(file, { allowOthers: true })()).toBe(keyWith('a'));
});

test.each([
  ['is absent', () => path.join(folder(), 'absent'), 'ENOENT'],
  ['is a folder', () => folder(), 'EISDIR'],
  ['is empty', () => keyFile(' \n'), 'is empty'],
  ['holds no key', () => keyFile('hunter2'), 'This is not a valid API key'],
  ['is too long', () => keyFile('z'.repeat(5000)), 'so it is not a key file'],
  ['holds two keys', () => keyFile(`${keyWith('z')}\n${keyWith('z')}`), 'This is not a valid API key'],
])('a file that %s is a ConfigurationError that does not quote the file', async (_, make, message) => {
  const file = make();
  const { client, seen } = fakeClient(() => json({}), {
    environment: 'test',
    apiKey: fileKey(file, { allowOthers: true }),
  });
  const error = await failureOf(client.account.get());
  expect(error).toMatchObject({ kind: 'configuration', message: expect.stringContaining(message) });
  expect(inspect(error, { depth: null, showHidden: true })).not.toMatch(/hunter2|zzzz/);
  expect(seen).toHaveLength(0);
});

test('an unreadable file does not make calls fail while its key works', async () => {
  const file = keyFile(keyWith('a'));
  const { client } = fakeClient(() => json({}), { environment: 'test', apiKey: fileKey(file) });
  await client.account.get();
  rmSync(file);
  for (let call = 0; call < 3; call += 1) await client.account.get();
});

test.runIf(process.platform === 'linux')('a file without an end is rejected after the maximum length of a key file', async () => {
  await expect(async () => fileKey('/dev/zero', { allowOthers: true })()).rejects.toMatchObject({ kind: 'configuration' });
});

test('with two files, the next one is read when the key of the current one is refused', async () => {
  const [current, next] = [keyFile(keyWith('a')), keyFile(keyWith('b'))];
  const { client, seen } = fakeClient(
    (request) => (authorization(request).endsWith(keyWith('a')) ? problem('key-expired', 401) : json({})),
    { environment: 'test', apiKey: rotatingKey({ current: fileKey(current), next: fileKey(next) }) },
  );
  await client.account.get();
  expect(seen.map(authorization)).toEqual([`Bearer ${keyWith('a')}`, `Bearer ${keyWith('b')}`]);
});

test.each<[unknown, unknown, string]>([
  ['', {}, 'path of a file'],
  [undefined, {}, 'path of a file'],
  ['/key', { mode: 0o644 }, 'no option `mode`'],
  ['/key', null, 'must be an object'],
  ['/key', { allowOthers: 'yes' }, '`allowOthers`'],
])('fileKey(%j, %j) is refused', (file, options, message) => {
  expect(() => fileKey(file as string, options as FileKeyOptions)).toThrow(
    expect.objectContaining({ kind: 'configuration', message: expect.stringContaining(message) }),
  );
});
