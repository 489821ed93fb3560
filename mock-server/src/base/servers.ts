import { contract } from '../generated/contract.ts';

/** The server that a URL belongs to. */
export interface Addressed {
  /** The environment of the server. */
  readonly environment: string;
  /**
   * The URL of the request. If the server's URL in the spec has a path, such as `/api`, this path is left out. So `url` has a
   * path of the spec, such as `/v1/account`.
   */
  readonly url: URL;
}

/**
 * The servers of the spec, sorted by the length of the path in their URLs. The longest path comes first, because it can begin
 * with the path of another server.
 */
const servers = Object.entries(contract.origins)
  .map(([environment, href]) => ({ environment, origin: new URL(href).origin, base: new URL(href).pathname.replace(/\/$/, '') }))
  .sort((one, other) => other.base.length - one.base.length);

/**
 * Finds the server in the spec to which a URL belongs. Returns the environment of this server, and the given URL without the path
 * of the server's URL. Returns `undefined` if the URL belongs to no server in the spec.
 */
export function addressed(url: URL): Addressed | undefined {
  const found = servers.find(({ origin, base }) => origin === url.origin && `${url.pathname}/`.startsWith(`${base}/`));
  if (!found) return undefined;
  if (found.base === '') return { environment: found.environment, url };
  const below = new URL(url);
  // The code sets the path instead of parsing a new URL. If the path begins with two slashes, parsing would read it as a host
  // name.
  below.pathname = url.pathname.slice(found.base.length) || '/';
  return { environment: found.environment, url: below };
}

/**
 * Returns the path in the server URL of an environment. Usually, the path is empty. For the URL `https://example.com/api`, the
 * path is `/api`.
 */
export const pathBefore = (environment: string): string =>
  servers.find((server) => server.environment === environment)?.base ?? '';

/** Returns the URLs of all servers, for error messages. */
export const places = (): string => Object.values(contract.origins).join(' and ');

/** The origin of this machine (RFC 6761, section 6.3), for URLs whose origin does not matter. */
export const loopbackOrigin = 'http://localhost';
