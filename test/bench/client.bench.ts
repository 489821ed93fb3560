import { once } from 'node:events';
import { createPlatform } from '@sentinelsec/mock-server';
import type { CallerSetup } from './client-caller.ts';
import { interleaved, reportOf, started } from './fresh.ts';
import { type Plan, type Round, type Row, rowsOf } from './measure.ts';

/**
 * The contenders that use the global `fetch`. The benchmark divides the figures of these contenders and of `peers` by the figures
 * of the first one.
 */
const overFetch = ['global fetch, JSON read', 'openapi-fetch over global fetch', 'client.account.get()'];
/** Other API clients. They are measured only if their packages are installed. */
const peers = ['ky', 'openai', '@octokit/core', 'stripe'];
/** The contenders that use undici. The benchmark divides their figures by the figures of the first one. */
const overUndici = ['undici.request, JSON read', 'undici Pool.dispatch', 'client.account.get() over undiciTransport()'];

/**
 * Returns the groups of contenders. The benchmark compares the contenders of one group with each other. `folder` contains the
 * packages of the other API clients. If `folder` is undefined, the benchmark does not measure these clients.
 */
export const clientGroups = (folder: string | undefined): readonly (readonly string[])[] => [
  [...overFetch, ...(folder === undefined ? [] : peers)],
  overUndici,
];

/**
 * Measures a typed call over the network, with key, retries and pacing. Also measures `fetch`, undici and other API clients for
 * comparison. Each contender has a new process in each round. The server has its own process too.
 */
export async function clientRows(names: readonly string[], plan: Plan, folder?: string): Promise<Row[]> {
  const server = started('./server.ts', {});
  const [port] = (await once(server, 'message')) as [number];
  const baseUrl = `http://127.0.0.1:${port}`;
  const { apiKey } = createPlatform({ seed: 'empty' });
  const { calls, concurrency, rounds } = plan;
  try {
    const results = await interleaved(names, rounds, (contender) =>
      reportOf<Round>('./client-caller.ts', {
        contender,
        baseUrl,
        apiKey,
        calls,
        concurrency,
        peers: folder,
      } satisfies CallerSetup),
    );
    return rowsOf(names, results);
  } finally {
    server.disconnect();
  }
}
