import { expect, test } from 'vitest';
import { fakeExports } from '../../../test/support/fake-exports.ts';
import { apiVersion } from '../generated/platform.ts';
import { manifestOf } from './manifest.ts';

test('a manifest contains only the known members of each file', async () => {
  const request = { datasets: ['usage_logs' as const], format: 'csv' as const };
  const { exports } = fakeExports({
    files: { 'usage_logs.csv': new Uint8Array([1]) },
    listed: { rows: 3, ...{ link: 'https://a' } },
  });
  const ready = await exports.create(request);
  expect(manifestOf(ready, request, ready.files)).toEqual({
    spec_version: apiVersion,
    export_id: expect.stringMatching(/^exp_/),
    snapshot_at: '2026-11-24T06:00:01.000Z',
    request,
    files: [
      {
        name: 'usage_logs.csv',
        dataset: 'usage_logs',
        media_type: 'text/csv',
        bytes: 1,
        rows: 3,
        sha256: '4bf5122f344554c53bde2ebb8cd2b7e3d1600ad631c385a5d7cce23c7785459a',
      },
    ],
  });
});
