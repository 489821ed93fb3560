import type { IncomingMessage } from 'node:http';
import type { Refusal } from '../base/refusal.ts';
import { limitRest } from './unread-data.node.ts';

/** The body of a request. The body may still be arriving. */
export class IncomingBody {
  readonly #incoming: IncomingMessage;
  readonly #begin: () => void;
  readonly #broken: Promise<never>;
  #break: (cause: Error) => void = () => {};
  #chunks: AsyncIterator<Uint8Array> | undefined;
  #awaited = false;

  /** The function `begin` is called when the platform starts to read the body, even if no byte has arrived yet. */
  constructor(incoming: IncomingMessage, begin: () => void) {
    this.#incoming = incoming;
    this.#begin = begin;
    this.#broken = new Promise((_resolve, reject) => {
      this.#break = reject;
    });
    // Without this handler, an error would end the process if no code reads the body at that moment.
    this.#broken.catch(() => {});
  }

  /**
   * Whether the platform is reading the body. False before `stream` is called, and after the body has ended, failed or been
   * canceled.
   */
  get awaited(): boolean {
    return this.#awaited;
  }

  /** Ends a body that has not arrived completely. The reader of the body gets the refusal as an error. */
  fail(refusal: Refusal): void {
    this.#break(refusal);
  }

  /**
   * Discards the rest of the body, so that the connection can be used for the next request. A reader gets an error. Node ends the
   * connection if the rest does not arrive within `request_time_max` milliseconds.
   */
  async discard(): Promise<void> {
    this.#awaited = false;
    this.#break(new Error('The answer was sent before the whole body of the request was read.'));
    await this.#chunks?.return?.();
    this.#incoming.resume();
  }

  /**
   * Returns the body as a stream. If the platform cancels the stream, the connection stays open, so that the answer can still be
   * sent.
   */
  stream(): ReadableStream<Uint8Array> {
    const chunks = this.#incoming.iterator({ destroyOnReturn: false }) as AsyncIterator<Uint8Array>;
    this.#chunks = chunks;
    this.#awaited = true;
    let begun = false;
    const source: UnderlyingDefaultSource<Uint8Array> = {
      pull: async (controller) => {
        if (!begun) this.#begin();
        begun = true;
        const { done, value } = await this.#next(chunks);
        if (!done) return controller.enqueue(value);
        this.#awaited = false;
        controller.close();
      },
      cancel: async () => {
        this.#awaited = false;
        await chunks.return?.();
        limitRest(this.#incoming);
        this.#incoming.resume();
      },
    };
    return new ReadableStream(source, { highWaterMark: 0 });
  }

  async #next(chunks: AsyncIterator<Uint8Array>): Promise<IteratorResult<Uint8Array>> {
    try {
      return await Promise.race([this.#broken, chunks.next()]);
    } catch (thrown) {
      this.#awaited = false;
      throw thrown;
    }
  }
}
