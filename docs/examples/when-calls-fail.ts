import { createPlatform } from '@sentinelsec/mock-server';
import { SentinelSec, SentinelSecError, ServerError } from '@sentinelsec/sdk';

const platform = createPlatform();
const client = new SentinelSec(platform.clientOptions());
const away = (seconds: string) => () => new Response(null, { status: 503, headers: { 'retry-after': seconds } });

// The server is unavailable for two seconds. The call waits, and then returns the list of its attempts.
platform.on('account.get', away('2'), { once: true });
const { attempts } = await client.account.get().withResponse();
for (const { status, kind = 'well', waitedMs } of attempts) console.log(status, kind, `after ${Math.round(waitedMs)} ms`);

// The server asks for a wait of an hour, but the timeout is a minute. The call fails at once; the error says when to retry.
platform.on('account.get', away('3600'), { once: true });
try {
  await client.account.get({ timeout: 60_000 });
} catch (error) {
  if (!ServerError.is(error)) throw error;
  console.log(error.message, error.retryAt?.toISOString());
  console.log(error.stack?.split('\n')[1]);
}

// `of` narrows `error.problem` to the problems of one operation. A check of its `type` narrows it to one of these problems.
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
