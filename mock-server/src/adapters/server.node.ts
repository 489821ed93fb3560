import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { type Check, checkArgument, checkOptions, text, wholeNumber } from '../base/arguments.ts';
import { Refusal } from '../base/refusal.ts';
import { contract } from '../generated/contract.ts';
import { type Core, isPlatform } from '../platform/core.ts';
import { Connections } from './connections.node.ts';
import { refusalFor, toRequest } from './http-request.node.ts';
import { send } from './http-response.node.ts';
import { IncomingBody } from './incoming-body.node.ts';

/** Where a server listens. */
export interface ServerOptions {
  /** Default 4010; 0 takes any that is free. */
  readonly port?: number;
  /** Default `127.0.0.1`: only this machine. */
  readonly host?: string;
}

/** A platform on a port. */
export interface RunningServer {
  /** Where it answers, such as `http://127.0.0.1:4010`. */
  readonly url: string;
  /** The port, also when any was asked for. */
  readonly port: number;
  /** Takes no more connections, lets the requests under way end, and frees the port. */
  close(): Promise<void>;
}

/** The port that a server takes unless it is told another. */
export const usualPort = 4010;

const aPort = wholeNumber(0, 65_535);
const aPlatform: Check = {
  allowed: 'what createPlatform() returned, as in startServer(createPlatform(), { port: 0 })',
  holds: isPlatform,
};

/**
 * Puts a platform on a port, for any language. What comes in counts as sent to the platform's origin, from the address of
 * the socket. Rejects when the port is taken or may not be used, and with a `TypeError` or `RangeError` for a wrong argument.
 *
 * @example
 * const server = await startServer(createPlatform(), { port: 0 });
 * await server.close();
 */
export async function startServer(platform: Core, options: ServerOptions = {}): Promise<RunningServer> {
  checkArgument({ of: 'startServer', name: 'the platform' }, platform, aPlatform);
  checkOptions('startServer', options, { port: aPort, host: text });
  const { port = usualPort, host = '127.0.0.1' } = options;
  const connections = new Connections((refusal) => platform.refuse(refusal));
  const server = serverOf(platform, connections);
  await listening(server, port, host);
  const address = server.address() as AddressInfo;
  const name = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return { url: `http://${name}:${address.port}`, port: address.port, close: () => closed(server, connections) };
}

function serverOf(platform: Core, connections: Connections): Server {
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
  const serve: RequestListener = (incoming, outgoing) => void answer({ platform, connections, incoming, outgoing });
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

function listening(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(new Error(reasonOf(error, port, host), { cause: error })));
    server.listen(port, host, () => {
      // A connection that could not be taken (too many are open) ends nothing else.
      server.removeAllListeners('error').on('error', () => {});
      resolve();
    });
  });
}

function reasonOf({ code, message }: NodeJS.ErrnoException, port: number, host: string): string {
  if (code === 'EADDRINUSE') return `Port ${port} is taken. Choose another, or 0 for any that is free.`;
  if (code === 'EACCES') return `Port ${port} may not be used. Choose one above 1023.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return `${host} is no address of this machine.`;
  return message;
}

function closed(server: Server, connections: Connections): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    server.closeIdleConnections();
    connections.drop();
  });
}

interface Served {
  readonly platform: Core;
  readonly connections: Connections;
  readonly incoming: IncomingMessage;
  readonly outgoing: ServerResponse;
}

async function answer({ platform, connections, incoming, outgoing }: Served): Promise<void> {
  const body = new IncomingBody(incoming, () => {
    if (/^100-continue$/i.test(incoming.headers.expect ?? '') && incoming.httpVersion === '1.1') outgoing.writeContinue();
  });
  connections.begin({ incoming, outgoing, body });
  try {
    const request = toRequest(incoming, platform.origin, body);
    const response =
      request instanceof Refusal ? platform.refuse(request) : await platform.handle(request, { ip: addressOf(incoming) });
    await send(outgoing, response);
  } catch {
    // The client has gone, or an override broke off: there is nobody to tell, and nothing a client does may end the process.
    outgoing.destroy();
  }
}

/** IPv4 callers of a socket that speaks both protocols come as IPv4, IPv6 ones without their zone; a socket without an address is local. */
const addressOf = ({ socket }: IncomingMessage): string =>
  (socket.remoteAddress ?? '127.0.0.1').replace(/^::ffff:/, '').replace(/%.*$/, '');
