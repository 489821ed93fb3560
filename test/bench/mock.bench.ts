import { once } from 'node:events';
import { createPlatform } from '@sentinelsec/mock-server';
import { handlers } from '@sentinelsec/mock-server/msw';
import { startServer } from '@sentinelsec/mock-server/server';
import { SentinelSec } from '@sentinelsec/sdk';
import { setupServer } from 'msw/node';
import { started } from './fresh.ts';
import type { Contender } from './measure.ts';

/**
 * The number of calls that each contender makes in a round. With this number, the fastest contender runs for about 0.1 seconds.
 * With fewer calls, it would spend most of its processor time on the collection of the garbage that the previous contender left.
 */
export const mockCalls = 2000;

/**
 * Returns the contenders. The first contender is the reference: it calls a bare server in another process with the global
 * `fetch`. The others call one platform through its adapters. The rules, limits, validation and logs of the platform are active
 * for each of them.
 */
export async function mockContenders(): Promise<{ contenders: Contender[]; close: () => Promise<void> }> {
  const platform = createPlatform({ seed: 'empty', plan: 'enterprise' });
  for (const policy of ['standard', 'daily'] as const)
    platform.limits.set(policy, { quota: 1_000_000_000, burst: 1_000_000_000 });
  const server = await startServer(platform, { port: 0 });
  const bare = started('./server.ts', {});
  const [barePort] = (await once(bare, 'message')) as [number];
  const msw = setupServer(...handlers(platform));
  const headers = { authorization: `Bearer ${platform.apiKey}` };
  const client = new SentinelSec(platform.clientOptions());
  const url = `${platform.origin}/v1/account`;
  const intercepted = async (): Promise<unknown> => {
    msw.listen();
    try {
      return await (await fetch(url, { headers })).json();
    } finally {
      msw.close();
    }
  };
  return {
    contenders: [
      {
        name: 'global fetch to bare node:http',
        call: async () => (await fetch(`http://127.0.0.1:${barePort}/v1/account`, { headers })).json(),
      },
      { name: 'global fetch to a port', call: async () => (await fetch(`${server.url}/v1/account`, { headers })).json() },
      { name: 'platform.handle(request)', call: async () => (await platform.handle(new Request(url, { headers }))).json() },
      { name: 'platform.fetch', call: async () => (await platform.fetch(url, { headers })).json() },
      { name: 'client.account.get() over platform.fetch', call: () => client.account.get() },
      { name: 'global fetch, MSW handlers', call: intercepted },
    ],
    close: async () => {
      bare.disconnect();
      await server.close();
    },
  };
}
