import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { Refusal } from '../base/refusal.ts';
import { contract } from '../generated/contract.ts';
import type { Core } from '../platform/core.ts';
import { refusalFor, toRequest } from './http-request.node.ts';
import { send, sendRaw } from './http-response.node.ts';

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

/**
 * Puts a platform on a port, for any language. What comes in counts as sent to the platform's origin, from the address of
 * the socket. Rejects when the port is taken or may not be used.
 *
 * @example
 * const server = await startServer(createPlatform(), { port: 0 });
 * await server.close();
 */
export async function startServer(
  platform: Core,
  { port = usualPort, host = '127.0.0.1' }: ServerOptions = {},
): Promise<RunningServer> {
  const { header_bytes_max, request_time_max } = contract.figures;
  const server = createServer(
    {
      // The rules refuse large headers with a problem that names the request; this bound is for what even they need not see.
      maxHeaderSize: header_bytes_max * 4,
      requestTimeout: request_time_max,
      headersTimeout: request_time_max,
      connectionsCheckingInterval: Math.min(1000, request_time_max),
    },
    (incoming, outgoing) => void answer(platform, incoming, outgoing),
  );
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => sendRaw(socket, platform.refuse(refusalFor(error))));
  await listening(server, port, host);
  const address = server.address() as AddressInfo;
  const name = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return { url: `http://${name}:${address.port}`, port: address.port, close: () => closed(server) };
}

function listening(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(new Error(reasonOf(error, port, host), { cause: error })));
    server.listen(port, host, resolve);
  });
}

function reasonOf({ code, message }: NodeJS.ErrnoException, port: number, host: string): string {
  if (code === 'EADDRINUSE') return `Port ${port} is taken. Choose another, or 0 for any that is free.`;
  if (code === 'EACCES') return `Port ${port} may not be used. Choose one above 1023.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return `${host} is no address of this machine.`;
  return message;
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    server.closeIdleConnections();
  });
}

async function answer(platform: Core, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  try {
    const request = toRequest(incoming, platform.origin);
    const response =
      request instanceof Refusal ? platform.refuse(request) : await platform.handle(request, { ip: addressOf(incoming) });
    await send(outgoing, response);
  } catch {
    // The client has gone, or an override broke off: there is nobody to tell, and nothing a client does may end the process.
    outgoing.destroy();
  }
}

/** IPv4 callers of a socket that speaks both protocols come as IPv4. */
const addressOf = ({ socket }: IncomingMessage): string => (socket.remoteAddress ?? '').replace(/^::ffff:/, '');
