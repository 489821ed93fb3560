import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { Secret } from '../base/secret.ts';
import { ExportError } from '../exports/export-error.ts';
import { FileError } from '../exports/file-error.ts';
import { maskError } from './mask-error.ts';

const secret = new Secret('Wq8kV2xR5pL9mT4z');

test.each([
  ['the id of an export', new ExportError('It failed: Wq8kV2xR5pL9mT4z', { exportId: 'exp_Wq8kV2xR5pL9mT4z', state: 'failed' })],
  ['a path', FileError.from('/tmp/Wq8kV2xR5pL9mT4z.csv', new Error("EACCES: open '/tmp/Wq8kV2xR5pL9mT4z.csv'"))],
])('a secret in %s is hidden wherever the error shows it', (_, error) => {
  maskError(error, (text) => secret.maskIn(text));
  const shown = [
    inspect(Object.assign(error, { stack: '' }), { depth: null, showHidden: true }),
    JSON.stringify(error),
    error.message,
  ];
  expect(shown.join()).not.toContain('Wq8kV2xR');
  expect(shown.join()).toContain('[secret]');
});

test('an error without a secret stays as it is', () => {
  const cause = new Error('EACCES');
  const error = FileError.from('/tmp/usage.csv', cause);
  maskError(error, (text) => secret.maskIn(text));
  expect(error).toMatchObject({ path: '/tmp/usage.csv', message: expect.stringContaining('/tmp/usage.csv') });
  expect(error.cause).toBe(cause);
});
