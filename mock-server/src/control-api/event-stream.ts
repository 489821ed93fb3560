/** The maximum number of events that wait for a client. The stream drops further events, and counts the dropped events. */
const mostWaiting = 256;
/** The maximum total size of the events that wait for a client, in bytes. A single event may be larger. */
const mostBytes = 2 ** 20;

const encoder = new TextEncoder();

/**
 * A stream of server-sent events (WHATWG HTML Standard, section 9.2). The stream has a buffer for clients that read slowly. While
 * the buffer is full, the stream drops new events. When the client reads again, the stream sends the event `skipped` with the
 * number of dropped events.
 */
export class EventStream {
  readonly body: ReadableStream<Uint8Array>;
  readonly #waiting: Uint8Array[] = [];
  readonly #ended: () => void;
  /** The total size of the waiting events in bytes. */
  #bytes = 0;
  #skipped = 0;
  #wake: (() => void) | undefined;
  #isEnded = false;

  /** Calls `ended` once: when the client has disconnected, or after `end()`. */
  constructor(ended: () => void) {
    this.#ended = ended;
    const source: UnderlyingDefaultSource<Uint8Array> = {
      pull: (controller) => this.#pull(controller),
      cancel: () => this.end(),
    };
    this.body = new ReadableStream(source, { highWaterMark: 0 });
  }

  /** Sends an event with JSON data. */
  send(event: string, data: unknown): void {
    // The number of waiting events is checked first, because writing an event as text takes time.
    if (this.#waiting.length >= mostWaiting || !this.#add(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`)) this.#skipped++;
  }

  /**
   * Sends a comment if no event waits in the buffer. Clients ignore comments. If the comment cannot be sent, the connection no
   * longer works.
   */
  beat(): void {
    if (this.#waiting.length === 0) this.#add(': \n\n');
  }

  /** Ends the stream. Events that wait are not sent. */
  end(): void {
    if (this.#isEnded) return;
    this.#isEnded = true;
    this.#waiting.length = 0;
    this.#bytes = 0;
    this.#ended();
    this.#wake?.();
  }

  /** Adds a text to the queue. Returns false if the queue would become too large. An empty queue accepts a text of any size. */
  #add(text: string): boolean {
    if (this.#isEnded) return true;
    const bytes = encoder.encode(text);
    if (this.#waiting.length > 0 && this.#bytes + bytes.length > mostBytes) return false;
    this.#waiting.push(bytes);
    this.#bytes += bytes.length;
    this.#wake?.();
    return true;
  }

  async #pull(controller: ReadableStreamDefaultController<Uint8Array>): Promise<void> {
    if (this.#waiting.length === 0 && !this.#isEnded) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
      this.#wake = undefined;
    }
    const next = this.#waiting.shift();
    if (next === undefined) return controller.close();
    this.#bytes -= next.length;
    controller.enqueue(next);
    if (this.#skipped === 0) return;
    const count = this.#skipped;
    this.#skipped = 0;
    this.send('skipped', { count });
  }
}
