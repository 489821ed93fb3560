import type { Body, Chunks } from './answer.ts';

/**
 * Returns an object that reads a Web stream of bytes into the caller's own memory. This saves memory, because the object frees
 * the memory of each chunk as soon as it has copied the whole chunk. For any other body, returns undefined, because other code
 * may still use the chunks of that body.
 */
export function byteChunks(body: Body): Chunks | undefined {
  if (!(body instanceof ReadableStream) || !isOfBytes(body)) return undefined;
  return new ByteChunks(body.getReader());
}

/** Returns whether the stream is of the type `bytes`. In such a stream, the memory of a chunk belongs to the reader alone. */
function isOfBytes(stream: ReadableStream<Uint8Array>): boolean {
  try {
    stream.getReader({ mode: 'byob' }).releaseLock();
    return true;
  } catch {
    return false;
  }
}

type Bytes = Uint8Array<ArrayBuffer>;

class ByteChunks implements Chunks {
  readonly #reader: ReadableStreamDefaultReader<Bytes>;
  /** The rest of the previous chunk, which did not fit into the caller's memory. */
  #rest: Bytes | undefined;

  constructor(reader: ReadableStreamDefaultReader<Bytes>) {
    this.#reader = reader;
  }

  async read(): ReturnType<Chunks['read']> {
    const rest = this.#rest;
    this.#rest = undefined;
    return rest ? { done: false, value: rest } : this.#reader.read();
  }

  async readInto(target: Bytes): ReturnType<Chunks['read']> {
    const chunk = await this.read();
    if (chunk.done) return chunk;
    const { value } = chunk;
    const bytes = Math.min(value.byteLength, target.byteLength);
    target.set(value.subarray(0, bytes));
    if (bytes < value.byteLength) this.#rest = value.subarray(bytes);
    else free(value);
    return { done: false, value: target.subarray(0, bytes) };
  }

  async cancel(reason?: unknown): Promise<void> {
    this.#rest = undefined;
    await this.#reader.cancel(reason);
  }
}

/**
 * Frees the memory of a chunk, unless other chunks share this memory. Does nothing in a runtime without `ArrayBuffer.transfer`,
 * such as Node 20.
 */
function free({ buffer, byteLength }: Bytes): void {
  const memory: ArrayBuffer & { readonly transfer?: (byteLength: number) => ArrayBuffer } = buffer;
  if (byteLength === memory.byteLength) memory.transfer?.(0);
}
