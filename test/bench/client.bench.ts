import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { createPlatform } from '@sentinelsec/mock-server';
import { type paths, SentinelSec } from '@sentinelsec/sdk';
import createClient from 'openapi-fetch';
import type { Contender } from './measure.ts';

/** A typed call over the network, with keys, retries and pacing armed, against the bare means below it. */
export async function clientContenders(): Promise<{ contenders: Contender[]; close: () => void }> {
  const server = fork(fileURLToPath(new URL('./server.ts', import.meta.url)));
  const [port] = (await once(server, 'message')) as [number];
  const baseUrl = `http://127.0.0.1:${port}`;
  const { apiKey } = createPlatform({ seed: 'empty' });
  const headers = { authorization: `Bearer ${apiKey}` };
  const typed = createClient<paths>({ baseUrl, headers });
  const client = new SentinelSec({ apiKey, baseUrl });
  return {
    contenders: [
      { name: 'global fetch, JSON read', call: async () => (await fetch(`${baseUrl}/v1/account`, { headers })).json() },
      { name: 'openapi-fetch over global fetch', call: async () => (await typed.GET('/v1/account')).data },
      { name: 'client.account.get()', call: () => client.account.get() },
    ],
    close: () => server.disconnect(),
  };
}
