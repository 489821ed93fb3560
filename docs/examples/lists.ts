import { createPlatform } from '@sentinelsec/mock-server';
import { SentinelSec, ValidationError } from '@sentinelsec/sdk';

const platform = createPlatform({ seed: 'team' });
const client = new SentinelSec(platform.clientOptions());

// All of a list: the client asks for the next page as soon as it is needed.
let calls = 0;
for await (const _log of client.usage.listLogs({ limit: 50 })) calls += 1;
console.log(calls, 'calls in all');

// One page, and the next one by its cursor, with the same filters and the same order.
const first = await client.keys.list({ limit: 2, status: 'active' });
const cursor = first.next_cursor ?? undefined;
const second = await client.keys.list({ limit: 2, status: 'active', cursor });
console.log(first.data.length, second.data.length);

// A cursor with other filters than those that it came from, and a parameter that there is not: both are refused by their place.
for (const query of [{ limit: 2, cursor }, { stauts: 'active' }]) {
  try {
    await client.request('GET', '/v1/keys', { query });
  } catch (error) {
    if (!ValidationError.is(error)) throw error;
    for (const { pointer, detail } of error.errors) console.log(pointer, detail);
  }
}
