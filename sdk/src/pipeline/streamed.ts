import { byteChunks } from '#byte-chunks';
import { startTimer } from '../base/time-limit.ts';
import { TimeoutError } from '../errors/client-errors.ts';
import { type Answer, type Chunks, responseOf } from './answer.ts';
import { alreadyEnded } from './call.ts';
import { errorFromBody, nextChunk, type ReadOptions } from './read-body.ts';

/** A response whose body the caller reads. */
interface Streamed {
  readonly response: Response;
  /** Resolves when the body has been read or canceled, or has failed. Never rejects. */
  readonly ended: Promise<void>;
}

/**
 * Makes a response for a caller who reads the body piece by piece. If reading fails, the caller gets an error of this client. If
 * the caller does not read the body, the client cancels the body after the idle timeout.
 */
export function streamed(answer: Answer, reading: ReadOptions): Streamed {
  const { body: source } = answer;
  const response = responseOf(answer);
  if (!source) return { response, ended: alreadyEnded };
  const { headers, status, statusText } = response;
  const facts = { headers, status, statusText };
  // Callers such as openapi-fetch do not read a body whose length is 0. The body would then never end, so this function ends it.
  if (headers.get('content-length') === '0') {
    source.cancel().catch(() => undefined);
    return { response: new Response(new Uint8Array(), facts), ended: alreadyEnded };
  }
  let end = (): void => undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  // Nothing is read ahead: the caller decides how fast the body is read.
  const chunks = byteChunks(source) ?? source.getReader();
  const watched = new WatchedBody(chunks, reading, end);
  const file = new Response(new ReadableStream(watched, { highWaterMark: 0 }), facts);
  if (chunks.readInto) Object.defineProperty(file, ownMemory, { value: watched });
  return { response: file, ended };
}

const ownMemory = Symbol('sentinelsec.own-memory');

/** Reads a body into the caller's own memory. The client then needs no new memory for each chunk. */
export interface OwnMemoryReader {
  /**
   * Writes the next bytes of the body to the beginning of `target`. Returns the number of these bytes; undefined at the end of
   * the body. Rejects if reading the body fails.
   */
  readInto(target: Uint8Array<ArrayBuffer>): Promise<number | undefined>;
  cancel(reason: unknown): Promise<void>;
}

/**
 * Returns a reader that writes the body into memory that the caller provides; undefined if the body does not support this. Code
 * that uses this reader must not use `response.body`.
 */
export const ownMemoryReader = (response: Response): OwnMemoryReader | undefined =>
  (response as Partial<Record<typeof ownMemory, OwnMemoryReader>>)[ownMemory];

type Controller = ReadableStreamDefaultController<Uint8Array<ArrayBuffer>>;

/** Passes the chunks of a body to the caller. If the caller does not read during the idle timeout, the class cancels the body. */
class WatchedBody implements UnderlyingDefaultSource<Uint8Array<ArrayBuffer>>, OwnMemoryReader {
  readonly #chunks: Chunks;
  readonly #reading: ReadOptions;
  readonly #end: () => void;
  /** Stops the timer and the abort listener. */
  #unwatch = (): void => undefined;
  #controller: Controller | undefined;
  #failure: { readonly error: unknown } | undefined;

  /** The class calls `end` when the body has been read or canceled, or has failed. */
  constructor(chunks: Chunks, reading: ReadOptions, end: () => void) {
    this.#chunks = chunks;
    this.#reading = reading;
    this.#end = end;
  }

  start(controller: Controller): void {
    this.#controller = controller;
    this.#watch();
  }

  async readInto(target: Uint8Array<ArrayBuffer>): Promise<number | undefined> {
    if (this.#failure) throw this.#failure.error;
    this.#unwatch();
    try {
      const { done, value } = await nextChunk(this.#chunks, this.#reading, target);
      if (done) this.#end();
      else this.#watch();
      return value?.byteLength;
    } catch (error) {
      this.#end();
      throw error;
    }
  }

  async pull(controller: Controller): Promise<void> {
    this.#unwatch();
    try {
      const { done, value } = await nextChunk(this.#chunks, this.#reading);
      if (!done) {
        controller.enqueue(value);
        return this.#watch();
      }
      controller.close();
    } catch (error) {
      controller.error(error);
    }
    this.#end();
  }

  async cancel(reason: unknown): Promise<void> {
    this.#unwatch();
    this.#end();
    await this.#chunks.cancel(reason);
  }

  #watch(): void {
    const { clock, idleTimeout, operation, signal } = this.#reading;
    const giveUp = (error: unknown): void => {
      this.#unwatch();
      this.#failure = { error };
      this.#controller?.error(error);
      this.#end();
      // `cancel` gets no reason. If the reason were an error, the transport would treat the connection as dead.
      this.#chunks.cancel().catch(() => undefined);
    };
    const abort = (): void => giveUp(errorFromBody(signal.reason, this.#reading));
    if (signal.aborted) return void abort();
    const expire = (): void => giveUp(leftUnread(idleTimeout, operation));
    const stop = startTimer(clock, { ms: idleTimeout, where: 'background' }, expire);
    signal.addEventListener('abort', abort, { once: true });
    this.#unwatch = () => {
      stop();
      signal.removeEventListener('abort', abort);
    };
  }
}

const leftUnread = (ms: number, operation: string): TimeoutError =>
  new TimeoutError(
    `The response body was not read for ${ms} ms, so it was canceled. Read it without such a pause, or raise \`idleTimeout\`.`,
    { operation, limit: 'idle', retryable: true },
  );
