import { createPlatform } from '@sentinelsec/mock-server';
import { SentinelSec } from '@sentinelsec/sdk';

const platform = createPlatform();
const { fetch, clock } = platform.clientOptions();

/** Stands for your own server: it knows the user, and returns a key with few scopes that expires soon. */
async function keyForThisPage(): Promise<string> {
  const inAnHour = new Date(platform.clock.now() + 3_600_000).toISOString();
  return platform.seed.key({ scopes: ['usage:read'], expires_at: inAnHour }).secret;
}

const client = new SentinelSec({
  apiKey: keyForThisPage, // the client calls this function again when the key has expired
  environment: 'test',
  dangerouslyAllowBrowser: true, // everybody who opens the page can read the key
  fetch, // in a real page: omit `fetch` and `clock`
  clock,
});

const { data } = await client.usage.listLogs({ limit: 1 });
await platform.clock.advance({ hours: 2 }); // the first key has expired
const { calls } = await client.usage.getStatistics({
  from: '2026-01-01T00:00:00.000Z',
  to: new Date(platform.clock.now()).toISOString(),
});
console.log(data.length, calls > 0);
