import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Fetch } from '../../sdk/src/pipeline/deps.ts';
import type { RawAnswer } from './raw-faults.ts';

/** A proxy that listens on a port and sends each request to a server. */
export interface SocketProxy {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Starts a proxy on a loopback port. It sends requests with the given `fetch`. If `fetch` or the body fails, the proxy resets the
 * connection of the caller. The proxy sends the length before the body, so a caller can notice a cut body. If `draw` returns
 * bytes, the proxy sends these bytes instead of a response and closes the connection.
 */
export async function socketProxy(
  fetch: Fetch,
  target: string,
  draw: () => RawAnswer | undefined = () => undefined,
): Promise<SocketProxy> {
  const server = createServer((incoming, outgoing) => {
    const raw = draw();
    const gone = new AbortController();
    outgoing.on('close', () => gone.abort());
    const exchange = { incoming, outgoing, gone: gone.signal };
    void (raw ? spoil(fetch, target, { ...exchange, raw }) : pass(fetch, target, exchange));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

interface Exchange {
  readonly incoming: IncomingMessage;
  readonly outgoing: ServerResponse;
  /** Aborts when the caller's connection is closed. */
  readonly gone: AbortSignal;
}

/** Headers that belong to one connection, or that `fetch` and Node set by themselves. */
const ofTheHop = new Set(['connection', 'keep-alive', 'transfer-encoding', 'content-length', 'host']);

const forwarded = (headers: Iterable<readonly [string, string]>): [string, string][] =>
  [...headers].filter(([name]) => !ofTheHop.has(name)).map(([name, value]) => [name, value]);

async function handOn(fetch: Fetch, target: string, incoming: IncomingMessage, signal: AbortSignal): Promise<Response> {
  const body = Buffer.concat(await incoming.toArray());
  return fetch(target + incoming.url, {
    method: incoming.method ?? 'GET',
    headers: forwarded(Object.entries(incoming.headers).map(([name, value]) => [name, String(value)])),
    signal,
    ...(body.byteLength > 0 && { body }),
  });
}

async function spoil(
  fetch: Fetch,
  target: string,
  { incoming, outgoing, gone, raw }: Exchange & { readonly raw: RawAnswer },
): Promise<void> {
  try {
    if (raw.handedOn) await (await handOn(fetch, target, incoming, gone)).body?.cancel();
  } catch {
    // The result does not matter, because the proxy does not send this response to the caller.
  }
  incoming.resume();
  outgoing.socket?.end(raw.bytes, 'latin1');
}

async function pass(fetch: Fetch, target: string, { incoming, outgoing, gone }: Exchange): Promise<void> {
  try {
    const response = await handOn(fetch, target, incoming, gone);
    const length = response.headers.get('content-length');
    outgoing.writeHead(response.status, [
      ...forwarded(response.headers).flat(),
      ...(length === null ? [] : ['content-length', length]),
    ]);
    for await (const chunk of response.body ?? []) if (!outgoing.write(chunk)) await once(outgoing, 'drain', { signal: gone });
    outgoing.end();
  } catch {
    outgoing.socket?.resetAndDestroy();
  }
}
