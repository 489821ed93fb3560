import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import dns from 'node:dns';
import type { ClientRequest } from 'node:http';
import type { Socket } from 'node:net';
import { type Check, checkOptions } from '../base/arguments.ts';
import { maskSecrets } from '../base/mask-secrets.ts';
import { contract } from '../generated/contract.ts';
import { type Leak, LeakError } from './leak-error.ts';

/**
 * Options of `guard`.
 *
 * @example
 * const options: GuardOptions = { hosts: ['api.example.com'] };
 */
export interface GuardOptions {
  /** The hosts to watch. Default: the hosts of the servers in the spec. */
  readonly hosts?: readonly string[];
}

/**
 * A running guard. It stops each request that would go to the real API instead of the mock.
 *
 * @example
 * import { guard } from '@sentinelsec/mock-server/guard';
 *
 * const watched: Guard = guard();
 * watched.stop();
 */
export interface Guard {
  /** The requests that the guard has stopped, oldest first. */
  readonly leaks: readonly Leak[];
  /** Throws a `LeakError` if the guard has stopped a request. */
  check(): void;
  /** Ends the guard. Throws a `LeakError` if the guard has stopped a request. */
  stop(): void;
}

const hostNames: Check = {
  allowed: 'a list of host names, such as ["api.example.com"]',
  holds: (value) =>
    Array.isArray(value) && value.length > 0 && value.every((name) => typeof name === 'string' && /^[\w.-]+$/.test(name)),
};

/**
 * Watches the requests of this process, and stops each request that would reach the servers of the API. The guard sees the
 * requests of `fetch`, the package `undici`, `node:http` and `node:https`, and of libraries that use these four. The guard sees
 * requests on new connections and on open connections, and requests that follow a redirect to the API. There is one exception:
 * the guard does not see HTTP/2 requests on an open connection. The guard ignores requests that MSW answers. Needs Node.
 *
 * @example
 * import { guard } from '@sentinelsec/mock-server/guard';
 *
 * const watched = guard();
 * await client.account.get(); // answered by the platform
 * watched.stop(); // throws if a request left the mock
 */
export function guard(options: GuardOptions = {}): Guard {
  checkOptions('guard', options, { hosts: hostNames });
  const hosts = options.hosts ?? Object.values(contract.origins).map((origin) => new URL(origin).hostname);
  const leaks: Leak[] = [];
  const watch: Watch = { hosts: new Set(hosts.map((name) => name.toLowerCase())), leaks };
  begin(watch);
  const check = (): void => {
    if (leaks.length > 0) throw new LeakError([...leaks]);
  };
  return {
    leaks,
    check,
    stop() {
      end(watch);
      check();
    },
  };
}

/** The hosts that one guard watches, and the leaks: the requests to these hosts that the guard has stopped. */
interface Watch {
  readonly hosts: ReadonlySet<string>;
  readonly leaks: Leak[];
}

const watches = new Set<Watch>();

/** The last request to each watched host. */
const lastRequests = new Map<string, string>();

const isWatched = (host: string): boolean => [...watches].some(({ hosts }) => hosts.has(host.toLowerCase()));

/** Reports a leak to all guards that watch the host. */
function report(host: string, by: Leak['by']): { -readonly [Name in keyof Leak]: Leak[Name] } {
  const leak = { host, request: by === 'lookup' ? undefined : lastRequests.get(host.toLowerCase()), by };
  for (const { hosts, leaks } of watches) if (hosts.has(host.toLowerCase())) leaks.push(leak);
  return leak;
}

type Lookup = typeof dns.lookup;
let original: Lookup | undefined;

/**
 * Runs instead of `dns.lookup`. Each new connection passes its host name to this function. For the name of a watched host, the
 * lookup fails.
 */
const watchedLookup = function lookup(this: unknown, ...args: unknown[]): unknown {
  const [hostname] = args;
  const callback = args.at(-1);
  if (typeof hostname === 'string' && typeof callback === 'function' && isWatched(hostname)) {
    const leak = report(hostname, 'lookup');
    process.nextTick(() => {
      // `node:http` first connects and then announces its request, so the request is known only now.
      leak.request = lastRequests.get(hostname.toLowerCase());
      callback(new LeakError([leak]));
    });
    return undefined;
  }
  return Reflect.apply(original as (...all: unknown[]) => unknown, this, args);
} as unknown as Lookup;

/** The message with which undici's diagnostics channels report a request. */
interface UndiciMessage {
  readonly request: { readonly origin?: string | URL | null; readonly method?: string; readonly path?: string };
  readonly socket?: Socket;
}

function onUndiciRequest(message: unknown): void {
  const { request } = message as UndiciMessage;
  const host = hostOf(request.origin);
  if (host !== undefined) remember(host, request.method, request.path);
}

/**
 * Runs when undici writes the headers of a request to a connection. If the host is watched and the connection leads out of this
 * process, stops the request.
 */
function onUndiciHeaders(message: unknown): void {
  const { request, socket } = message as UndiciMessage;
  const host = hostOf(request.origin);
  if (host === undefined || !socket || !isWatched(host) || !hasPeer(socket)) return;
  remember(host, request.method, request.path);
  socket.destroy(new LeakError([report(host, 'open connection')]));
}

/**
 * Runs when `node:http` has made a request. Stops the request if its connection goes to a server outside this process, and not to
 * a mock.
 */
function onHttpRequest(message: unknown): void {
  const { request } = message as { readonly request: ClientRequest };
  const { host, method, path } = request;
  if (!isWatched(host)) return;
  remember(host, method, path);
  const look = (socket: Socket): void => {
    const stop = (): void => {
      if (hasPeer(socket)) socket.destroy(new LeakError([report(host, 'open connection')]));
    };
    if (socket.connecting) socket.once('connect', stop);
    else stop();
  };
  if (request.socket) look(request.socket);
  else request.once('socket', look);
}

const remember = (host: string, method = 'GET', path = '/'): void => {
  if (isWatched(host)) lastRequests.set(host.toLowerCase(), `${method} ${maskSecrets(path.replace(/[?#].*/s, ''))}`);
};

function hostOf(origin: string | URL | null | undefined): string | undefined {
  if (!origin || !URL.canParse(String(origin))) return undefined;
  return new URL(String(origin)).hostname;
}

/** Node's internal object for a connection. For a TLS connection, `_parent` is the object of the TCP connection below it. */
interface Handle {
  readonly _parent?: Handle;
  getpeername?(into: { address?: string }): number;
}

/**
 * Whether a socket is connected to another machine or process. A mocked socket may pretend to be connected, so this function asks
 * the operating system.
 */
function hasPeer(socket: Socket): boolean {
  let handle = (socket as unknown as { readonly _handle?: Handle | null })._handle ?? undefined;
  while (handle?._parent) handle = handle._parent;
  const ask = handle && (Object.getPrototypeOf(handle) as Handle | null)?.getpeername;
  const peer: { address?: string } = {};
  return typeof ask === 'function' && Reflect.apply(ask, handle, [peer]) === 0 && peer.address !== undefined;
}

const channels: readonly (readonly [name: string, listener: (message: unknown) => void])[] = [
  ['undici:request:create', onUndiciRequest],
  ['undici:client:sendHeaders', onUndiciHeaders],
  ['http.client.request.created', onHttpRequest],
];

function begin(watch: Watch): void {
  if (watches.size === 0) {
    for (const [name, listener] of channels) subscribe(name, listener);
    if (dns.lookup !== watchedLookup) {
      original = dns.lookup;
      Object.defineProperties(watchedLookup, Object.getOwnPropertyDescriptors(original));
      dns.lookup = watchedLookup;
    }
  }
  watches.add(watch);
}

function end(watch: Watch): void {
  if (!watches.delete(watch) || watches.size > 0) return;
  lastRequests.clear();
  for (const [name, listener] of channels) unsubscribe(name, listener);
  // If other code has replaced `dns.lookup` in the meantime, the replacement stays. It may still call `watchedLookup`, which now
  // only calls the original function.
  if (dns.lookup === watchedLookup && original) dns.lookup = original;
}
