import { createPlatform } from '@sentinelsec/mock-server';
import { conformance } from '@sentinelsec/mock-server/conformance';
import { NotFoundError, SentinelSec } from '@sentinelsec/sdk';
import { expect, test } from 'vitest';

test('a usage log is personal, then anonymous, then gone', async () => {
  const platform = createPlatform({ frozen: true, check: conformance }); // checks each response against the spec
  const client = new SentinelSec(platform.clientOptions());

  await client.account.get();
  const { data } = await client.usage.listLogs({ operation: 'account.get' });
  const id = data[0]?.id ?? '';
  expect(data[0]?.ip_address).toEqual(expect.any(String));

  await platform.clock.advance({ days: 30 });
  expect(await client.usage.getLog(id)).toMatchObject({ ip_address: null, anonymized: true });

  await platform.clock.advance({ days: 60 });
  await expect(client.usage.getLog(id)).rejects.toBeInstanceOf(NotFoundError);
});

test('waiting a day for the limit takes no real time', async () => {
  const platform = createPlatform({ frozen: true });
  const client = new SentinelSec(platform.clientOptions());
  platform.limits.exhaust(platform.apiKey, 'daily');

  const from = platform.clock.now();
  await client.account.get({ timeout: 2 * 86_400_000 }); // waits until the next day; the clock jumps there
  expect(platform.clock.now() - from).toBeGreaterThan(0);
  expect(platform.journal.find({ operation: 'account.get', status: 200 })).toHaveLength(1);
});
