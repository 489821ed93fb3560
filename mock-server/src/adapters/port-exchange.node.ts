import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Caller } from '../platform/engine/light-request.ts';
import { IncomingBody } from './incoming-body.node.ts';
import { ignoredBytesMax } from './unread-data.node.ts';

/** A running request of Node's server, and its answer. */
export class PortExchange implements Caller {
  readonly incoming: IncomingMessage;
  readonly outgoing: ServerResponse;
  /** Whether the client may wait for the interim answer `100 Continue` before it sends the body. */
  readonly expectsContinue: boolean;
  #body: IncomingBody | undefined;
  #gone: AbortController | undefined;
  #hasLeft = false;
  #hasTurn = false;
  #turn: Promise<void> | undefined;
  #startTurn: (() => void) | undefined;

  constructor(incoming: IncomingMessage, outgoing: ServerResponse, { expectsContinue = false } = {}) {
    this.incoming = incoming;
    this.outgoing = outgoing;
    this.expectsContinue = expectsContinue;
  }

  /**
   * Whether the server must close the connection after this answer, because the request has a `Transfer-Encoding`, which HTTP/1.0
   * does not have (RFC 9112, section 6.1).
   */
  get isLast(): boolean {
    return this.incoming.httpVersionMinor === 0 && this.incoming.headers['transfer-encoding'] !== undefined;
  }

  /** The body of the request. `undefined` before `open` is called, and for a request without a body. */
  get arriving(): IncomingBody | undefined {
    return this.#body;
  }

  get hasLeft(): boolean {
    return this.#hasLeft;
  }

  get signal(): AbortSignal {
    this.#gone ??= new AbortController();
    if (this.#hasLeft) this.#abort();
    return this.#gone.signal;
  }

  /** Whether the answers to all earlier requests of the connection are complete. Also true after the connection has closed. */
  get hasTurn(): boolean {
    return this.#hasTurn;
  }

  /** Resolves when `hasTurn` becomes true. No data of the answer may be sent before. */
  turn(): Promise<void> {
    this.#turn ??= new Promise((resolve) => {
      if (this.#hasTurn) resolve();
      else this.#startTurn = resolve;
    });
    return this.#turn;
  }

  /** Call this method when the answers to all earlier requests of the connection are complete. */
  takeTurn(): void {
    this.#hasTurn = true;
    this.#startTurn?.();
  }

  /**
   * Call this method after the end of the answer or of the connection. If the answer was not sent completely, marks the client as
   * disconnected.
   */
  close(): void {
    if (this.outgoing.writableFinished) return;
    this.#hasLeft = true;
    this.#abort();
    // Node 22 destroys only the first answer of a connection.
    this.outgoing.destroy();
    this.takeTurn();
  }

  /** Opens the body for the platform and returns it. Returns `null` if the request has no body. */
  open(): ReadableStream<Uint8Array> | null {
    const { incoming } = this;
    if (incoming.method === 'GET' || incoming.method === 'HEAD') return null;
    this.#body = new IncomingBody(incoming, () => {
      if (this.expectsContinue) void this.#continue();
    });
    return this.#body.stream();
  }

  /**
   * Decides whether the connection stays open after the answer. Call this method before the head of the answer is sent, if the
   * request expects `100 Continue` or has not arrived completely. If its body is longer than `ignoredBytesMax` and has not
   * arrived completely, the connection closes. If the server has not sent `100 Continue`, Node closes the connection, because
   * the client may send the body or leave it out. If the whole request has arrived, the connection can stay open.
   */
  settleConnection(): void {
    const { incoming, outgoing } = this;
    const isTooLong = !incoming.complete && Number(incoming.headers['content-length']) > ignoredBytesMax;
    if (isTooLong) outgoing.shouldKeepAlive = false;
    else if (this.expectsContinue && incoming.complete && outgoing.shouldKeepAlive)
      outgoing.setHeader('connection', 'keep-alive');
  }

  /** Sends `100 Continue` when the answers to earlier requests are complete, if the client may still wait for it. */
  async #continue(): Promise<void> {
    const { incoming, outgoing } = this;
    if (!this.#hasTurn) {
      await this.turn();
      if (incoming.complete) return;
    }
    if (!outgoing.headersSent && !outgoing.destroyed) outgoing.writeContinue();
  }

  #abort(): void {
    this.#gone?.abort(new DOMException('The client has closed the connection.', 'AbortError'));
  }
}
