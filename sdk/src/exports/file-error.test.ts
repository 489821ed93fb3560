import { expect, test } from 'vitest';
import { FileError, onDisk } from './file-error.ts';

const failing = (cause: unknown) => onDisk('/data/a.csv', () => Promise.reject(cause)).catch((error: unknown) => error);

test.each([
  ['ENOSPC', /disk is full/],
  ['EACCES', /access is denied/],
  ['EROFS', /read-only/],
  ['EIO', /disk failed.*download again/],
  ['EMFILE', /too many open files/],
  ['ENODEV', /ENODEV.*choose another folder/],
])('%s becomes an error that says the path and what to do', async (code, said) => {
  const cause = Object.assign(new Error('system'), { code });
  const error = await failing(cause);
  expect(FileError.is(error)).toBe(true);
  expect(error).toMatchObject({ kind: 'file', path: '/data/a.csv', code, cause, message: expect.stringMatching(said) });
  expect(error).toHaveProperty('message', expect.stringContaining('/data/a.csv'));
});

test.each([new Error('no code'), 'a string', undefined, { code: 7 }])(
  '%s, which has no code, becomes a FileError',
  async (cause) => {
    expect(await failing(cause)).toMatchObject({ kind: 'file', code: 'UNKNOWN' });
  },
);

test('an error that already contains the path is thrown unchanged', async () => {
  const taken = FileError.taken('/data/b.csv');
  expect(taken.message).toMatch(/overwrite: true/);
  expect(await failing(taken)).toBe(taken);
});

test('a successful operation returns its value', async () => {
  expect(await onDisk('/data', async () => 1)).toBe(1);
});
