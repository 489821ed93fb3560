import type { IntegrityError } from '../errors/client-errors.ts';
import type { ByteRange } from './byte-ranges.ts';
import { type ExpectedContent, WrongContentError } from './verify.ts';

/** A `BatchWriter` writes the bytes of a file to this target. */
export interface Sink {
  /**
   * Writes the chunks to the file, one after the other. The first chunk begins at `position`. Resolves when the operating system
   * has accepted the chunks. The caller then reuses the memory of the chunks, so `write` must not read them later.
   */
  write(chunks: readonly Uint8Array[], position: number): Promise<void>;
  /** Discards all bytes that were written. */
  restart(): Promise<void>;
  /** The number of bytes that the writer collects before it calls `write`. Default 512 KiB. */
  readonly batchBytes?: number;
}

/** The default of `batchBytes`. */
const defaultBatchBytes = 524_288;

/** The size of the extra memory for the last chunk of a batch, in bytes. A batch has this memory in addition to `batchBytes`. */
const lastChunkBytes = 262_144;

interface Writing {
  readonly sink: Sink;
  /** The writer writes this range of the file. If it receives more bytes than the range has, it throws an `IntegrityError`. */
  readonly range: ByteRange;
  readonly file: ExpectedContent;
  /** The writer calls this function after each write. `bytes` is the number of bytes of this write. */
  readonly onWritten: (bytes: number) => void;
}

/**
 * Collects small chunks in memory and writes them to the file in large batches. At most two batches are in memory: the sink
 * writes one batch, and the class collects the next batch. Even with a slow disk, the class does not need more memory.
 *
 * @example
 * ```ts
 * const sink = { write: async () => undefined, restart: async () => undefined };
 * const file = { name: 'a.csv', bytes: 2, sha256: '' };
 * const writer = new BatchWriter({ sink, range: { first: 0, end: 2 }, file, onWritten: (bytes) => console.log(bytes) });
 * writer.take(new TextEncoder().encode('hi'));
 * await writer.flush(); // prints 2
 * ```
 */
export class BatchWriter {
  readonly #sink: Sink;
  readonly #file: ExpectedContent;
  readonly #end: number;
  readonly #onWritten: (bytes: number) => void;
  #chunks: Uint8Array[] = [];
  #bytes = 0;
  /** The memory that `space` returns. */
  #memory: Uint8Array<ArrayBuffer> | undefined;
  /** The memory of a batch that the sink has written. `space` returns this memory for a later batch. */
  #spare: Uint8Array<ArrayBuffer> | undefined;
  #next: number;
  #writing: Promise<void> = Promise.resolve();

  constructor({ sink, range, file, onWritten }: Writing) {
    this.#sink = sink;
    this.#file = file;
    this.#next = range.first;
    this.#end = range.end;
    this.#onWritten = onWritten;
  }

  /**
   * Adds a chunk. If the method returns a promise, the caller must await it before it adds the next chunk. Throws an
   * `IntegrityError` if the range is too small for the chunk.
   */
  take(chunk: Uint8Array): Promise<void> | undefined {
    if (this.#next + this.#bytes + chunk.byteLength > this.#end) throw tooLong(this.#file, this.#end);
    if (chunk.byteLength === 0) return undefined;
    this.#chunks.push(chunk);
    this.#bytes += chunk.byteLength;
    return this.#bytes < this.#batchBytes ? undefined : this.#begin();
  }

  /**
   * Returns memory for the next bytes. The caller copies the bytes into this memory and then calls `filled`. A caller of `space`
   * and `filled` must not call `take`.
   */
  space(): Uint8Array<ArrayBuffer> {
    if (!this.#memory) {
      this.#memory = this.#spare ?? new Uint8Array(this.#batchBytes + lastChunkBytes);
      this.#spare = undefined;
    }
    return this.#memory.subarray(this.#bytes);
  }

  /**
   * Adds the first `bytes` bytes of the memory that `space` returned. Returns a promise or throws an error in the same cases as
   * `take`.
   */
  filled(bytes: number): Promise<void> | undefined {
    if (this.#next + this.#bytes + bytes > this.#end) throw tooLong(this.#file, this.#end);
    this.#bytes += bytes;
    return this.#bytes < this.#batchBytes ? undefined : this.#begin();
  }

  get #batchBytes(): number {
    return this.#sink.batchBytes ?? defaultBatchBytes;
  }

  /** Writes the remaining bytes. Resolves when all bytes are written. */
  async flush(): Promise<void> {
    await this.#begin();
    await this.#writing;
  }

  /** Resolves when the current write has ended, with or without an error. */
  async settled(): Promise<void> {
    await this.#writing.catch(() => undefined);
  }

  /** Waits until the previous batch is written, and then starts to write the collected batch. */
  async #begin(): Promise<void> {
    await this.#writing;
    const [memory, bytes, at] = [this.#memory, this.#bytes, this.#next];
    if (bytes === 0) return;
    const chunks = memory ? [memory.subarray(0, bytes)] : this.#chunks;
    this.#memory = undefined;
    this.#chunks = [];
    this.#bytes = 0;
    this.#next += bytes;
    this.#writing = this.#sink.write(chunks, at).then(() => {
      this.#spare = memory;
      this.#onWritten(bytes);
    });
    // `#begin` awaits this write before the next batch, so an error is not lost.
    this.#writing.catch(() => undefined);
  }
}

const tooLong = ({ name, bytes }: ExpectedContent, end: number): IntegrityError =>
  end === bytes
    ? new WrongContentError(`"${name}" is longer than the ${bytes} bytes that the export lists. Create the export again.`)
    : new WrongContentError(`"${name}" came with more bytes than the client requested. Download again.`);
