import { HeaderList } from '../base/header-list.ts';
import { loopbackOrigin } from '../base/servers.ts';
import { type Caller, LightRequest } from '../platform/engine/light-request.ts';

const simpleOptions = new Set(['method', 'headers', 'signal', 'redirect', 'credentials', 'body']);
const simpleMethods = new Set<unknown>([undefined, 'GET', 'HEAD', 'DELETE']);
const redirectModes = new Set<unknown>([undefined, 'follow', 'manual']);
const credentialsModes = new Set<unknown>([undefined, 'omit', 'same-origin', 'include']);

const token = /^[!#$%&'*+.^_`|~\w-]+$/;
/** Matches a value that `Headers` would keep unchanged: ASCII characters, without a space at the beginning or the end. */
const valueText = /^(?:[!-~](?:[ -~]*[!-~])?)?$/;

/**
 * Converts the arguments of `fetch` to a light request. A light request needs less time than a `Request`. Returns `undefined` for
 * a request with a body, and for arguments that only the constructor of `Request` can check.
 */
export function simpleRequest(input: RequestInfo | URL, init: RequestInit | undefined): LightRequest | undefined {
  if (typeof input !== 'string' || !keepsAllHeaders() || !isSimple(init)) return undefined;
  const address = URL.parse(input);
  const headers = headerList(init?.headers);
  if (!address || !headers || address.username !== '' || address.password !== '') return undefined;
  return new LightRequest({ method: init?.method ?? 'GET', address, headers, body: null, caller: callerOf(init?.signal) });
}

function isSimple(init: RequestInit | undefined): boolean {
  if (init === undefined) return true;
  if (init === null || typeof init !== 'object') return false;
  for (const name in init) if (!simpleOptions.has(name)) return false;
  const { method, signal, body, redirect, credentials } = init;
  const isOpen = signal === undefined || signal === null || signal instanceof AbortSignal;
  const isEmpty = body === undefined || body === null;
  return isOpen && isEmpty && simpleMethods.has(method) && redirectModes.has(redirect) && credentialsModes.has(credentials);
}

/**
 * Returns headers as a list. Accepts `undefined`, a `Headers` or a plain object. Returns `undefined` for a value of another type.
 * Also returns `undefined` if `new Headers(init)` would change or refuse a header.
 */
function headerList(init: RequestInit['headers']): HeaderList | undefined {
  if (init === undefined) return new HeaderList();
  if (init instanceof Headers) return new HeaderList(init);
  if (init === null || Object.getPrototypeOf(init) !== Object.prototype) return undefined;
  const list = new HeaderList();
  for (const [name, value] of Object.entries(init as Readonly<Record<string, unknown>>)) {
    if (typeof value !== 'string' || !token.test(name) || !valueText.test(value)) return undefined;
    list.append(name, value);
  }
  return list;
}

/** Returns the state of the caller: whether it has aborted the request with `signal`. */
function callerOf(signal: AbortSignal | null | undefined): Caller {
  if (signal)
    return {
      get hasLeft() {
        return signal.aborted;
      },
      signal,
    };
  let never: AbortSignal | undefined;
  return {
    hasLeft: false,
    get signal() {
      never ??= new AbortController().signal;
      return never;
    },
  };
}

/**
 * The results of `keepsAllHeaders`, one for each class `Request`. A program can replace `globalThis.Request` by another class.
 */
const known = new WeakMap<object, boolean>();

/**
 * Whether a new `Request` keeps all headers that its constructor gets. In a browser, a `Request` drops headers such as `Cookie`,
 * because the browser sets these headers itself.
 */
function keepsAllHeaders(): boolean {
  const { Request } = globalThis;
  const before = known.get(Request);
  if (before !== undefined) return before;
  const keeps = new Request(loopbackOrigin, { headers: { cookie: 'a=b' } }).headers.has('cookie');
  known.set(Request, keeps);
  return keeps;
}
