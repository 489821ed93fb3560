import { createPlatform } from '@sentinelsec/mock-server';
import { RateLimitError, SentinelSec } from '@sentinelsec/sdk';

const platform = createPlatform();
const client = new SentinelSec(platform.clientOptions());

// A hundred calls at once: more than the limit lets through. They wait for their turn and are not refused.
await Promise.all(Array.from({ length: 100 }, () => client.account.get()));
for (const { name, quota, window, remaining } of client.quota.policies) {
  console.log(`${name}: ${quota} in ${window} s, ${remaining} left`);
}

// A wait that a call has no time for fails at once, and says when to come back.
platform.limits.exhaust(platform.apiKey, 'daily');
try {
  for (let call = 0; call < 2; call++) await client.account.get({ timeout: 5_000 });
} catch (error) {
  if (!RateLimitError.is(error)) throw error;
  console.log(error.policies, error.retryAt?.toISOString());
}
