import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { setupMock } from '@sentinelsec/mock-server/jest';
import { RateLimitError, SentinelSec } from '@sentinelsec/sdk';

const mock = setupMock({ frozen: true }, { beforeEach, afterEach }); // a world for each test

test('a log loses its IP address after 30 days', async () => {
  const client = new SentinelSec(mock.clientOptions());
  await client.account.get();
  await mock.platform.clock.advance({ days: 30 });
  const { data } = await client.usage.listLogs({ operation: 'account.get', order: 'asc' });
  assert.equal(data[0].ip_address, null);
});

test('a used-up limit is a RateLimitError', async () => {
  const client = new SentinelSec({ ...mock.clientOptions(), maxRetries: 0 });
  mock.platform.limits.exhaust(mock.platform.apiKey, 'standard');
  await assert.rejects(client.account.get(), RateLimitError);
  mock.platform.journal.verify({ operation: 'account.get', status: 429 }, { times: 1 });
});

test('an export is ready after some time', async () => {
  const client = new SentinelSec(mock.clientOptions());
  const { id } = await client.exports.create({ datasets: ['account'], format: 'json' });
  await mock.platform.clock.advance({ hours: 1 });
  assert.equal((await client.exports.get(id)).status, 'ready');
});
