import { Refusal } from '../base/refusal.ts';
import { contract } from '../generated/contract.ts';

/** Refuses headers that are too large together (431). */
export function refuseLargeHeaders(headers: Headers): void {
  const { header_bytes_max } = contract.figures;
  // As on the wire: name, colon, space, value, CRLF.
  let size = 0;
  for (const [name, value] of headers) size += name.length + value.length + 4;
  if (size > header_bytes_max) throw new Refusal('headers-too-large', `Headers may have at most ${header_bytes_max} bytes.`);
}

/** Reads a body whole. Refuses one that is too large (413) without reading all of it. */
export async function readBody(body: ReadableStream<Uint8Array> | null): Promise<Uint8Array> {
  const { body_bytes_max } = contract.figures;
  const chunks: Uint8Array[] = [];
  let size = 0;
  if (body) {
    for await (const chunk of body) {
      size += chunk.length;
      if (size > body_bytes_max) throw new Refusal('content-too-large', `A body may have at most ${body_bytes_max} bytes.`);
      chunks.push(chunk);
    }
  }
  const whole = new Uint8Array(size);
  let place = 0;
  for (const chunk of chunks) {
    whole.set(chunk, place);
    place += chunk.length;
  }
  return whole;
}
