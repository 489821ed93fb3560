import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { ConfigurationError } from '../errors/client-errors.ts';
import { checkDownloadOptions, createRequest, type DownloadOptions } from './download-options.ts';

const good: DownloadOptions = { datasets: ['usage_logs'], format: 'csv', to: './export' };

test('missing options are not in the request', () => {
  expect(createRequest(good)).toEqual({ datasets: ['usage_logs'], format: 'csv' });
});

test('the request has the period and the compression, and no other options', () => {
  const options: DownloadOptions = { ...good, from: 'A', until: 'B', gzip: true, overwrite: true, timeout: 5 };
  expect(createRequest(options)).toEqual({ datasets: ['usage_logs'], format: 'csv', from: 'A', to: 'B', gzip: true });
});

test('an option may be undefined', () => {
  const options = { ...good, signal: undefined, from: undefined } as unknown as DownloadOptions;
  expect(() => checkDownloadOptions(options)).not.toThrow();
});

test.each([
  ['nothing at all', undefined, /needs "datasets"/],
  ['no dataset', { ...good, datasets: [] }, /needs "datasets"/],
  ['one dataset, not in an array', { ...good, datasets: { length: 1 } }, /must be an array/],
  ['a dataset as text', { ...good, datasets: 'usage_logs' }, /"datasets" must be a object|array/],
  ['no folder', { ...good, to: '' }, /needs "to"/],
  ['a folder with a NUL', { ...good, to: 'a\0b' }, /path of a folder/],
  ['a URL as folder', { ...good, to: new URL('file:///a') }, /"to" must be a string/],
  ['an unknown option', { ...good, folder: 'x' }, /no option "folder".*onProgress/],
  ['a listener that is none', { ...good, onProgress: 'bar' }, /"onProgress" must be a function/],
  ['no time at all', { ...good, timeout: 0 }, /more than 0/],
  ['a timeout that is no number', { ...good, timeout: Number.NaN }, /more than 0/],
])('%s is a ConfigurationError', (_what, options, said) => {
  const check = () => checkDownloadOptions(options as unknown as DownloadOptions);
  expect(check).toThrow(ConfigurationError);
  expect(check).toThrow(said);
});

test('a time as `to` is rejected as a folder', () => {
  const period = { from: '2026-11-01T00:00:00Z', to: '2026-11-30T00:00:00.000Z' };
  expect(() => checkDownloadOptions({ datasets: ['usage_logs'], format: 'csv', ...period })).toThrow(/"until"/);
  expect(() => checkDownloadOptions({ datasets: ['usage_logs'], format: 'csv', to: './2026-11-01' })).not.toThrow();
});

test.each([[null], [undefined], ['x'], [[]], [new Map()], [() => 1]])('%o is not an object of options', (options) => {
  expect(() => checkDownloadOptions(options as never)).toThrow(expect.objectContaining({ kind: 'configuration' }));
});

test.each<[string, unknown[]]>([
  ['datasets', [null, 'usage_logs', [1], [undefined], [Symbol('a')], {}, new Set(['usage_logs'])]],
  ['format', [null, 1, []]],
  ['to', [null, 7, 'a\0b', new Date()]],
  ['from', [null, new Date(), '']],
  ['until', [null, new Date(), 0]],
  ['gzip', ['yes', null, 1]],
  ['recipient', [null, 1, '', {}, `AGE-SECRET-KEY-1${'Q'.repeat(58)}`]],
  ['identity', [null, 1, '', {}]],
  ['overwrite', ['yes', null]],
  ['timeout', [0, -1, Number.NaN, '5', null]],
  ['signal', [null, {}, 'x', new AbortController()]],
  ['onProgress', [null, 'x', {}]],
])('an invalid value of "%s" is rejected with the name of the option', (name, values) => {
  const sound = { datasets: ['usage_logs'], format: 'csv', to: './export' };
  for (const value of values)
    expect(() => checkDownloadOptions({ ...sound, [name]: value } as never)).toThrow(
      expect.objectContaining({ kind: 'configuration', message: expect.stringContaining(`"${name}"`) }),
    );
});

test('an identity without a recipient is rejected, and never quoted', () => {
  const identity = `AGE-SECRET-KEY-1${'Q'.repeat(58)}`;
  const refused = (options: object): unknown => {
    try {
      return checkDownloadOptions({ datasets: ['usage_logs'], format: 'csv', to: './export', ...options });
    } catch (error) {
      return error;
    }
  };
  for (const error of [refused({ identity }), refused({ recipient: identity, identity })]) {
    expect(error).toMatchObject({ kind: 'configuration', message: expect.stringContaining('"recipient"') });
    expect(inspect(error, { depth: 9 })).not.toContain(identity);
  }
});
