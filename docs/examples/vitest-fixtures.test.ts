import { test } from '@sentinelsec/mock-server/vitest';
import { SentinelSec } from '@sentinelsec/sdk';
import { expect } from 'vitest';

test.override('mockOptions', { frozen: true, lint: 'error' });

test('an export is requested once', async ({ platform, clientOptions }) => {
  const client = new SentinelSec(clientOptions);
  await client.exports.create({ datasets: ['account'], format: 'csv' });

  expect(platform).toHaveReceived('exports.create', { times: 1, body: { format: 'csv' }, status: 202 });
  expect(platform).not.toHaveReceived('members.list');
});

test('each test has its own world', ({ platform }) => {
  expect(platform).not.toHaveReceived('exports.create');
});
