import { unreadBodies } from '../platform/engine/observed-body.ts';
import type { PlainBody, PlainReply } from '../platform/engine/reply.ts';
import { type FetchFacts, fixHeaders, withFacts, withoutFragment } from './fetched-response.ts';

/**
 * The class `Response`, or `Object` in a runtime without `Response`. With `Object`, the package loads in such a runtime too, and
 * `createPlatform` can say what is missing.
 */
const Base = (globalThis.Response ?? Object) as typeof Response;

/**
 * Whether the runtime is Node. `WholeResponse` works only in Node. Other runtimes can read the body of a response without calling
 * the methods of the response, and would find no body in a `WholeResponse`.
 */
const isNode =
  Object.hasOwn(Base.prototype, Symbol.for('nodejs.util.inspect.custom')) && !('Deno' in globalThis) && !('Bun' in globalThis);

/** A reply with a body. */
type WholeReply = PlainReply & { readonly body: PlainBody };

/**
 * A response of `fetch` whose whole body is in memory. The methods `json`, `text`, `arrayBuffer` and `bytes` read the body
 * directly. A stream is slower, so it is made only if a caller needs it.
 */
export class WholeResponse extends Base {
  readonly #reply: WholeReply;
  readonly #facts: FetchFacts;
  #isRead = false;
  #areHeadersFixed = false;
  /** The same response with a stream as its body; `undefined` until a caller needs the stream. */
  #streamed: Response | undefined;

  /** Whether a reply can become a `WholeResponse` in this runtime. */
  static fits(reply: PlainReply): reply is WholeReply {
    return isNode && reply.body !== undefined && globalThis.Response === Base;
  }

  constructor(reply: WholeReply, facts: FetchFacts) {
    const { status, statusText, headers } = reply;
    super(null, { status, statusText });
    headers.appendTo(super.headers);
    this.#reply = reply;
    this.#facts = facts;
    unreadBodies.register(this, reply.body.ended, this);
  }

  override get type(): ResponseType {
    return 'basic';
  }

  override get url(): string {
    return withoutFragment(this.#facts.url);
  }

  override get redirected(): boolean {
    return this.#facts.isRedirected;
  }

  override get headers(): Headers {
    const headers = super.headers;
    if (!this.#areHeadersFixed) fixHeaders(headers);
    this.#areHeadersFixed = true;
    return headers;
  }

  override get body(): ReadableStream<Uint8Array<ArrayBuffer>> | null {
    return this.#withStream().body;
  }

  override get bodyUsed(): boolean {
    return this.#streamed?.bodyUsed ?? this.#isRead;
  }

  override async json(): Promise<unknown> {
    const body = this.#take();
    return body ? JSON.parse(textOf(body)) : this.#withStream().json();
  }

  override async text(): Promise<string> {
    const body = this.#take();
    return body ? textOf(body) : this.#withStream().text();
  }

  override async arrayBuffer(): Promise<ArrayBuffer> {
    return (await this.bytes()).buffer;
  }

  override async bytes(): Promise<Uint8Array<ArrayBuffer>> {
    const body = this.#take();
    return body ? Uint8Array.from(body.bytes) : this.#withStream().bytes();
  }

  override blob(): Promise<Blob> {
    return this.#withStream().blob();
  }

  override formData(): Promise<FormData> {
    return this.#withStream().formData();
  }

  override clone(): Response {
    return withFacts(this.#withStream().clone(), this.#facts);
  }

  /** Returns the body, and marks it as read. Returns `undefined` if the body was already read, or if `#streamed` exists. */
  #take(): PlainBody | undefined {
    if (this.#isRead || this.#streamed) return undefined;
    this.#isRead = true;
    unreadBodies.unregister(this);
    const { body } = this.#reply;
    body.ended();
    return body;
  }

  #withStream(): Response {
    if (this.#streamed) return this.#streamed;
    unreadBodies.unregister(this);
    this.#streamed = this.#isRead ? readResponse() : this.#reply.toResponse({ signal: undefined });
    return this.#streamed;
  }
}

// To callers, the class of the object must be `Response`.
Object.defineProperty(WholeResponse.prototype, 'constructor', { value: Base, writable: true, configurable: true });

const textOf = ({ ascii, bytes }: PlainBody): string => ascii ?? new TextDecoder().decode(bytes);

/** Returns a response whose body was read. */
function readResponse(): Response {
  const response = new Response(new ReadableStream({ start: (controller) => controller.close() }));
  void response.text();
  return response;
}
