import { copyHeaders } from '../base/headers.ts';

/** The header by which a request names its world. */
export const worldHeader = 'Mock-World';

/** A request, and the world that it names. */
export interface NamedWorld {
  /** Absent when it names none. */
  readonly name?: string;
  /** The request without the beginning of its path that names a world. */
  readonly request: Request;
  /** That beginning; empty where the path has none. */
  readonly prefix: string;
}

/** The world that a request names by its path, or else by the header `Mock-World`. */
export function namedWorld(request: Request): NamedWorld {
  const url = new URL(request.url);
  const [prefix, name] = /^\/_worlds\/([^/]+)(?=\/)/.exec(url.pathname) ?? [];
  if (prefix !== undefined && name !== undefined) {
    // Put together as text: a path of two slashes must not become the name of a host.
    const inner = `${url.origin}${url.pathname.slice(prefix.length)}${url.search}`;
    return { name, request: new Request(inner, request), prefix };
  }
  const header = request.headers.get(worldHeader);
  return header === null ? { request, prefix: '' } : { name: header, request, prefix: '' };
}

/** An answer whose `Location`, if it is a path, leads to the same world. */
export function locatedIn(response: Response, prefix: string): Response {
  const location = response.headers.get('location');
  if (prefix === '' || !location?.startsWith('/')) return response;
  const { body, status, statusText } = response;
  const headers = copyHeaders(response.headers);
  headers.set('Location', prefix + location);
  return new Response(body, { status, statusText, headers });
}
