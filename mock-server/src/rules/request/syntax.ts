import type { ReadHeaders } from '../../base/header-list.ts';
import { Refusal } from '../../base/refusal.ts';
import { contract } from '../../generated/contract.ts';

/**
 * Throws a 431 if all headers together are larger than `header_bytes_max`. The parameter `headers` is a `Headers` object, or the
 * received pairs of name and value.
 */
export function refuseLargeHeaders(headers: Iterable<readonly [string, string]>): void {
  let size = 0;
  for (const [name, value] of headers) size += headerSize(name, value);
  refuseLargeHead(size);
}

/** Returns the size of a header as sent in HTTP/1.1: name, colon, space, value and CRLF. */
export const headerSize = (name: string, value: string): number => name.length + value.length + 4;

/** Throws a 431 if `size`, the size of all headers in bytes, is larger than `header_bytes_max`. */
export function refuseLargeHead(size: number): void {
  const { header_bytes_max } = contract.figures;
  if (size > header_bytes_max) throw new Refusal('headers-too-large', `Headers may have at most ${header_bytes_max} bytes.`);
}

/** Facts about the request whose body is read. */
export interface Reading {
  readonly headers: ReadHeaders;
  /** Milliseconds since the request began. */
  readonly taken: () => number;
  /** The maximum size of the body in bytes. Default: the maximum in the spec. */
  readonly bytesMax?: number;
}

/**
 * Reads a whole body. Throws a 413 if the body is too large. If `Content-Length` is too large, throws the 413 before reading.
 * Throws a 408 if the body takes too long to arrive, and a 400 if the body is incomplete.
 */
export async function readBody(body: ReadableStream<Uint8Array> | null, reading: Reading): Promise<Uint8Array> {
  if (!body) return new Uint8Array();
  refuseLarge(Number(reading.headers.get('content-length')), reading.bytesMax);
  try {
    return await readAll(body, reading);
  } catch (thrown) {
    throw thrown instanceof Refusal ? thrown : brokenOff();
  }
}

async function readAll(body: ReadableStream<Uint8Array>, { taken, bytesMax }: Reading): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = body.getReader();
  try {
    for (let step = await reader.read(); !step.done; step = await reader.read()) {
      const chunk: unknown = step.value;
      // A stream that a test made may contain values of any type. The chunks of a body must be bytes.
      if (!ArrayBuffer.isView(chunk)) throw brokenOff();
      size += step.value.length;
      refuseLarge(size, bytesMax);
      refuseLate(taken());
      chunks.push(step.value);
    }
  } catch (thrown) {
    // The code does not await `cancel`. If the request was cloned, `cancel` would wait until the other copy is canceled too.
    reader.cancel(thrown).catch(() => {});
    throw thrown;
  }
  refuseLate(taken());
  return joined(chunks, size);
}

/** Returns the 400 error for a request that ended too early. */
export const brokenOff = (): Refusal => new Refusal('malformed-request', 'The request ended before it was complete.');

function refuseLarge(size: number, bytesMax = contract.figures.body_bytes_max): void {
  if (size > bytesMax) throw new Refusal('content-too-large', `A body may have at most ${bytesMax} bytes.`);
}

/** Returns the 408 error for a request that took too long to arrive. */
export const requestTimeout = (): Refusal =>
  new Refusal('request-timeout', `A request must arrive within ${contract.figures.request_time_max / 1000} s.`);

function refuseLate(taken: number): void {
  if (taken > contract.figures.request_time_max) throw requestTimeout();
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let place = 0;
  for (const chunk of chunks) {
    whole.set(chunk, place);
    place += chunk.length;
  }
  return whole;
}
