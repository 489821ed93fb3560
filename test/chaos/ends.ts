import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Fetch } from '@sentinelsec/sdk';

/** A response of the server. The request header `end` or the requested file name selects the response. */
interface ServerAnswer {
  readonly status: number;
  readonly type: string;
  /** The sent bytes of the body. Undefined if the server does not respond. */
  readonly sent: string | undefined;
  /** What happens after the sent bytes: the response ends, the server sends nothing more, or the connection breaks. */
  readonly after: 'ends' | 'stands' | 'breaks';
}

const json = { status: 200, type: 'application/json', after: 'ends' } as const;
const page = { data: [{ id: 'key_1' }, { id: 'key_2' }], next_cursor: 'two', has_more: true };
const serverAnswers: Readonly<Record<string, ServerAnswer>> = {
  right: { ...json, sent: '{"plan":"free"}' },
  keys: { ...json, sent: JSON.stringify(page) },
  missing: { ...json, status: 404, type: 'application/problem+json', sent: '{"title":"No such thing","status":404}' },
  'no JSON': { ...json, sent: '{"plan":' },
  silent: { ...json, sent: undefined, after: 'stands' },
  reset: { ...json, sent: undefined, after: 'breaks' },
  standing: { ...json, sent: '{"plan":', after: 'stands' },
  cut: { ...json, sent: '{"plan":', after: 'breaks' },
  long: { ...json, type: 'application/octet-stream', sent: 'a line of a file\n'.repeat(100_000) },
  endless: { ...json, type: 'application/octet-stream', sent: 'a line of a file\n'.repeat(100), after: 'stands' },
};

const serverAnswerOf = (path: string, end: string | null | undefined): ServerAnswer =>
  serverAnswers[end ?? path.split('/').at(-1) ?? ''] ?? (serverAnswers.right as ServerAnswer);

/** Returns the headers of a response. One header tells the client that at most four calls may run at the same time. */
const headersOf = ({ type }: ServerAnswer) => ({
  'content-type': type,
  'ratelimit-policy': '"places";q=4;qu="concurrent-requests"',
});

/** A test server. `open` contains the requests that have not ended. */
export interface FatefulServer {
  readonly baseUrl: string;
  /** The `fetch` that reaches the server. Undefined if the server listens on a port. */
  readonly fetch: Fetch | undefined;
  readonly open: ReadonlySet<object>;
  close(): void;
}

/** Starts a test server on a port of this machine. */
export async function fatefulPort(): Promise<FatefulServer> {
  const open = new Set<object>();
  const answer = ({ url = '', headers }: IncomingMessage, response: ServerResponse): void => {
    open.add(response);
    response.on('close', () => open.delete(response));
    const planned = serverAnswerOf(url, headers.end?.toString());
    const finish = (): void => {
      if (planned.after === 'ends') response.end();
      if (planned.after === 'breaks') response.socket?.resetAndDestroy();
    };
    if (planned.sent === undefined) return void finish();
    response.writeHead(planned.status, headersOf(planned));
    response.write(planned.sent, finish);
  };
  const server = createServer({ keepAliveTimeout: 0, requestTimeout: 0 }, answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const close = (): void => {
    server.close();
    server.closeAllConnections();
  };
  return { baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, fetch: undefined, open, close };
}

/** Makes a test server as a `fetch` function in this process. */
export function fatefulFetch(): FatefulServer {
  const open = new Set<object>();
  const fetch: Fetch = async (url, { headers, signal }) => {
    const request = {};
    open.add(request);
    const left = (): boolean => open.delete(request);
    signal?.addEventListener('abort', left, { once: true });
    const planned = serverAnswerOf(new URL(url).pathname, new Headers(headers).get('end'));
    if (planned.sent === undefined && planned.after === 'breaks') left();
    if (planned.sent === undefined)
      return planned.after === 'breaks' ? Promise.reject(new TypeError('fetch failed')) : new Promise(() => {});
    return new Response(bodyOf(planned, left), { status: planned.status, headers: headersOf(planned) });
  };
  return { baseUrl: 'http://127.0.0.1:9', fetch, open, close: () => undefined };
}

function bodyOf({ sent, after }: ServerAnswer, left: () => boolean): ReadableStream<Uint8Array> {
  const chunks = [new TextEncoder().encode(sent)];
  const pull: UnderlyingDefaultSource<Uint8Array>['pull'] = (controller) => {
    const chunk = chunks.shift();
    if (chunk) return controller.enqueue(chunk);
    if (after === 'stands') return new Promise(() => undefined);
    left();
    return after === 'ends' ? controller.close() : controller.error(new TypeError('terminated'));
  };
  return new ReadableStream({ pull, cancel: () => void left() }, { highWaterMark: 0 });
}
