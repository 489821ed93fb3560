import { createPlatform } from '@sentinelsec/mock-server';
import { handlers } from '@sentinelsec/mock-server/msw';
import { SentinelSec } from '@sentinelsec/sdk';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';

const platform = createPlatform();
const server = setupServer(...handlers(platform));
beforeAll(() => server.listen());
afterEach(() => platform.reset());
afterAll(() => server.close());

test('a log loses its IP address after 30 days', async () => {
  const client = new SentinelSec({ apiKey: platform.apiKey });
  await client.account.get();
  await platform.clock.advance({ days: 30 });
  const { data } = await client.usage.listLogs({ operation: 'account.get', order: 'asc' });
  expect(data[0]?.ip_address).toBeNull();
});
