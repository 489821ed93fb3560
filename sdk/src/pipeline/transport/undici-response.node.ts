import { pipeline, type Readable, Transform, type TransformCallback } from 'node:stream';
import * as zlib from 'node:zlib';
import type { Dispatcher } from 'undici';

/** The statuses of responses without a body. `new Response(body, { status: 204 })` throws. */
const bodiless = new Set([204, 205, 304]);

/** What a `Response` is made from. */
interface UndiciResponse extends Pick<Dispatcher.ResponseData, 'statusCode' | 'statusText'> {
  readonly headers: RawFields;
  readonly body: Readable;
}

/**
 * Makes a `Response` from a response of undici, and decodes its body. After an error, the function destroys the body, because an
 * unread body would block the connection.
 */
export function undiciResponse(answer: UndiciResponse, method: string): Response {
  try {
    return responseOf(answer, method);
  } catch (cause) {
    answer.body.once('error', () => undefined).destroy();
    throw cause;
  }
}

/** Headers as undici returns them. The names are in lower case. A header that occurs several times has a list of values. */
export type RawFields = Readonly<Record<string, string | string[] | undefined>>;

/** Returns whether a response with this status never has a body. */
export const isBodiless = (status: number): boolean => bodiless.has(status);

/** Makes the headers of a `Response`. */
export function webHeaders(fields: RawFields): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(fields)) for (const one of [value ?? []].flat()) headers.append(name, byteText(one));
  return headers;
}

/**
 * Returns the reason phrase of a response, such as `Not Found`. Returns an empty text if the phrase contains a character that is
 * not ASCII. HTTP allows such characters (RFC 9112, section 4), but `Response` refuses some of them.
 */
export const reasonPhrase = (text: string): string => (/^[\t\x20-\x7e]*$/.test(text) ? text : '');

function responseOf({ body, headers: fields, statusCode, statusText }: UndiciResponse, method: string): Response {
  const headers = webHeaders(fields);
  const facts = { headers, status: statusCode, statusText: reasonPhrase(statusText) };
  if (isBodiless(statusCode) || method === 'HEAD') {
    body.once('error', () => undefined);
    // A 205 response has no body, but a server may send a body that never ends. Such a body must not prevent the transport from
    // closing.
    if (statusCode === 205) body.destroy();
    else body.resume();
    return withStatus(null, facts);
  }
  return withStatus(webStream(unpacked(body, headers)), facts);
}

/** Returns the value of a header as `fetch` would return it: each byte is one character (Latin-1). */
export const byteText = (value: string): string => (/[^\0-\xff]/.test(value) ? Buffer.from(value).toString('latin1') : value);

/**
 * Makes a `Response` with any status. `new Response` throws for a status above 599, but a server may send such a status (RFC 9110
 * section 15).
 */
export function withStatus(body: BodyInit | null, facts: ResponseInit & { readonly status: number }): Response {
  const { status } = facts;
  if (status >= 200 && status <= 599) return new Response(body, facts);
  return Object.defineProperty(new Response(body, { ...facts, status: 500 }), 'status', { value: status });
}

/**
 * Decodes the content coding `deflate`. RFC 9110 requires a zlib header, but some servers leave the header out. The class decodes
 * bodies with and without this header.
 */
class Inflate extends Transform {
  #inner: Transform | undefined;

  override _transform(chunk: Buffer, encoding: BufferEncoding, done: TransformCallback): void {
    this.#inner ??= this.#begin(chunk);
    this.#inner.write(chunk, encoding, done);
  }

  override _flush(done: TransformCallback): void {
    if (this.#inner) this.#inner.once('end', () => done()).end();
    else done();
  }

  #begin([first = 0]: Buffer): Transform {
    const inner = (first & 0x0f) === 0x08 ? zlib.createInflate() : zlib.createInflateRaw();
    return inner.on('data', (chunk) => this.push(chunk)).on('error', (error) => this.destroy(error));
  }
}

/** The decoder of each content coding (RFC 9110 section 8.4.1). */
const decoders: Readonly<Record<string, () => Transform>> = {
  gzip: zlib.createGunzip,
  'x-gzip': zlib.createGunzip,
  deflate: () => new Inflate(),
  br: zlib.createBrotliDecompress,
  // Node has the decoder of zstd since version 22.15.
  ...('createZstdDecompress' in zlib && { zstd: zlib.createZstdDecompress }),
};

/** The maximum number of content codings of one body. Each coding may expand the data, so more codings could be an attack. */
const mostCodings = 5;

/**
 * Decodes a body. Removes headers such as `content-encoding`, because these headers describe the encoded body. If a coding is
 * unknown, or if there are more than five codings, the function changes nothing.
 */
function unpacked(body: Readable, headers: Headers): Readable {
  const named = (headers.get('content-encoding') ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim());
  const codings = named.filter((name) => name !== '' && name !== 'identity');
  if (codings.length === 0 || codings.length > mostCodings) return body;
  if (codings.some((name) => !Object.hasOwn(decoders, name))) return body;
  for (const name of ['content-encoding', 'content-length', 'repr-digest']) headers.delete(name);
  // The coding that was applied last is decoded first. If decoding fails, the reader of the stream gets the error.
  const steps = codings.toReversed().map((name) => decoders[name]?.() as Transform);
  return pipeline([body, ...steps], () => undefined) as unknown as Readable;
}

/**
 * Converts a Node stream to a Web stream that reads nothing in advance. For small responses, this is much faster than
 * `Readable.toWeb`.
 */
function webStream(body: Readable): ReadableStream<Uint8Array<ArrayBuffer>> {
  const chunks = body.iterator({ destroyOnReturn: true }) as AsyncIterator<Uint8Array<ArrayBuffer>>;
  return new ReadableStream(
    {
      async pull(controller) {
        const { done, value } = await chunks.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      cancel: (reason) => {
        body.once('error', () => undefined).destroy(reason instanceof Error ? reason : undefined);
      },
    },
    { highWaterMark: 0 },
  );
}
