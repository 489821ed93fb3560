import { createPlatform } from '@sentinelsec/mock-server';
import { NotModifiedError, PreconditionFailedError, SentinelSec } from '@sentinelsec/sdk';

const platform = createPlatform();
const client = new SentinelSec(platform.clientOptions());

// A new resource: `Location` says where it is, `ETag` which version of it was answered.
const { data: key, response } = await client.keys.create({ name: 'reporting', scopes: ['usage:read'] }).withResponse();
console.log(response.headers.get('location') === `/v1/keys/${key.id}`);
const etag = response.headers.get('etag') ?? '';

// Read it again only if it has changed. It has not: there is no body to read, and what was read before still holds.
const current = await client.keys.get(key.id, { ifNoneMatch: etag }).catch((error: unknown) => {
  if (NotModifiedError.is(error)) return key;
  throw error;
});
console.log(current === key);

// Change it only if no other client has changed it. The first change makes a new version, so the second one is refused.
await client.keys.update(key.id, { name: 'reports' }, { ifMatch: etag });
try {
  await client.keys.update(key.id, { name: 'nightly reports' }, { ifMatch: etag });
} catch (error) {
  if (!PreconditionFailedError.is(error)) throw error;
  console.log('changed meanwhile; read it again:', (await client.keys.get(key.id)).name);
}
