import { pipeline, type Readable, Transform, type TransformCallback } from 'node:stream';
import * as zlib from 'node:zlib';
import type { Dispatcher } from 'undici';

/** Statuses whose answers have no body; `Response` refuses one. */
const bodiless = new Set([204, 205, 304]);

/** The runtime's own `Response` for what undici answered, unpacked. When none can be made, the body is thrown away: it must not keep its connection. */
export function undiciResponse(answer: Dispatcher.ResponseData, method: string): Response {
  try {
    return responseOf(answer, method);
  } catch (cause) {
    answer.body.once('error', () => undefined).destroy();
    throw cause;
  }
}

function responseOf({ body, headers: fields, statusCode, statusText }: Dispatcher.ResponseData, method: string): Response {
  const headers = new Headers();
  for (const [name, value] of Object.entries(fields)) for (const one of [value ?? []].flat()) headers.append(name, byteText(one));
  // The phrase is only for people to read, and may be anything (RFC 9112 section 4).
  const facts = { headers, status: statusCode, statusText: /^[\t\x20-\x7e]*$/.test(statusText) ? statusText : '' };
  if (bodiless.has(statusCode) || method === 'HEAD') {
    body.once('error', () => undefined);
    // HTTP gives a 205 no body either, but a server may send one, and without end: it must not keep the transport from closing.
    if (statusCode === 205) body.destroy();
    else body.resume();
    return withStatus(null, facts);
  }
  return withStatus(webStream(unpacked(body, headers)), facts);
}

/** A header's value as `fetch` gives it: a character for each byte. */
const byteText = (value: string): string => (/[^\0-\xff]/.test(value) ? Buffer.from(value).toString('latin1') : value);

/** A response with a status that `new Response` refuses: beyond 599 it is taken for a server's error (RFC 9110 section 15). */
function withStatus(body: ReadableStream | null, facts: ResponseInit & { readonly status: number }): Response {
  const { status } = facts;
  if (status >= 200 && status <= 599) return new Response(body, facts);
  return Object.defineProperty(new Response(body, { ...facts, status: 500 }), 'status', { value: status });
}

/** Undoes deflate, with the zlib header that it should have, or without it as some servers send it. */
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

/** How each coding is undone. Their names are in any case, and gzip has two (RFC 9110 section 8.4.1). */
const decoders: Readonly<Record<string, () => Transform>> = {
  gzip: zlib.createGunzip,
  'x-gzip': zlib.createGunzip,
  deflate: () => new Inflate(),
  br: zlib.createBrotliDecompress,
  // Node has it since 22.15.
  ...('createZstdDecompress' in zlib && { zstd: zlib.createZstdDecompress }),
};

/** The most codings, one over the other, that are undone: each may swell what it is given. */
const mostCodings = 5;

/** The body without its codings, and the headers without what is told of the packed form. A coding that is not known stays on it. */
function unpacked(body: Readable, headers: Headers): Readable {
  const named = (headers.get('content-encoding') ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim());
  const codings = named.filter((name) => name !== '' && name !== 'identity');
  if (codings.length === 0 || codings.length > mostCodings) return body;
  if (codings.some((name) => !Object.hasOwn(decoders, name))) return body;
  for (const name of ['content-encoding', 'content-length', 'repr-digest']) headers.delete(name);
  // The last that was put on is the first to come off. A failure reaches the reader through the stream itself.
  const steps = codings.toReversed().map((name) => decoders[name]?.() as Transform);
  return pipeline([body, ...steps], () => undefined) as unknown as Readable;
}

/** As `Readable.toWeb`, which costs more than all the rest of a small answer. Nothing is read ahead of the reader. */
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
