import type { Chunks, CollectedBody, Fields, LightAnswer } from '../answer.ts';
import { byteText, isBodiless, type RawFields, reasonPhrase, webHeaders, withStatus } from './undici-response.node.ts';

/** If the body has at least this number of unread bytes, the connection pauses. */
const waitingMost = 262_144;

/** A connection, with only the methods that a response body uses. */
export interface Connection {
  pause(): void;
  resume(): void;
  /** Ends the request. Does nothing if the request has already ended. */
  abort(reason: unknown): void;
}

/** A response body. undici adds each chunk with `push`, and the client reads the chunks. */
export class LightBody implements CollectedBody, Chunks {
  readonly #connection: Connection;
  #parts: Uint8Array<ArrayBuffer>[] = [];
  #waiting = 0;
  #paused = false;
  #state: 'open' | 'ended' | 'failed' = 'open';
  #error: unknown;
  /** Wakes the waiting reader when bytes have arrived or the body has ended. */
  #wake: (() => void) | undefined;
  /** The memory into which the waiting reader reads. */
  #target: Uint8Array<ArrayBuffer> | undefined;
  /** The number of bytes that `#target` already contains. */
  #filled = 0;
  /** The memory for bytes that arrive while no reader waits. The class reuses this memory for later bytes. */
  #spill: Uint8Array<ArrayBuffer> | undefined;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /**
   * Adds a chunk. If `isReused` is true, the method copies the chunk, because the memory of the chunk will soon contain other
   * bytes.
   */
  push(chunk: Uint8Array<ArrayBuffer>, isReused = false): void {
    if (this.#state !== 'open') return;
    const rest = this.#fill(chunk);
    if (rest.byteLength > 0) {
      this.#parts.push(isReused ? this.#copied(rest) : rest);
      this.#waiting += rest.byteLength;
      if (this.#waiting >= (this.#spill ? 1 : waitingMost)) {
        this.#paused = true;
        this.#connection.pause();
      }
    }
    this.#wake?.();
  }

  /** Called when the whole body has arrived. */
  end(): void {
    if (this.#state === 'open') this.#state = 'ended';
    this.#wake?.();
  }

  /** Called when the connection broke before the end of the body. Unread bytes are lost, as in a Node stream. */
  fail(error: unknown): void {
    if (this.#state !== 'open') return;
    this.#state = 'failed';
    this.#error = error;
    this.#parts = [];
    this.#wake?.();
  }

  takeWhole(most: number): Uint8Array<ArrayBuffer> | undefined {
    return this.#state === 'ended' && this.#waiting <= most ? (this.#take() ?? new Uint8Array()) : undefined;
  }

  getReader(): this {
    return this;
  }

  async read(): ReturnType<Chunks['read']> {
    for (;;) {
      const value = this.#take();
      if (value) return { done: false, value };
      if (this.#state === 'failed') throw this.#error;
      if (this.#state === 'ended') return { done: true };
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
      this.#wake = undefined;
    }
  }

  async readInto(target: Uint8Array<ArrayBuffer>): ReturnType<Chunks['read']> {
    this.#spill ??= new Uint8Array();
    for (;;) {
      const filled = this.#drainInto(target);
      if (filled > 0) return { done: false, value: target.subarray(0, filled) };
      if (this.#state === 'failed') throw this.#error;
      if (this.#state === 'ended') return { done: true };
      this.#target = target;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
      this.#target = undefined;
      this.#wake = undefined;
    }
  }

  async cancel(reason?: unknown): Promise<void> {
    this.#parts = [];
    if (this.#state !== 'open') return;
    this.#state = 'ended';
    this.#connection.abort(reason ?? new Error('The body is not wanted.'));
  }

  /** Copies a chunk into the memory of the waiting reader. Returns the rest of the chunk if the memory is too small. */
  #fill(chunk: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
    const target = this.#target;
    if (!target) return chunk;
    const bytes = Math.min(chunk.byteLength, target.byteLength - this.#filled);
    target.set(bytes < chunk.byteLength ? chunk.subarray(0, bytes) : chunk, this.#filled);
    this.#filled += bytes;
    return chunk.subarray(bytes);
  }

  /** Copies the bytes that have arrived into `target`. Stops when `target` is full. Returns the number of copied bytes. */
  #drainInto(target: Uint8Array<ArrayBuffer>): number {
    for (let part = this.#parts[0]; part && this.#filled < target.byteLength; part = this.#parts[0]) {
      const bytes = Math.min(part.byteLength, target.byteLength - this.#filled);
      target.set(part.subarray(0, bytes), this.#filled);
      this.#filled += bytes;
      this.#waiting -= bytes;
      if (bytes < part.byteLength) this.#parts[0] = part.subarray(bytes);
      else this.#parts.shift();
    }
    // When a paused connection resumes, it immediately pushes the bytes that have arrived meanwhile. With a target, these bytes
    // need no second copy.
    if (this.#parts.length === 0 && this.#filled < target.byteLength) {
      this.#target = target;
      this.#goOn();
      this.#target = undefined;
    }
    const filled = this.#filled;
    this.#filled = 0;
    return filled;
  }

  #copied(chunk: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
    const isFree = this.#spill !== undefined && this.#waiting === 0;
    if (isFree && chunk.byteLength > Number(this.#spill?.byteLength)) this.#spill = new Uint8Array(chunk.byteLength);
    const copy = isFree
      ? (this.#spill as Uint8Array<ArrayBuffer>).subarray(0, chunk.byteLength)
      : new Uint8Array(chunk.byteLength);
    copy.set(chunk);
    return copy;
  }

  #goOn(): void {
    if (!this.#paused) return;
    this.#paused = false;
    this.#connection.resume();
  }

  /** Removes and returns all bytes that have arrived; undefined if there are none. */
  #take(): Uint8Array<ArrayBuffer> | undefined {
    const parts = this.#parts;
    if (parts.length === 0) return undefined;
    this.#parts = [];
    this.#waiting = 0;
    this.#goOn();
    return parts.length === 1 ? parts[0] : (Buffer.concat(parts) as Uint8Array<ArrayBuffer>);
  }
}

/**
 * The response headers as undici returns them. The names are in lower case. A header that occurs several times has a list of
 * values.
 */
class LightFields implements Fields {
  readonly #fields: RawFields;

  constructor(fields: RawFields) {
    this.#fields = fields;
  }

  has(name: string): boolean {
    return Object.hasOwn(this.#fields, name);
  }

  get(name: string): string | null {
    const value = this.has(name) ? this.#fields[name] : undefined;
    if (value === undefined) return null;
    return typeof value === 'string' ? fieldText(value) : value.map(fieldText).join(', ');
  }
}

/** Removes the white space around a header value, as `Headers` does. */
function fieldText(value: string): string {
  const text = byteText(value);
  return isBlank(text.charCodeAt(0)) || isBlank(text.charCodeAt(text.length - 1))
    ? text.replace(/^[\t\n\r ]+/, '').trimEnd()
    : text;
}

const isBlank = (code: number): boolean => code === 0x20 || (code >= 0x09 && code <= 0x0d);

/** A response that `undiciTransport` returns to the client. */
export class UndiciAnswer implements LightAnswer {
  readonly status: number;
  readonly ok: boolean;
  readonly headers: Fields;
  readonly body: LightBody | null;
  readonly type = 'default';
  readonly redirected = false;
  readonly #fields: RawFields;
  readonly #reason: string;

  constructor({ status, fields, reason }: { status: number; fields: RawFields; reason: string }, body: LightBody | null) {
    this.status = status;
    this.ok = status >= 200 && status <= 299;
    this.headers = new LightFields(fields);
    this.body = body;
    this.#fields = fields;
    this.#reason = reason;
  }

  get statusText(): string {
    return reasonPhrase(this.#reason);
  }

  toResponse(): Response {
    const { status, statusText } = this;
    const body = isBodiless(status) || this.body === null ? null : new Uint8Array();
    const response = withStatus(body, { headers: webHeaders(this.#fields), status, statusText });
    // Code that needs the `Response` already has the data of its body.
    response.body?.cancel().catch(() => undefined);
    return response;
  }
}
