import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { checkArgument, checkOptions, duration, oneOf, text, wholeNumber } from '../base/arguments.ts';
import { Refusal } from '../base/refusal.ts';
import { contract } from '../generated/contract.ts';
import { Connections } from './connections.node.ts';
import { type Cors, corsModes, withCors } from './cors.ts';
import { refusalFor, toRequest } from './http-request.node.ts';
import { send } from './http-response.node.ts';
import { IncomingBody } from './incoming-body.node.ts';
import { arrive, openAdapter, type ServedPlatform, servedPlatform } from './served-platform.ts';
import { urlsOf } from './urls.node.ts';

/** Where a server listens. */
export interface ServerOptions {
  /** Default 4010; 0 takes any that is free. */
  readonly port?: number;
  /** Default `127.0.0.1`: only this machine; `0.0.0.0` is all its addresses. */
  readonly host?: string;
  /** The path of a Unix socket to listen on, instead of a port. */
  readonly socket?: string;
  /** What pages of other origins may do: `open` (default) is all, `strict` is nothing, as with the real API. */
  readonly cors?: Cors;
  /** How long `close()` lets requests under way end, in milliseconds, before it drops them. Default 5,000. */
  readonly closeTimeout?: number;
}

/** A platform on a port. */
export interface RunningServer {
  /** Where it answers, such as `http://127.0.0.1:4010`. On a Unix socket, the URL to send there. */
  readonly url: string;
  /** All URLs at which it answers, that one first: one for each address of the machine where it listens on all. */
  readonly urls: readonly string[];
  /** The port, also when any was asked for; 0 on a Unix socket. */
  readonly port: number;
  /**
   * Takes no more connections, lets the requests under way end for `closeTimeout` at most, and frees the port. Connections on
   * which no complete request waits for its answer are dropped at once; answers say `Connection: close` from now on. Once it was
   * called it may be called again.
   */
  close(): Promise<void>;
}

/** The port that a server takes unless it is told another. */
export const usualPort = 4010;

const aPort = wholeNumber(0, 65_535);
const aPlatform = servedPlatform('startServer(createPlatform(), { port: 0 })');

/**
 * Puts a platform on a port, for any language. What comes in counts as sent to the platform's origin, from the address of
 * the socket. Rejects when the port is taken or may not be used, and with a `TypeError` or `RangeError` for a wrong argument.
 *
 * @example
 * const server = await startServer(createPlatform(), { port: 0 });
 * await server.close();
 */
export async function startServer(platform: ServedPlatform, options: ServerOptions = {}): Promise<RunningServer> {
  checkArgument({ of: 'startServer', name: 'the platform' }, platform, aPlatform);
  checkOptions('startServer', options, {
    port: aPort,
    host: text,
    socket: text,
    cors: oneOf(corsModes),
    closeTimeout: duration,
  });
  const { closeTimeout = 5000, cors = 'open' } = options;
  const connections = new Connections((refusal) => platform.refuse(refusal));
  const leave = openAdapter(platform, 'port');
  const server = serverOf(platform, connections, cors);
  await listening(server, options).catch((cause: unknown) => {
    leave();
    throw cause;
  });
  const address = server.address();
  const urls = urlsOf(address);
  let closing: Promise<void> | undefined;
  const close = (): Promise<void> => {
    closing ??= closed(server, connections, closeTimeout).finally(leave);
    return closing;
  };
  const [url = ''] = urls;
  return { url, urls, port: typeof address === 'object' ? (address?.port ?? 0) : 0, close };
}

function serverOf(platform: ServedPlatform, connections: Connections, cors: Cors): Server {
  const { header_bytes_max, request_time_max } = contract.figures;
  const server = createServer({
    // The rules refuse large headers with a problem that names the request; this bound is for what even they need not see.
    maxHeaderSize: header_bytes_max * 4,
    requestTimeout: request_time_max,
    headersTimeout: request_time_max,
    connectionsCheckingInterval: Math.min(1000, request_time_max),
    // Without a Host header Node would answer by itself, with no problem.
    requireHostHeader: false,
  });
  // Bytes bound the headers; past a number of them Node would drop the rest in silence.
  server.maxHeadersCount = 0;
  // One who closes its sending side has said all, and waits for the answer.
  Object.assign(server, { httpAllowHalfOpen: true });
  server.on('connection', (socket) => connections.open(socket));
  const serve: RequestListener = (incoming, outgoing) => void answer({ platform, connections, cors, incoming, outgoing });
  server.on('request', serve);
  // `100 Continue` is sent when the body is about to be read; other expectations may be ignored (RFC 9110, section 10.1.1).
  server.on('checkContinue', serve);
  server.on('checkExpectation', serve);
  server.on('connect', (_incoming, socket) =>
    connections.end(socket as Socket, new Refusal('malformed-request', 'CONNECT cannot be sent here.')),
  );
  server.on('clientError', (error, socket) => connections.end(socket as Socket, refusalFor(error)));
  return server;
}

function listening(server: Server, { port = usualPort, host = '127.0.0.1', socket }: ServerOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(new Error(reasonOf(error, { port, host, socket }), { cause: error })),
    );
    server.listen(socket === undefined ? { port, host } : { path: socket }, () => {
      // A connection that could not be taken (too many are open) ends nothing else.
      server.removeAllListeners('error').on('error', () => {});
      resolve();
    });
  });
}

interface Listening {
  readonly port: number;
  readonly host: string;
  readonly socket: string | undefined;
}

function reasonOf({ code, message }: NodeJS.ErrnoException, { port, host, socket }: Listening): string {
  if (socket !== undefined)
    return `The socket ${socket} cannot be had (${code ?? message}). Choose another path, or remove the file.`;
  if (code === 'EADDRINUSE') return `Port ${port} is taken. Choose another, or 0 for any that is free.`;
  if (code === 'EACCES') return `Port ${port} may not be used. Choose one above 1023.`;
  if (['EADDRNOTAVAIL', 'ENOTFOUND', 'EINVAL'].includes(code ?? '')) return `${host} is no address of this machine.`;
  return message;
}

function closed(server: Server, connections: Connections, timeout: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    connections.close();
    // No timer that tests can fake.
    AbortSignal.timeout(timeout).addEventListener('abort', () => connections.destroy());
  });
}

interface Served {
  readonly platform: ServedPlatform;
  readonly connections: Connections;
  readonly cors: Cors;
  readonly incoming: IncomingMessage;
  readonly outgoing: ServerResponse;
}

async function answer({ platform, connections, cors, incoming, outgoing }: Served): Promise<void> {
  const body = new IncomingBody(incoming, () => {
    if (/^100-continue$/i.test(incoming.headers.expect ?? '') && incoming.httpVersion === '1.1') outgoing.writeContinue();
  });
  connections.begin({ incoming, outgoing, body });
  try {
    const request = toRequest(incoming, { origin: platform.origin, body, signal: goneSignal(outgoing) });
    if (request instanceof Refusal) return await send(outgoing, platform.refuse(request));
    const response = await withCors(request, { cors }, (asked) =>
      arrive(platform, asked, { address: addressOf(incoming), via: 'port' }),
    );
    await send(outgoing, response).catch((cause: unknown) => send(outgoing, platform.fail(request, cause)));
  } catch {
    // Nothing that a client or an override does may end the process.
    outgoing.destroy();
  }
}

/** Aborts when the client has gone before its answer was sent. */
function goneSignal(outgoing: ServerResponse): AbortSignal {
  const gone = new AbortController();
  outgoing.once('close', () => {
    if (!outgoing.writableFinished) gone.abort(new DOMException('The client has closed the connection.', 'AbortError'));
  });
  return gone.signal;
}

/** IPv4 callers of a socket that speaks both protocols come as IPv4, IPv6 ones without their zone; a socket without an address is local. */
const addressOf = ({ socket }: IncomingMessage): string =>
  (socket.remoteAddress ?? '127.0.0.1')
    .replace(/^::ffff:/, '')
    .split('%', 1)
    .join();
