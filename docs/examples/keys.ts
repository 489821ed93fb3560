import { createPlatform } from '@sentinelsec/mock-server';
import { AuthenticationError, SentinelSec, totp } from '@sentinelsec/sdk';

const platform = createPlatform();
const client = new SentinelSec({
  ...platform.clientOptions(),
  mfa: totp(platform.totpSecret), // or SENTINELSEC_TOTP_SECRET, or a function that asks somebody for the code
});

// A key for one job: it holds what it needs and ends by itself.
const key = await client.keys.create({ name: 'nightly export', scopes: ['usage:read'] });
console.log(key.secret.slice(0, 9), key.scopes);

// A new secret under a running client: stored by you, proved, and only then used. The old one works for another hour.
let stored = '';
await client.keys.rotateInPlace({
  id: platform.keyId,
  overlap: 'PT1H',
  store: async (secret) => {
    stored = secret;
  },
});
console.log(stored !== platform.apiKey, (await client.account.get()).status);

// An hour later the old secret is refused, and the error says why.
await platform.clock.advance({ hours: 1 });
const old = new SentinelSec({ ...platform.clientOptions(), apiKey: platform.apiKey });
await old.account.get().catch((error: unknown) => {
  if (!AuthenticationError.is(error)) throw error;
  console.log(error.reason);
});
