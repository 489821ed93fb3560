import { createHash } from 'node:crypto';
import { getEventListeners, once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SentinelSec, SentinelSecError } from '@sentinelsec/sdk';
import { type UndiciTransport, undiciTransport } from '@sentinelsec/sdk/node';
import { expect, onTestFinished, test } from 'vitest';
import { below, dice } from '../../mock-server/src/base/random.ts';
import { keyWith } from '../support/fake-server.ts';
import { countedClock } from './counted-clock.ts';
import { fairClock } from './fair-clock.ts';
import { watchOpen } from './left-open.ts';

const calls = process.env.CHAOS_CALLS ? 2000 : 126;
const seed = 7;
/** The file is larger than all buffers between server and client. Without a reader, its body therefore stays open. */
const file = Buffer.alloc(1_500_000, 'a line of a file\n');
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const part = file.subarray(0, 200_000);

/**
 * How the server sends the file: it sends the whole file, breaks the connection after a part, or sends nothing more after a part.
 */
const serverEnds = {
  whole: (answer) => void answer.end(file),
  cut: (answer) => void answer.write(part, () => answer.socket?.destroy()),
  standing: (answer) => void answer.write(part),
} satisfies Record<string, (answer: ServerResponse) => void>;
type ServerEnd = keyof typeof serverEnds;

/** Ways in which a caller uses a file. Each resolves to the outcome. */
const ways: Readonly<Record<string, (response: Response, own: AbortController) => Promise<string>>> = {
  'reads it': async (response) => (hashOf(await response.bytes()) === hashOf(file) ? 'right' : 'wrong'),
  'leaves it unread': async ({ body }) => {
    await body?.cancel();
    return 'left';
  },
  'leaves it after a part': async ({ body }) => {
    for await (const _ of body ?? []) break;
    return 'left';
  },
  'drops it unread': async () => 'left',
  'drops it after a part': async ({ body }) => {
    const reader = body?.getReader();
    await reader?.read();
    reader?.releaseLock();
    return 'left';
  },
  'aborts it unread': async (_, own) => {
    own.abort();
    return 'left';
  },
  'aborts after a part': async ({ body }, own) => {
    const reader = body?.getReader();
    await reader?.read();
    own.abort();
    for (;;) await reader?.read();
  },
};

/**
 * The allowed outcomes, by what the caller does and by how the server sends the file. If the server breaks the connection and the
 * caller reads only a part, two outcomes are allowed: the client may notice the broken connection before or after the caller
 * stops.
 */
const ends: Readonly<Record<string, Readonly<Record<ServerEnd, readonly string[]>>>> = {
  'reads it': { whole: ['right'], cut: ['integrity'], standing: ['timeout'] },
  'leaves it unread': { whole: ['left'], cut: ['left'], standing: ['left'] },
  'leaves it after a part': { whole: ['left'], cut: ['left', 'integrity'], standing: ['left'] },
  'drops it unread': { whole: ['left'], cut: ['left'], standing: ['left'] },
  'drops it after a part': { whole: ['left'], cut: ['left', 'integrity'], standing: ['left'] },
  'aborts it unread': { whole: ['left'], cut: ['left'], standing: ['left'] },
  'aborts after a part': { whole: ['abort'], cut: ['abort', 'integrity'], standing: ['abort'] },
};

/** Quota headers with so many remaining units that no call waits. */
const wide = { ratelimit: '"standard";r=100000;t=60', 'ratelimit-policy': '"standard";q=100000;w=60' };

/**
 * Starts a server that sends the file. The requested file name is a key of `serverEnds` and selects how the server sends the
 * file.
 */
async function fileServer() {
  const open = new Set<ServerResponse>();
  const server = createServer(({ url = '' }, answer) => {
    open.add(answer);
    answer.on('close', () => open.delete(answer));
    answer.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': file.byteLength, ...wide });
    serverEnds[url.split('/').at(-1) as ServerEnd](answer);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const close = (): void => {
    server.close();
    server.closeAllConnections();
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, open, close };
}

/**
 * Makes calls that download the file, in random combinations of `ways` and `serverEnds`. Checks that the calls leave nothing
 * open. Returns the outcomes that are not allowed, and the number of different combinations.
 */
async function storm(open: () => UndiciTransport | undefined) {
  const server = await fileServer();
  const transport = open();
  const clock = countedClock(fairClock());
  const client = new SentinelSec({
    ...{ apiKey: keyWith(), baseUrl: server.url, clock, idleTimeout: 300, timeout: 60_000, logLevel: 'off' },
    ...(transport && { fetch: transport }),
  });
  const chance = dice(seed);
  const shared = new AbortController();
  const unforeseen: string[] = [];
  const seen = new Set<string>();
  const call = async (): Promise<void> => {
    const way = Object.keys(ways)[below(chance, Object.keys(ways).length)] ?? '';
    const serverEnd = (Object.keys(serverEnds) as ServerEnd[])[below(chance, Object.keys(serverEnds).length)] ?? 'whole';
    const own = new AbortController();
    const { signal } = way.startsWith('aborts') ? own : shared;
    const end = await client.exports
      .downloadFile('exp_1', serverEnd, { signal })
      .then((response) => ways[way]?.(response, own))
      .catch((error) => (SentinelSecError.is(error) ? error.kind : String(error)));
    seen.add(`${way}, ${serverEnd}`);
    if (!ends[way]?.[serverEnd].includes(end ?? '')) unforeseen.push(`${way}, ${serverEnd}: ${end}`);
  };
  let begun = 0;
  const worker = async (): Promise<void> => {
    for (; begun < calls; await call()) begun += 1;
  };
  await Promise.all(Array.from({ length: 8 }, worker));
  // All responses must end before the transport closes its connections. Otherwise an abandoned body has kept a connection open.
  const left = () => ({
    answers: server.open.size,
    pending: clock.pending,
    listeners: getEventListeners(shared.signal, 'abort').length,
  });
  await expect.poll(left, { timeout: 30_000 }).toEqual({ answers: 0, pending: 0, listeners: 0 });
  await transport?.close();
  server.close();
  return { unforeseen, combinations: seen.size };
}

test('files that break off or stall, and are read, abandoned, dropped or aborted, keep no connection, timer or listener', {
  timeout: 600_000,
}, async () => {
  const watch = watchOpen();
  onTestFinished(watch.stop);
  const foreseen = { unforeseen: [], combinations: 21 };
  const transports = [() => undefined, () => undiciTransport({ proxy: false, connections: 4 })];
  expect(await Promise.all(transports.map(storm))).toEqual([foreseen, foreseen]);
  await expect.poll(watch.left, { timeout: 30_000 }).toEqual([]);
});
