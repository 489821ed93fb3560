import { createPlatform, type SeedData } from '@sentinelsec/mock-server';
import { conformance } from '@sentinelsec/mock-server/conformance';
import { SentinelSec } from '@sentinelsec/sdk';
import { expect, test } from 'vitest';

const records: SeedData = {
  members: [{ email: 'lin@example.com', role: 'analyst' }],
  keys: [{ name: 'Reports', scopes: ['usage:read'], created_by: 'lin@example.com' }],
  usage_logs: [{ created_at: '2026-01-01T00:00:00Z', operation: 'account.get', status: 200 }],
};

test('a platform starts with your own records, and reset() restores them', async () => {
  const platform = createPlatform({ seed: records, startTime: '2026-01-02T00:00:00Z', frozen: true, check: conformance });
  const [reports] = platform.seed.keys; // the keys of the seed, with their texts
  const client = new SentinelSec({ ...platform.clientOptions(), apiKey: reports?.secret ?? '' });
  expect((await client.usage.listLogs()).data).toHaveLength(1);

  await platform.clock.advance({ days: 90 }); // the log is deleted
  platform.reset();
  expect((await client.usage.listLogs()).data).toHaveLength(1);
});
