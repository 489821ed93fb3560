import { copyHeaders } from '../base/headers.ts';

/** The header by which a request names its world. */
export const worldHeader = 'Mock-World';

/** A request, and the world that it names. */
export interface NamedWorld {
  /** The name of the world; absent if the request names no world. */
  readonly name?: string;
  /** The request without `prefix` in its path. */
  readonly request: Request;
  /** The beginning of the path that names the world, `/_worlds/NAME`; empty if the path names no world. */
  readonly prefix: string;
}

/** Returns the world that a request names: in its path, or otherwise in the header `Mock-World`. */
export function namedWorld(request: Request): NamedWorld {
  const url = new URL(request.url);
  const [prefix, name] = /^\/_worlds\/([^/]+)(?=\/)/.exec(url.pathname) ?? [];
  if (prefix !== undefined && name !== undefined) {
    // The URL is built as text: a path that begins with two slashes must not be parsed as a host name.
    const inner = `${url.origin}${url.pathname.slice(prefix.length)}${url.search}`;
    return { name, request: new Request(inner, request), prefix };
  }
  const header = request.headers.get(worldHeader);
  return header === null ? { request, prefix: '' } : { name: header, request, prefix: '' };
}

/**
 * Returns a response with the path prefix of a world in its header `Location`, so that the client stays in this world. If
 * `Location` is not a path, returns the response unchanged.
 */
export function locatedIn(response: Response, prefix: string): Response {
  const location = response.headers.get('location');
  if (prefix === '' || !location?.startsWith('/')) return response;
  const { body, status, statusText } = response;
  const headers = copyHeaders(response.headers);
  headers.set('Location', prefix + location);
  return new Response(body, { status, statusText, headers });
}
