import { createPlatform } from '@sentinelsec/mock-server';
import { RateLimitError, SentinelSec } from '@sentinelsec/sdk';

const platform = createPlatform({ frozen: true, startTime: '2026-01-01T09:00:00Z' }); // waits take no real time
const client = new SentinelSec(platform.clientOptions());

// A hundred calls at the same time are more than the limit allows. Some calls wait, and the server refuses none.
await Promise.all(Array.from({ length: 100 }, () => client.account.get()));
for (const { name, quota, window, refusals } of client.quota.policies) {
  console.log(`${name}: ${quota} in ${window} s, ${refusals} refused`);
}

// If a call would have to wait longer than its timeout, it fails immediately. The error says when to try again.
platform.limits.exhaust(platform.apiKey, 'daily');
try {
  for (let call = 0; call < 2; call++) await client.account.get({ timeout: 5_000 });
} catch (error) {
  if (!RateLimitError.is(error)) throw error;
  console.log(error.policies, error.retryAt?.toISOString().slice(0, 16));
}
