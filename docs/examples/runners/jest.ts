import { setupMock } from '@sentinelsec/mock-server/jest';
import { SentinelSec } from '@sentinelsec/sdk';

const mock = setupMock({ frozen: true, lint: 'error' });

test('an export is requested once', async () => {
  const client = new SentinelSec(mock.clientOptions());
  await client.exports.create({ datasets: ['account'], format: 'csv' });
  expect(mock.platform).toHaveReceived('exports.create', { times: 1 });
});
