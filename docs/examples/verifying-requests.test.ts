import { createPlatform, VerificationError } from '@sentinelsec/mock-server';
import { conformance } from '@sentinelsec/mock-server/conformance';
import { SentinelSec } from '@sentinelsec/sdk';
import { expect, test } from 'vitest';

test('exactly one export was requested, as CSV', async () => {
  const platform = createPlatform({ frozen: true, check: conformance });
  const client = new SentinelSec(platform.clientOptions());
  await client.exports.create({ datasets: ['account'], format: 'csv' });

  platform.journal.verify({ operation: 'exports.create', body: { format: 'csv' }, status: 202 }, { times: 1 });
  platform.journal.verify({ operation: 'members.list' }, { times: 0 });

  const check = () => platform.journal.verify({ operation: 'exports.create', body: { format: 'json' } });
  expect(check).toThrow(VerificationError);
});

test('waiting for a request takes no real time', async () => {
  const platform = createPlatform({ frozen: true, check: conformance });
  const { clock, ...options } = platform.clientOptions();
  const client = new SentinelSec({ ...options, clock });
  void clock.sleep(3_600_000).then(() => client.limits.get()); // the program under test calls the API after an hour

  await platform.journal.waitFor({ operation: 'limits.get' }, { timeout: 7_200_000 });
});
