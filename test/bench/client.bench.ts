import { once } from 'node:events';
import { createPlatform } from '@sentinelsec/mock-server';
import type { CallerSetup } from './client-caller.ts';
import { interleaved, reportOf, started } from './fresh.ts';
import { type Plan, type Round, type Row, rowsOf } from './measure.ts';

/** Clients over the `fetch` of the runtime. The first is what the others are compared with. */
const overFetch = ['global fetch, JSON read', 'openapi-fetch over global fetch', 'client.account.get()'];
/** What others use in place of the client; only with their packages at hand. */
const peers = ['ky', 'openai', '@octokit/core'];
/** Clients over undici, and the means below them. */
const overUndici = ['undici.request, JSON read', 'undici Pool.dispatch', 'client.account.get() over undiciTransport()'];

/** The groups of contenders that are compared with each other. `folder` is where the peers are; undefined without peers. */
export const clientGroups = (folder: string | undefined): readonly (readonly string[])[] => [
  [...overFetch, ...(folder === undefined ? [] : peers)],
  overUndici,
];

/**
 * Measures a typed call over the network, with key, retries and pacing armed, beside the means below it and what one would use in
 * its place. Each contender has a new process in each round; the server is a process of its own, too.
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
