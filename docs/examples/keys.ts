import { createPlatform } from '@sentinelsec/mock-server';
import { AuthenticationError, SentinelSec, totp } from '@sentinelsec/sdk';

const platform = createPlatform();
const client = new SentinelSec({
  ...platform.clientOptions(),
  mfa: totp(platform.totpSecret), // or set SENTINELSEC_TOTP_SECRET, or pass a function that asks a person for the code
});

// Create a key for one job, with only the scope that the job needs.
const key = await client.keys.create({ name: 'usage report', scopes: ['usage:read'] });
console.log(key.secret.slice(0, 9), key.scopes);

// Rotate the client's own key. The client uses the new secret after `store` has saved it. The old secret works for another hour.
let stored = '';
await client.keys.rotateInPlace({
  overlap: 'PT1H',
  store: async (secret) => {
    stored = secret;
  },
});
console.log(stored !== platform.apiKey, (await client.account.get()).status);

// An hour later, the server refuses the old secret, and the error contains the reason.
await platform.clock.advance({ hours: 1 });
const old = new SentinelSec({ ...platform.clientOptions(), apiKey: platform.apiKey });
await old.account.get().catch((error: unknown) => {
  if (!AuthenticationError.is(error)) throw error;
  console.log(error.reason);
});
