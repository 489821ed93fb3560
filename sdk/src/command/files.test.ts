import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { identityIn } from './files.ts';

const file = path.join(mkdtempSync(path.join(tmpdir(), 'sentinelsec-files-')), 'key.txt');

test.each([
  'AGE-SECRET-KEY-1QQ',
  'AGE-SECRET-KEY-1QQ\n',
  '# created: 2026-11-24T06:00:00Z\n# public key: age1qq\nAGE-SECRET-KEY-1QQ\n',
  '\r\n# created: 2026-11-24T06:00:00Z\r\nAGE-SECRET-KEY-1QQ\r\n',
])('an age secret key is read from %j', async (text) => {
  writeFileSync(file, text);
  expect(await identityIn(file)).toBe('AGE-SECRET-KEY-1QQ');
});

test('two keys stay two lines, which the client refuses', async () => {
  writeFileSync(file, 'AGE-SECRET-KEY-1QQ\nAGE-SECRET-KEY-1RR\n');
  expect(await identityIn(file)).toBe('AGE-SECRET-KEY-1QQ\nAGE-SECRET-KEY-1RR');
});

test('a file that cannot be read is a FileError', async () => {
  await expect(identityIn(path.join(file, 'none'))).rejects.toMatchObject({ kind: 'file', code: 'ENOTDIR' });
});
