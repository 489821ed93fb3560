import { expect, test } from 'vitest';
import { checkUndiciOptions, type UndiciTransportOptions } from './undici-options.ts';

test.each<[UndiciTransportOptions]>([
  [{}],
  [{ connections: 1, http2: false, ca: ['PEM', 'PEM'], proxy: false }],
  [{ proxy: 'https://user:hunter2@proxy.example:3128' }],
  [{ ca: [new TextEncoder().encode('PEM')] }],
])('the options %j are accepted unchanged', (options) => {
  expect(checkUndiciOptions(options)).toBe(options);
});

test.each([
  [null, 'must be an object'],
  [{ connections: 0 }, '`connections`'],
  [{ connections: 1.5 }, '`connections`'],
  [{ http2: 'yes' }, '`http2`'],
  [{ ca: '' }, '`ca`'],
  [{ ca: [new Uint8Array()] }, '`ca`'],
  [{ proxy: 'socks5://proxy.example' }, '`proxy`'],
  [{ proxy: 'user:hunter2' }, '`proxy`'],
  [{ rejectUnauthorized: false }, 'no option `rejectUnauthorized`'],
])('the options %j are refused', (options, message) => {
  const make = (): unknown => checkUndiciOptions(options as UndiciTransportOptions);
  expect(make).toThrow(expect.objectContaining({ kind: 'configuration', message: expect.stringContaining(message) }));
  expect(make).not.toThrow(/hunter2/);
});
