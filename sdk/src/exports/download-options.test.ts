import { expect, test } from 'vitest';
import { ConfigurationError } from '../errors/failures.ts';
import { checkDownloadOptions, createRequest, type DownloadOptions } from './download-options.ts';

const good: DownloadOptions = { datasets: ['usage_logs'], format: 'csv', to: './export' };

test('what is left out is left to the platform', () => {
  expect(createRequest(good)).toEqual({ datasets: ['usage_logs'], format: 'csv' });
});

test('a period, compression and nothing else of the options reach the platform', () => {
  const options: DownloadOptions = { ...good, from: 'A', until: 'B', gzip: true, overwrite: true, timeout: 5 };
  expect(createRequest(options)).toEqual({ datasets: ['usage_logs'], format: 'csv', from: 'A', to: 'B', gzip: true });
});

test('an option may be present without a value', () => {
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
