import { createPlatform } from '@sentinelsec/mock-server';
import { conformance } from '@sentinelsec/mock-server/conformance';
import { SentinelSec } from '@sentinelsec/sdk';
import { expect, test } from 'vitest';

test('a call waits for a used-up limit and then succeeds', async () => {
  const platform = createPlatform({ frozen: true, check: conformance });
  platform.limits.exhaust(platform.apiKey, 'standard');
  await new SentinelSec(platform.clientOptions()).account.get(); // default options: a 429, a wait, a second request
  expect(platform.journal.find({ operation: 'account.get' }).map(({ status }) => status)).toEqual([429, 200]);
});
