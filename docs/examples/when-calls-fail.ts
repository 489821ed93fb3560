import { createPlatform } from '@sentinelsec/mock-server';
import { SentinelSec, SentinelSecError, ServerError } from '@sentinelsec/sdk';

const platform = createPlatform();
const client = new SentinelSec(platform.clientOptions());
const away = (seconds: string) => () => new Response(null, { status: 503, headers: { 'retry-after': seconds } });

// A server that is away for two seconds: the call waits for it, and tells what it saw.
platform.on('account.get', away('2'), { once: true });
const { attempts } = await client.account.get().withResponse();
for (const { status, kind = 'well', waitedMs } of attempts) console.log(status, kind, `after ${Math.round(waitedMs)} ms`);

// An hour does not fit into a minute: the call fails at once, says when to come back, and where in this program it was made.
platform.on('account.get', away('3600'), { once: true });
try {
  await client.account.get({ timeout: 60_000 });
} catch (error) {
  if (!ServerError.is(error)) throw error;
  console.log(error.message, error.retryAt?.toISOString());
  console.log(error.stack?.split('\n')[1]);
}

// What one operation may answer, and no other problem: `type` narrows to the facts of each.
const { secret } = await client.keys.create({ name: 'reader', scopes: ['keys:write', 'mfa:write'] });
const reader = new SentinelSec({ ...platform.clientOptions(), apiKey: secret });
try {
  await reader.keys.create({ name: 'more', scopes: ['audit:read'] });
} catch (error) {
  if (!SentinelSecError.of('keys.create', error)) throw error;
  if (error.problem?.type === 'https://api.sentinelsec.studio/problems/scope-not-held')
    console.log('lacks', error.problem.required);
  else console.log(error.kind, error.message);
}
