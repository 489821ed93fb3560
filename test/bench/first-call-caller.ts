import assert from 'node:assert/strict';
import type { paths } from '@sentinelsec/sdk';

// Measures the first call of a new process: the import, the creation of the client and the response.
const { contender, baseUrl, apiKey } = JSON.parse(process.argv[2] ?? '{}') as Record<'contender' | 'baseUrl' | 'apiKey', string>;
const headers = { authorization: `Bearer ${apiKey}` };

const calls: Readonly<Record<string, () => Promise<unknown>>> = {
  'global fetch, JSON read': async () => (await fetch(`${baseUrl}/v1/account`, { headers })).json(),
  'openapi-fetch': async () => {
    const { default: createClient } = await import('openapi-fetch');
    return (await createClient<paths>({ baseUrl, headers }).GET('/v1/account')).data;
  },
  'client.account.get()': async () => {
    const { SentinelSec } = await import('@sentinelsec/sdk');
    return new SentinelSec({ apiKey, baseUrl }).account.get();
  },
  'undici.request, JSON read': async () => {
    const { request } = await import('undici');
    return (await request(`${baseUrl}/v1/account`, { headers })).body.json();
  },
  'client.account.get() over undiciTransport()': async () => {
    const [{ SentinelSec }, { undiciTransport }] = await Promise.all([
      import('@sentinelsec/sdk'),
      import('@sentinelsec/sdk/node'),
    ]);
    return new SentinelSec({ apiKey, baseUrl, fetch: undiciTransport() }).account.get();
  },
};
const call = calls[contender];
assert(call, `There is no contender "${contender}".`);
const cpuBefore = process.cpuUsage();
const began = performance.now();
const account = (await call()) as { api_username: string };
const wall = performance.now() - began;
const { user, system } = process.cpuUsage(cpuBefore);
assert.equal(account.api_username, 'ada', contender);
process.send?.({ cpu: user + system, wall }, () => process.exit());
