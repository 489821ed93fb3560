import { afterEach, beforeEach, expect, test } from 'bun:test';
import { setupMock } from '@sentinelsec/mock-server/jest';
import { RateLimitError, SentinelSec } from '@sentinelsec/sdk';

const mock = setupMock({ frozen: true }, { beforeEach, afterEach }); // a world for each test

test('a log loses its IP address after 30 days', async () => {
  const client = new SentinelSec(mock.clientOptions());
  await client.account.get();
  await mock.platform.clock.advance({ days: 30 });
  const { data } = await client.usage.listLogs({ operation: 'account.get', order: 'asc' });
  expect(data[0].ip_address).toBeNull();
});

test('a used-up limit is a RateLimitError', async () => {
  const client = new SentinelSec({ ...mock.clientOptions(), maxRetries: 0 });
  mock.platform.limits.exhaust(mock.platform.apiKey, 'standard');
  await expect(client.account.get()).rejects.toBeInstanceOf(RateLimitError);
  mock.platform.journal.verify({ operation: 'account.get', status: 429 }, { times: 1 });
});

test('an export is ready after some time', async () => {
  const client = new SentinelSec(mock.clientOptions());
  const { id } = await client.exports.create({ datasets: ['account'], format: 'json' });
  await mock.platform.clock.advance({ hours: 1 });
  expect((await client.exports.get(id)).status).toBe('ready');
});
