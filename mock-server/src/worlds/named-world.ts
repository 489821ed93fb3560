import { copyHeaders } from '../base/headers.ts';
import { type ArrivingRequest, addressOf, LightRequest } from '../platform/engine/light-request.ts';
import { PlainReply, type Reply } from '../platform/engine/reply.ts';

/** The header by which a request names its world. */
export const worldHeader = 'Mock-World';

/** A request, and the world that it names. */
export interface NamedWorld<Asked> {
  /** The name of the world; absent if the request names no world. */
  readonly name?: string;
  /** The request without `prefix` in its path. */
  readonly request: Asked;
  /** The first part of the path, such as `/_worlds/NAME`, which names the world. Empty if the path names no world. */
  readonly prefix: string;
}

/**
 * Returns the world that a request names in its path. If the path names no world, returns the world in the header `Mock-World`.
 */
export function namedWorld<Asked extends ArrivingRequest>(request: Asked): NamedWorld<Asked> {
  const url = addressOf(request);
  const [prefix, name] = /^\/_worlds\/([^/]+)(?=\/)/.exec(url.pathname) ?? [];
  if (prefix !== undefined && name !== undefined) {
    // The URL is built as text, because a path that begins with two slashes must not be parsed as a host name.
    const inner = `${url.origin}${url.pathname.slice(prefix.length)}${url.search}`;
    return { name, request: requestTo(inner, request) as Asked, prefix };
  }
  const header = request.headers.get(worldHeader);
  return header === null ? { request, prefix: '' } : { name: header, request, prefix: '' };
}

const requestTo = (url: string, request: ArrivingRequest): ArrivingRequest =>
  request instanceof LightRequest ? request.to(new URL(url)) : new Request(url, request as Request);

/**
 * Adds the path prefix of a world, such as `/_worlds/a`, to the header `Location` of a response. A client that follows this
 * header then stays in the same world. If `Location` is not a path, returns the response unchanged.
 */
export function locatedIn<Answer extends Reply>(response: Answer, prefix: string): Answer | Response {
  if (prefix === '') return response;
  const location = response.headers.get('location');
  if (!location?.startsWith('/')) return response;
  if (response instanceof PlainReply) {
    response.headers.set('Location', prefix + location);
    return response;
  }
  const { body, status, statusText } = response;
  const headers = copyHeaders(response.headers);
  headers.set('Location', prefix + location);
  return new Response(body, { status, statusText, headers });
}
