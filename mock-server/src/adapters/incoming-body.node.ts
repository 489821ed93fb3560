import type { IncomingMessage } from 'node:http';
import type { Refusal } from '../base/refusal.ts';

/** The body of a request while it comes in. */
export class IncomingBody {
  readonly #incoming: IncomingMessage;
  readonly #begin: () => void;
  readonly #broken: Promise<never>;
  #break: (refusal: Refusal) => void = () => {};
  #awaited = false;

  /** `begin` is called when the platform begins to read, before it waits for the first byte. */
  constructor(incoming: IncomingMessage, begin: () => void) {
    this.#incoming = incoming;
    this.#begin = begin;
    this.#broken = new Promise((_resolve, reject) => {
      this.#break = reject;
    });
    // Nobody may be reading when it breaks.
    this.#broken.catch(() => {});
  }

  /** Whether it was asked for, and is neither read to its end nor dropped. */
  get awaited(): boolean {
    return this.#awaited;
  }

  /** Ends the reading of a body that will not come in whole, with the reason. */
  fail(refusal: Refusal): void {
    this.#break(refusal);
  }

  /** The body as it comes. Dropping it leaves the connection open, so that the answer can still be sent. */
  stream(): ReadableStream<Uint8Array> {
    const chunks = this.#incoming.iterator({ destroyOnReturn: false }) as AsyncIterator<Uint8Array>;
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
        this.#incoming.resume();
      },
    };
    return new ReadableStream(source, { highWaterMark: 0 });
  }

  async #next(chunks: AsyncIterator<Uint8Array>): Promise<IteratorResult<Uint8Array>> {
    try {
      return await Promise.race([chunks.next(), this.#broken]);
    } catch (thrown) {
      this.#awaited = false;
      throw thrown;
    }
  }
}
