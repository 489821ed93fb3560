import type { Socket } from 'node:net';
import type { buildConnector, Dispatcher } from 'undici';
import { ConfigurationError, TimeoutError } from '../../errors/client-errors.ts';
import { type LightSend, lightSend } from '../answer.ts';
import type { Fetch } from '../deps.ts';
import { type Connections, LightHandler, lightAnswer } from './light-send.node.ts';
import { ReadBuffers } from './read-buffers.node.ts';
import { checkUndiciOptions, type UndiciTransportOptions } from './undici-options.ts';
import { undiciResponse } from './undici-response.node.ts';

/**
 * The value for the client's option `fetch`: a `fetch` function with its own connections.
 *
 * @example
 * ```ts no-run: it calls the real platform
 * const transport: UndiciTransport = undiciTransport();
 * const client = new SentinelSec({ fetch: transport });
 * await client.account.get();
 * await transport.close();
 * ```
 */
export interface UndiciTransport extends Fetch {
  /**
   * Waits until the current requests have ended, and then closes the connections. Later calls fail with a `ConfigurationError`.
   */
  close(): Promise<void>;
}

/**
 * Makes a transport with its own connections. The transport keeps connections open and uses HTTP/2 if the server offers it. It
 * requires TLS 1.2 or later with forward secrecy and AES-256. If the server does not support these, a call fails with a
 * `ConnectionError`. Idle connections do not keep the process alive. Needs the package `undici`. Throws a `ConfigurationError`
 * for invalid options.
 *
 * @example
 * ```ts no-run: it calls the real platform
 * const client = new SentinelSec({ fetch: undiciTransport({ connections: 8 }) });
 * await client.account.get();
 * ```
 */
export function undiciTransport(options: UndiciTransportOptions = {}): UndiciTransport {
  const checked = checkUndiciOptions(options);
  const pools: Pools = { retired: new Set() };
  let closing: Promise<void> | undefined;
  const begin = async <T>(
    signal: Pick<AbortSignal, 'aborted' | 'reason'> | null | undefined,
    work: (connections: Connections) => Promise<T>,
  ): Promise<T> => {
    if (closing) throw new ConfigurationError('This transport has been closed. Make another with undiciTransport().');
    pools.current ??= open(checked);
    const pool = pools.current;
    const retire = (reason: unknown): void => {
      if (isTimeLimit(reason)) retirePool(pools, pool);
    };
    try {
      return await work({ dispatcher: await pool, retire });
    } catch (error) {
      retire(signal?.aborted ? signal.reason : error);
      throw error;
    }
  };
  const send: Fetch = (url, init) => begin(init.signal, (connections) => answered(connections, new URL(url), init));
  const light: LightSend = (request) => begin(request.signal, (connections) => lightAnswer(connections, request));
  const close = (): Promise<void> => {
    closing ??= Promise.all([...pools.retired, ...(pools.current ? [closed(pools.current)] : [])]).then(() => undefined);
    return closing;
  };
  return Object.assign(send, { close, [lightSend]: light });
}

/** New requests use the pool `current`. The pools in `retired` only finish their requests. */
interface Pools {
  current?: Promise<Dispatcher>;
  readonly retired: Set<Promise<void>>;
}

/** Closes a pool after all its requests have ended. If the pool could not be opened, the promise still resolves. */
const closed = (pool: Promise<Dispatcher>): Promise<void> =>
  pool.then(
    (dispatcher) => dispatcher.close(),
    () => undefined,
  );

/**
 * Retires the pool `pool`. The next request then uses a new pool, and thus a new connection. The transport does this after a
 * timeout, because the old connection may be dead. Requests that have already been sent continue.
 */
function retirePool(pools: Pools, pool: Promise<Dispatcher>): void {
  if (pools.current !== pool) return;
  delete pools.current;
  const ending = closed(pool).finally(() => pools.retired.delete(ending));
  pools.retired.add(ending);
}

/**
 * TLS 1.2 or later, with AES-256 and forward secrecy (new keys for each connection). The privacy policy requires these settings.
 * All cipher suites of TLS 1.3 have forward secrecy. In TLS 1.2, the ECDHE suites have forward secrecy.
 */
const transportSecurity = {
  minVersion: 'TLSv1.2',
  maxVersion: 'TLSv1.3',
  ciphers: ['TLS_AES_256_GCM_SHA384', 'ECDHE-ECDSA-AES256-GCM-SHA384', 'ECDHE-RSA-AES256-GCM-SHA384'].join(':'),
} as const;

/** Returns whether a request ended because of a timeout of the client or an `AbortSignal.timeout` of the caller. */
const isTimeLimit = (reason: unknown): boolean =>
  TimeoutError.is(reason) ||
  (reason instanceof Error && [reason, reason.cause].some((one) => one instanceof Error && one.name === 'TimeoutError'));

async function open({ connections, http2 = true, ca, proxy }: UndiciTransportOptions): Promise<Dispatcher> {
  const { Agent, EnvHttpProxyAgent, ...parts } = await undici();
  // Bun replaces undici with a module that has no connections of its own.
  if (typeof Agent.prototype.request !== 'function')
    throw new ConfigurationError(
      'undiciTransport() needs the package undici, and this runtime replaces it with a module of its own. Leave the option `fetch` out.',
    );
  const tls = { ...transportSecurity, ...(ca !== undefined && { ca: [ca].flat().map((pem) => Buffer.from(pem)) }) };
  const connect = { ...tls, allowH2: http2, preferH2: http2 };
  // These pools need no timeouts. The client's own timeouts already limit each request, also in virtual time.
  const shared = {
    connect,
    allowH2: http2,
    headersTimeout: 0,
    bodyTimeout: 0,
    ...(connections !== undefined && { connections }),
  };
  if (proxy === false || (proxy === undefined && !namesProxy(process.env)))
    return new Agent({ ...shared, factory: poolFactory(parts, connect) });
  const given = proxy === undefined ? {} : { httpProxy: proxy, httpsProxy: proxy, noProxy: '' };
  try {
    return new EnvHttpProxyAgent({ ...shared, requestTls: connect, proxyTls: tls, ...given });
  } catch {
    // The original error quotes the URL, which may hold a password.
    throw new ConfigurationError(
      'The environment variable `HTTPS_PROXY` or `HTTP_PROXY` is not the URL of a proxy. Nothing was sent. Correct or unset it.',
    );
  }
}

type Undici = typeof import('undici');

/** Returns a function that makes connection pools for an undici `Agent`. Each connection has its own `ReadBuffers`. */
function poolFactory({ Client, Pool, buildConnector }: Pick<Undici, 'Client' | 'Pool' | 'buildConnector'>, options: object) {
  // All connections share one connector, because the connector keeps the TLS sessions. The connector reads `onread` when it makes
  // a socket.
  const onread: { -readonly [Name in keyof ReadBuffers['onread']]?: ReadBuffers['onread'][Name] } = {};
  const connectSocket = buildConnector({ ...options, onread } as buildConnector.BuildOptions);
  const clientOf = (origin: string | URL, given: object): Dispatcher => {
    const connection: { buffers: ReadBuffers | undefined } = { buffers: undefined };
    const connect = ((target, done) => {
      const buffers = new ReadBuffers();
      Object.assign(onread, buffers.onread);
      const socket = (connectSocket as (...all: Parameters<typeof connectSocket>) => unknown)(target, done) as Socket;
      buffers.attach(socket);
      connection.buffers = buffers;
      return socket;
    }) as typeof connectSocket;
    const client = new Client(origin, { ...given, connect });
    const dispatch = client.dispatch.bind(client);
    client.dispatch = (request, handler) => {
      if (handler instanceof LightHandler) handler.connection = connection;
      return dispatch(request, handler);
    };
    return client;
  };
  return (origin: string | URL, given: object): Dispatcher => new Pool(origin, { ...given, factory: clientOf });
}

/**
 * Returns whether an environment variable contains the URL of a proxy. Without a proxy, the transport uses `Agent`, which is
 * faster than `EnvHttpProxyAgent`.
 */
const namesProxy = ({ http_proxy, HTTP_PROXY, https_proxy, HTTPS_PROXY }: NodeJS.ProcessEnv): boolean =>
  [http_proxy, HTTP_PROXY, https_proxy, HTTPS_PROXY].some((value) => value !== undefined && value !== '');

/**
 * Imports `undici` when the transport is used for the first time. A program that does not use the transport need not install
 * `undici`.
 */
async function undici(): Promise<Undici> {
  try {
    return await import('undici');
  } catch (cause) {
    throw new ConfigurationError('undiciTransport() needs the package undici. Install it: npm install undici', { cause });
  }
}

/** The maximum number of bytes of a body that the transport reads before the caller requests these bytes. */
const readAhead = 262_144;

async function answered({ dispatcher, retire }: Connections, url: URL, init: RequestInit): Promise<Response> {
  const { origin, pathname, search } = url;
  const { body, method = 'GET', signal } = init;
  if (body !== undefined && body !== null && typeof body !== 'string')
    throw new ConfigurationError('undiciTransport() sends text bodies only.');
  const headers = new Headers(init.headers);
  if (!headers.has('accept-encoding')) headers.set('accept-encoding', 'gzip');
  const answer = await dispatcher.request({
    origin,
    path: pathname + search,
    method: method as Dispatcher.HttpMethod,
    headers: Object.fromEntries(headers),
    body: body ?? null,
    signal: signal ?? null,
    highWaterMark: readAhead,
  });
  answer.body.once('error', retire);
  return undiciResponse(answer, method);
}
