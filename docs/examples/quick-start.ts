import { createPlatform } from '@sentinelsec/mock-server';
import { SentinelSec, SentinelSecError } from '@sentinelsec/sdk';

const platform = createPlatform(); // the API in this process: no key and no network are needed
const client = new SentinelSec(platform.clientOptions());

// One object: the body of the answer, with its type.
const account = await client.account.get();
console.log(`${account.api_username} is on the plan ${account.plan}`);

// A list: one page when awaited, every item when iterated.
for await (const log of client.usage.listLogs({ operation: 'account.get' })) {
  console.log(log.method, log.path, log.status);
  break;
}

// A write: the second factor that it needs is passed by the client.
const key = await client.keys.create({ name: 'reports', scopes: ['usage:read'] });
console.log(`created ${key.id} for ${key.scopes.join(', ')}`);

// An error: its kind, what happened, what to do next.
try {
  await client.members.get('mem_01KASEQ4H8F20P7T2VDBYJDV9Y');
} catch (error) {
  if (!SentinelSecError.is(error)) throw error;
  console.log(error.kind, error.message);
}
