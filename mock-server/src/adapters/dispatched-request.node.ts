import { Readable } from 'node:stream';
import { TransformStream } from 'node:stream/web';
import { type Dispatcher, errors, FormData, Response as UndiciResponse } from 'undici';

/**
 * Converts undici's dispatch options to a request. For the option `upgrade` or the method `CONNECT`, throws undici's
 * `InvalidArgumentError`.
 */
export function dispatchedRequest(options: Dispatcher.DispatchOptions, signal: AbortSignal): Request {
  const { origin = '', path, method, upgrade, query } = options;
  if (upgrade || method === 'CONNECT') throw new errors.InvalidArgumentError('The platform does not upgrade connections.');
  // A path that starts with two slashes must not be parsed as a host.
  const url = path.startsWith('/') && origin !== undefined ? new URL(new URL(origin).origin + path) : new URL(path, origin);
  for (const [name, value] of Object.entries(query ?? {})) url.searchParams.append(name, String(value));
  const headers = new Headers(pairsOf(options.headers));
  if (method === 'GET' || method === 'HEAD') return new Request(url, { method, headers, signal });
  const body = bodyOf(options.body, headers);
  return new Request(url, { method, headers, signal, body, ...(body && { duplex: 'half' }) } as RequestInit);
}

/** Converts the headers of undici's dispatch options to pairs. Undici allows three forms: a flat list, pairs, or a record. */
function pairsOf(headers: Dispatcher.DispatchOptions['headers']): [string, string][] {
  if (!headers) return [];
  if (Array.isArray(headers) && headers.every((item) => typeof item === 'string'))
    return headers.flatMap((name, place): [string, string][] => (place % 2 === 0 ? [[name, headers[place + 1] ?? '']] : []));
  const entries = Symbol.iterator in headers ? [...(headers as Iterable<[string, unknown]>)] : Object.entries(headers);
  return entries.flatMap(([name, value]) => [value].flat().map((item): [string, string] => [name, String(item ?? '')]));
}

function bodyOf(body: unknown, headers: Headers): BodyInit | null {
  if (body === undefined || body === null) return null;
  if (body instanceof FormData) {
    const { body: stream, headers: own } = new UndiciResponse(body);
    headers.set('content-type', own.get('content-type') ?? '');
    return stream as BodyInit | null;
  }
  const isWhole = typeof body === 'string' || ArrayBuffer.isView(body) || body instanceof ArrayBuffer || body instanceof Blob;
  if (isWhole || body instanceof ReadableStream) return body as BodyInit;
  return Readable.toWeb(Readable.from(body as AsyncIterable<Uint8Array>)).pipeThrough(asBytes()) as unknown as ReadableStream;
}

/**
 * Returns a stream that converts pieces of text to bytes and leaves bytes as they are. A stream of Node may contain text and
 * bytes.
 */
const asBytes = (): TransformStream<unknown, Uint8Array> =>
  new TransformStream({
    transform: (piece, controller) =>
      controller.enqueue(typeof piece === 'string' ? new TextEncoder().encode(piece) : new Uint8Array(piece as Uint8Array)),
  });
