import { createPlatform } from '@sentinelsec/mock-server';
import { NotModifiedError, PreconditionFailedError, SentinelSec } from '@sentinelsec/sdk';

const platform = createPlatform();
const client = new SentinelSec(platform.clientOptions());

// Create a resource. The header `Location` contains its path, and the header `ETag` contains its version.
const { data: key, response } = await client.keys.create({ name: 'reporting', scopes: ['usage:read'] }).withResponse();
console.log(response.headers.get('location') === `/v1/keys/${key.id}`);
const etag = response.headers.get('etag') ?? '';

// Read the key only if it has changed. Here, it has not changed, so the program uses the earlier copy.
const current = await client.keys.get(key.id, { ifNoneMatch: etag }).catch((error: unknown) => {
  if (NotModifiedError.is(error)) return key;
  throw error;
});
console.log(current === key);

// Change the key only if it still has this version. The first change makes a new version, so the second change fails.
await client.keys.update(key.id, { name: 'reports' }, { ifMatch: etag });
try {
  await client.keys.update(key.id, { name: 'nightly reports' }, { ifMatch: etag });
} catch (error) {
  if (!PreconditionFailedError.is(error)) throw error;
  console.log('changed meanwhile; read it again:', (await client.keys.get(key.id)).name);
}
