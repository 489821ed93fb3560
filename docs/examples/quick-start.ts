import { createPlatform } from '@sentinelsec/mock-server';
import { SentinelSec, SentinelSecError } from '@sentinelsec/sdk';

const platform = createPlatform(); // the mock platform, in this process; it needs no network
const client = new SentinelSec(platform.clientOptions());

// Read one object. The call returns the body of the response, with its type.
const account = await client.account.get();
console.log(`${account.api_username} is on the plan ${account.plan}`);

// Read a list. `await` returns one page, and `for await` iterates over all items.
for await (const log of client.usage.listLogs({ operation: 'account.get' })) {
  console.log(log.method, log.path, log.status);
  break;
}

// Create a resource. This operation needs a second factor, which the client verifies.
const key = await client.keys.create({ name: 'reports', scopes: ['usage:read'] });
console.log(`created a key with the name ${key.name}, for ${key.scopes.join(', ')}`);

// Handle an error. It has a kind, and a message that says what happened and what to do next.
try {
  await client.members.get('mem_01KASEQ4H8F20P7T2VDBYJDV9Y');
} catch (error) {
  if (!SentinelSecError.is(error)) throw error;
  console.log(error.kind, error.message);
}
