import { createPlatform } from '@sentinelsec/mock-server';
import { RateLimitError, SentinelSec } from '@sentinelsec/sdk';

const platform = createPlatform({ frozen: true });
Deno.test.beforeEach(() => platform.reset());

function equal(found, expected) {
  if (found !== expected) throw new Error(`Found ${found}, but expected ${expected}.`);
}

Deno.test('a log loses its IP address after 30 days', async () => {
  const client = new SentinelSec(platform.clientOptions());
  await client.account.get();
  await platform.clock.advance({ days: 30 });
  const { data } = await client.usage.listLogs({ operation: 'account.get', order: 'asc' });
  equal(data[0]?.ip_address, null);
});

Deno.test('a used-up limit is a RateLimitError', async () => {
  const client = new SentinelSec({ ...platform.clientOptions(), maxRetries: 0 });
  platform.limits.exhaust(platform.apiKey, 'standard');
  const refused = await client.account.get().catch((error) => error);
  equal(refused instanceof RateLimitError, true);
});

Deno.test('an export is ready after some time', async () => {
  const client = new SentinelSec(platform.clientOptions());
  const { id } = await client.exports.create({ datasets: ['account'], format: 'json' });
  await platform.clock.advance({ hours: 1 });
  equal((await client.exports.get(id)).status, 'ready');
});
