import { createPlatform } from '@sentinelsec/mock-server';
import { SentinelSec } from '@sentinelsec/sdk';

const platform = createPlatform();
const { origin, apiKey, fetch } = platform;

// Before: the program itself checks the status and requests the pages. A real program must also wait for the limits.
async function logsByHand(): Promise<string[]> {
  const paths: string[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const url = `${origin}/v1/usage/logs?limit=50${cursor && `&cursor=${cursor}`}`;
    const response = await fetch(url, { headers: { authorization: `Bearer ${apiKey}` } });
    if (!response.ok) throw new Error(`The API answered ${response.status}.`);
    const page = (await response.json()) as { data: { path: string }[]; next_cursor: string | null };
    paths.push(...page.data.map(({ path }) => path));
    cursor = page.next_cursor;
  }
  return paths;
}

// After: the client requests the pages, waits for the limits, and retries failed requests.
const client = new SentinelSec(platform.clientOptions());
const paths: string[] = [];
for await (const { path } of client.usage.listLogs({ limit: 50 })) paths.push(path);
console.log(`${paths.length} logs with the client, ${(await logsByHand()).length} by hand: the reading itself is logged too`);

// As a first step, you can keep the paths and call them through the client.
const { data } = await client.api.GET('/v1/account');
console.log(data?.api_username);
