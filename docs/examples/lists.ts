import { createPlatform } from '@sentinelsec/mock-server';
import { SentinelSec, ValidationError } from '@sentinelsec/sdk';

const platform = createPlatform({ seed: 'team' });
const client = new SentinelSec(platform.clientOptions());

// Read a whole list. The client requests the next page when the loop needs it.
let calls = 0;
for await (const _log of client.usage.listLogs({ limit: 50 })) calls += 1;
console.log(calls, 'calls in all');

// Read one page. Then read the next page with the cursor of the first page, and with the same filters and order.
const first = await client.keys.list({ limit: 2, status: 'active' });
const cursor = first.next_cursor ?? undefined;
const second = await client.keys.list({ limit: 2, status: 'active', cursor });
console.log(first.data.length, second.data.length);

// The API refuses a cursor with other filters, and a parameter that does not exist. The error names the parameter.
for (const query of [{ limit: 2, cursor }, { stauts: 'active' }]) {
  try {
    await client.request('GET', '/v1/keys', { query });
  } catch (error) {
    if (!ValidationError.is(error)) throw error;
    for (const { pointer, detail } of error.errors) console.log(pointer, detail);
  }
}
