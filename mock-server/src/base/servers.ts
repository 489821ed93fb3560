import { contract } from '../generated/contract.ts';

/** What a URL is for. */
export interface Addressed {
  /** The environment of the server. */
  readonly environment: string;
  /** The URL with the path that the spec describes: the server's own path before it is gone. */
  readonly url: URL;
}

/** Paths of servers, the longest first: one server may lie below another. */
const servers = Object.entries(contract.origins)
  .map(([environment, href]) => ({ environment, origin: new URL(href).origin, base: new URL(href).pathname.replace(/\/$/, '') }))
  .sort((one, other) => other.base.length - one.base.length);

/** The server of the spec that a URL lies below, and what is called there; undefined for any other URL. */
export function addressed(url: URL): Addressed | undefined {
  const found = servers.find(({ origin, base }) => origin === url.origin && `${url.pathname}/`.startsWith(`${base}/`));
  if (!found) return undefined;
  const below = new URL(url);
  // Put together as text: a path of two slashes must not become the name of a host.
  if (found.base !== '') below.pathname = url.pathname.slice(found.base.length) || '/';
  return { environment: found.environment, url: below };
}

/** The path of an environment's server, which stands before those that the spec describes; empty for most. */
export const pathBefore = (environment: string): string =>
  servers.find((server) => server.environment === environment)?.base ?? '';

/** What the platform answers at, to be told. */
export const places = (): string => Object.values(contract.origins).join(' and ');

/** The origin of this machine itself (RFC 6761, section 6.3), for where a URL must name one that nobody calls by it. */
export const loopbackOrigin = 'http://localhost';
