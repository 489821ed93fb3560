import type { RequestListener, Server } from 'node:http';
import type { Socket } from 'node:net';
import { checkArgument, checkOptions, duration, flag, isRecord, oneOf, text, wholeNumber } from '../base/arguments.ts';
import { Refusal } from '../base/refusal.ts';
import { contract } from '../generated/contract.ts';
import { answerOnPort, type Port } from './answer-port.node.ts';
import { Connections } from './connections.node.ts';
import { type OpenControl, openControl } from './control.node.ts';
import { controlPath, type ServerControl, type ServerControlOptions } from './control-options.ts';
import { type Cors, corsModes } from './cors.ts';
import { PortExchange } from './port-exchange.node.ts';
import { readAgain, withoutUpgrade } from './refused-upgrade.node.ts';
import { bareServer, type Certificate, openSecured, type SecureServer, secure, writeCertificate } from './secure-server.node.ts';
import { openAdapter, refuse, type ServedPlatform, servedPlatform } from './served-platform.ts';
import { startTimer } from './turn.ts';
import { headBytesMax, isOfHead, refusalFor } from './unreadable-request.node.ts';
import { urlsOf } from './urls.node.ts';

/** Options of `startServer`. */
export interface ServerOptions {
  /** The port. Default 4010. With 0, the server uses any free port. */
  readonly port?: number;
  /** The address to listen on. Default `127.0.0.1`, which only this machine can reach. `0.0.0.0` means all IPv4 addresses. */
  readonly host?: string;
  /** The path of a Unix socket to listen on, instead of a port. */
  readonly socket?: string;
  /**
   * Whether the server uses HTTPS (default: false). If true, `startServer` makes a certificate for `localhost`, the loopback
   * addresses of this machine, and the host in the option `host`.
   */
  readonly tls?: boolean;
  /** With `tls`: the file to which `startServer` writes the certificate (PEM), so that clients can trust the certificate. */
  readonly certificateFile?: string;
  /**
   * Whether pages of other origins may call the server (CORS). `open` (default): all pages may call the server. `strict`: no page
   * may call the server, because the real API does not promise to allow calls from pages.
   */
  readonly cors?: Cors;
  /**
   * Whether other programs may control the platform over HTTP (default: false). If true, these programs can control the clock,
   * limits, faults, worlds, journal and snapshots of the platform. The paths of the control routes begin with `/_mock`. Every
   * request to a control route needs the token in `RunningServer.control`.
   */
  readonly control?: boolean | ServerControlOptions;
  /**
   * The maximum time for which `close()` waits for running requests, in milliseconds. After this time, `close()` drops these
   * requests. Default 5,000.
   */
  readonly closeTimeout?: number;
}

/** A platform that listens on a port. */
export interface RunningServer {
  /** The URL of the server, such as `http://127.0.0.1:4010`. For a Unix socket, a URL for requests through this socket. */
  readonly url: string;
  /** All URLs of the server, `url` first. There is one URL for each address of this machine on which the server listens. */
  readonly urls: readonly string[];
  /** The port on which the server listens; 0 on a Unix socket. */
  readonly port: number;
  /** The certificate that clients must trust, in PEM; `undefined` without `tls`. */
  readonly certificate: string | undefined;
  /** The URL and the token of the control routes; `undefined` without `control`. */
  readonly control: ServerControl | undefined;
  /**
   * Stops the server and frees the port. Requests that have arrived completely still get their answers, within `closeTimeout`.
   * Connections without such a request close immediately. If a client has ended its sending side, and an answer that has begun
   * makes no progress for a second, the server takes the client for disconnected. The last answer on each connection has the
   * header `Connection: close`. If you call `close` again, it returns the promise of the first call.
   */
  close(): Promise<void>;
}

/** The default port. */
export const usualPort = 4010;

const aPort = wholeNumber(0, 65_535);
const aPlatform = servedPlatform('startServer(createPlatform(), { port: 0 })');

/**
 * Serves a platform on a port, for clients in any language. The platform handles each request as if the client had sent it to
 * `platform.origin`, but the platform knows the real IP address of the client. Rejects with an `Error` if the port is in use or
 * not permitted, and with a `TypeError` or `RangeError` for a wrong argument.
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
    tls: flag,
    certificateFile: text,
    cors: oneOf(corsModes),
    control: { allowed: 'true, false or an object with token and hosts', holds: (value) => flag.holds(value) || isRecord(value) },
    closeTimeout: duration,
  });
  const { closeTimeout = 5000, cors = 'open', tls = false, certificateFile } = options;
  if (certificateFile !== undefined && !tls) throw new TypeError('startServer: certificateFile needs tls: true.');
  const connections = new Connections((refusal) => refuse(platform, refusal));
  const secured = tls ? await secure(options) : undefined;
  const control = controlOf(platform, options);
  const leave = openAdapter(platform, 'port');
  const server = serverOf({ platform, connections, cors, control }, secured);
  try {
    await listening(server, options);
    if (secured && certificateFile !== undefined) await writeCertificate(certificateFile, secured);
  } catch (cause) {
    server.close();
    connections.close();
    leave();
    throw cause;
  }
  const address = server.address();
  const urls = urlsOf(address, tls ? 'https' : 'http');
  let closing: Promise<void> | undefined;
  const close = (): Promise<void> => {
    control?.close();
    closing ??= closed(server, connections, closeTimeout).finally(leave);
    return closing;
  };
  const [url = ''] = urls;
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  const controlled = control && { url: url + controlPath, token: control.token };
  return { url, urls, port, certificate: secured?.cert, control: controlled, close };
}

/** Opens the control routes if the options ask for them. */
const controlOf = (platform: ServedPlatform, { control = false, tls }: ServerOptions): OpenControl | undefined =>
  control === false ? undefined : openControl(platform, control === true ? {} : control, tls ? 'https' : 'http');

function serverOf(port: Port, certificate: Certificate | undefined): Server {
  const { connections } = port;
  const { request_time_max } = contract.figures;
  const checkEvery = Math.min(1000, request_time_max);
  const server = bareServer(certificate, {
    maxHeaderSize: headBytesMax,
    requestTimeout: request_time_max,
    headersTimeout: request_time_max,
    connectionsCheckingInterval: checkEvery,
    // With a shorter time, Node would close a connection on which half a request has arrived, before the request
    // is late.
    keepAliveTimeout: request_time_max,
    // If true, Node itself would answer a request without a `Host` header, and the answer would be no problem response.
    requireHostHeader: false,
  });
  // The size of headers is limited in bytes. If their number were limited too, Node would silently drop the headers over the
  // limit.
  server.maxHeadersCount = 0;
  // A client that ends its sending side may still wait for the answer.
  Object.assign(server, { httpAllowHalfOpen: true });
  if (certificate) openSecured(server as SecureServer, connections);
  else server.on('connection', (socket) => connections.open(socket));
  const serve: RequestListener = (incoming, outgoing) => void answerOnPort(port, new PortExchange(incoming, outgoing));
  server.on('request', serve);
  server.on('checkContinue', (incoming, outgoing) => {
    void answerOnPort(port, new PortExchange(incoming, outgoing, { expectsContinue: true }));
  });
  // The server may ignore other expectations (RFC 9110, section 10.1.1).
  server.on('checkExpectation', serve);
  server.on('connect', (_incoming, socket) =>
    connections.end(socket as Socket, new Refusal('malformed-request', 'The method CONNECT is not supported.')),
  );
  server.on('upgrade', (incoming, socket, rest) => {
    connections.afterAnswers(socket as Socket, () => readAgain(server, socket as Socket, withoutUpgrade(incoming, rest)));
  });
  server.once('listening', () => server.once('close', connections.watch(checkEvery)));
  server.on('clientError', (error, socket) =>
    connections.end(socket as Socket, refusalFor(error), { isOfHead: isOfHead(error) }),
  );
  return server;
}

function listening(server: Server, { port = usualPort, host = '127.0.0.1', socket }: ServerOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(new Error(reasonOf(error, { port, host, socket }), { cause: error })),
    );
    server.listen(socket === undefined ? { port, host } : { path: socket }, () => {
      // If too many connections are open, Node reports an error for a new connection. The error must not affect other
      // connections.
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
    return `The server cannot listen on the socket ${socket} (${code ?? message}). Choose another path, or remove the file.`;
  if (code === 'EADDRINUSE') return `Port ${port} is taken. Choose another port, or 0 for any free one.`;
  if (code === 'EACCES') return `Port ${port} may not be used. Choose one above 1023.`;
  if (['EADDRNOTAVAIL', 'ENOTFOUND', 'EINVAL'].includes(code ?? '')) return `${host} is not an address of this machine.`;
  return message;
}

function closed(server: Server, connections: Connections, timeout: number): Promise<void> {
  return new Promise((resolve, reject) => {
    // The timer keeps the process alive. A connection whose client has ended its sending side does not.
    const stopTimer = startTimer(timeout, () => connections.destroy());
    server.close((error) => {
      stopTimer();
      if (error) reject(error);
      else resolve();
    });
    connections.close();
  });
}
