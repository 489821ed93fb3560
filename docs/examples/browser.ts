import { createPlatform } from '@sentinelsec/mock-server';
import { SentinelSec } from '@sentinelsec/sdk';

const platform = createPlatform();
const { fetch, clock } = platform.clientOptions();

/** Your own backend: it knows who is logged in, and hands out a key that may do little and ends soon. */
async function keyForThisPage(): Promise<string> {
  const inAnHour = new Date(platform.clock.now() + 3_600_000).toISOString();
  return platform.seed.key({ scopes: ['usage:read'], expires_at: inAnHour }).secret;
}

const client = new SentinelSec({
  apiKey: keyForThisPage, // asked again when the key has ended
  environment: 'test',
  dangerouslyAllowBrowser: true, // everybody who opens the page can read its key
  fetch, // in a page: leave both out
  clock,
});

const { data } = await client.usage.listLogs({ limit: 1 });
await platform.clock.advance({ hours: 2 }); // the first key has ended
const { calls } = await client.usage.getStatistics({
  from: '2026-01-01T00:00:00.000Z',
  to: new Date(platform.clock.now()).toISOString(),
});
console.log(data.length, calls > 0);
