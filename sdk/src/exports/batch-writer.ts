import type { IntegrityError } from '../errors/client-errors.ts';
import type { ByteRange } from './byte-ranges.ts';
import { type ExpectedContent, WrongContentError } from './verify.ts';

/** Where a file's bytes go. */
export interface Sink {
  /** Writes chunks, one after the other, from a position on; resolves when the system has them. */
  write(chunks: readonly Uint8Array[], position: number): Promise<void>;
  /** Forgets all that was written. */
  restart(): Promise<void>;
}

/** As many bytes are gathered before they are written: fewer, larger writes cost less, and so much may be in memory twice. */
const batchBytes = 524_288;

/** What a writer needs. */
interface Writing {
  readonly sink: Sink;
  /** Where the bytes go, and where they must end. */
  readonly range: ByteRange;
  readonly file: ExpectedContent;
  /** Told of each batch once it is written. */
  readonly onWritten: (bytes: number) => void;
}

/**
 * Gathers chunks, and writes them in large batches to their place. One batch is being written while the next one is gathered, never more,
 * so a slow disk slows the network down and memory stays flat.
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
   * Takes a chunk. Answers what to wait for before the next one, when the batch is full. Throws an `IntegrityError` when there are more
   * bytes than belong here.
   */
  take(chunk: Uint8Array): Promise<void> | undefined {
    if (this.#next + this.#bytes + chunk.byteLength > this.#end) throw tooLong(this.#file, this.#end);
    if (chunk.byteLength === 0) return undefined;
    this.#chunks.push(chunk);
    this.#bytes += chunk.byteLength;
    return this.#bytes < batchBytes ? undefined : this.#begin();
  }

  /** Writes what is left; resolves when all is written. */
  async flush(): Promise<void> {
    await this.#begin();
    await this.#writing;
  }

  /** Resolves when nothing is being written any more, whether that succeeded or not. */
  async settled(): Promise<void> {
    await this.#writing.catch(() => undefined);
  }

  /** Begins to write the batch once the one before is written. */
  async #begin(): Promise<void> {
    await this.#writing;
    const [chunks, bytes, at] = [this.#chunks, this.#bytes, this.#next];
    if (bytes === 0) return;
    this.#chunks = [];
    this.#bytes = 0;
    this.#next += bytes;
    this.#writing = this.#sink.write(chunks, at).then(() => this.#onWritten(bytes));
    // It is waited for by the next batch at the latest.
    this.#writing.catch(() => undefined);
  }
}

const tooLong = ({ name, bytes }: ExpectedContent, end: number): IntegrityError =>
  end === bytes
    ? new WrongContentError(`"${name}" is longer than the ${bytes} bytes that the export lists. Create the export again.`)
    : new WrongContentError(`"${name}" came with more bytes than were asked for. Download again.`);
