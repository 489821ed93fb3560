import { expect, test } from 'vitest';
import { type DownloadState, parseState } from './download-state.ts';

const state: DownloadState = {
  version: 1,
  request: { datasets: ['usage_logs'], format: 'csv' },
  idempotency_key: 'k',
  export_id: 'exp_1',
  files: {
    'usage_logs.csv': {
      sha256: 'a'.repeat(64),
      etag: '"a"',
      durable: [{ first: 0, end: 9 }],
      opened: { bytes: 1, sha256: 'b'.repeat(64) },
    },
  },
};

/** Returns `state` as text. The properties in `over` replace the properties of the file `usage_logs.csv` in this text. */
const withFile = (over: object): string =>
  JSON.stringify({ ...state, files: { 'usage_logs.csv': { ...state.files['usage_logs.csv'], ...over } } });

test('a state is read as it was written', () => {
  expect(parseState(JSON.stringify(state))).toEqual(state);
});

test.each([
  ['nothing', ''],
  ['a torn text', JSON.stringify(state).slice(0, 40)],
  ['no object', '[]'],
  ['another version', JSON.stringify({ ...state, version: 2 })],
  ['no key', JSON.stringify({ ...state, idempotency_key: undefined })],
  ['no request', JSON.stringify({ ...state, request: 'all' })],
  ['an id that is no text', JSON.stringify({ ...state, export_id: 7 })],
  ['files that are no object', JSON.stringify({ ...state, files: [], request: null })],
  ['a file without a digest', withFile({ sha256: 'none' })],
  ['a range that ends before it begins', withFile({ durable: [{ first: 9, end: 1 }] })],
  ['a range of fractions', withFile({ durable: [{ first: 0, end: 1.5 }] })],
  ['a range below zero', withFile({ durable: [{ first: -1, end: 1 }] })],
  ['a tag that is no text', withFile({ etag: 1 })],
  ['an opened file without figures', withFile({ opened: {} })],
])('%s is not a state', (_what, text) => {
  expect(parseState(text)).toBeUndefined();
});
