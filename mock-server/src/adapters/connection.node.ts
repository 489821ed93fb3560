import type { Socket } from 'node:net';
import type { Refusal } from '../base/refusal.ts';
import { contract } from '../generated/contract.ts';
import { EarlyStart } from './early-start.node.ts';
import { sendRaw } from './http-response.node.ts';
import type { PortExchange } from './port-exchange.node.ts';
import { bytesTaken } from './secure-server.node.ts';
import { closeAfterReading, limitRest } from './unread-data.node.ts';

/**
 * The maximum number of requests that wait for their answers on one connection. While there are more, the server does not read
 * from the connection.
 */
const requestsAtOnce = 64;

/**
 * After a client has ended its sending side, the server waits for this number of milliseconds. Then it checks whether the client
 * has disconnected.
 */
const probeAfter = 50;

/**
 * While the server closes, a client that has ended its sending side counts as disconnected if an answer has begun, but no byte of
 * it was sent for this number of milliseconds. The server cannot probe within an answer.
 */
const stalledAfter = 1000;

/** One connection of a server: the running requests in the order in which they arrived, and their answers in the same order. */
export class Connection {
  readonly #socket: Socket;
  /** Closes the connection after all written data was sent. Does not wait for the client. */
  readonly #closeSoon: () => void;
  readonly #exchanges = new Set<PortExchange>();
  /** The request that arrived last. */
  #last: PortExchange | undefined;
  /** The last request at the last call of `isLate`, and the number of bytes that had arrived then. */
  #seen: { readonly last: PortExchange | undefined; readonly bytes: number } = { last: undefined, bytes: 0 };
  /** The time at which `isLate` saw the first data after the last request. */
  #dataSince: number | undefined;
  /** Whether the server has stopped reading requests, because the client sent data that cannot be read as a request. */
  #isRefused = false;
  /** Whether the client has ended its sending side. */
  #hasEnded = false;
  #isPaused = false;
  #isClosing = false;

  /** Ignores errors of the connection, because they must not affect the server or other connections. */
  constructor(socket: Socket) {
    this.#socket = socket;
    this.#closeSoon = socket.destroySoon.bind(socket);
    // Node calls this method after an answer with `Connection: close`.
    socket.destroySoon = () => this.#finish();
    socket.on('error', () => {});
    socket.once('end', () => {
      this.#hasEnded = true;
      this.#probe();
      if (this.#isClosing) this.#dropStalled();
    });
    socket.once('close', () => {
      // Node reports the end of the connection only to the first answer.
      for (const exchange of this.#exchanges) exchange.close();
    });
  }

  /**
   * Registers a request. Its turn comes when the answers to all earlier requests are complete. If the connection closes after the
   * answer to the previous request, drops this request.
   */
  begin(exchange: PortExchange): void {
    if (this.#last?.outgoing.shouldKeepAlive === false) {
      exchange.close();
      return;
    }
    this.#last = exchange;
    this.#exchanges.add(exchange);
    const { size } = this.#exchanges;
    if (size === 1) exchange.takeTurn();
    // Node continues to read at the end of each request, so the pause begins after all data that has arrived.
    else if (size > requestsAtOnce) queueMicrotask(() => this.#pause());
    if (this.#isClosing || exchange.isLast) exchange.outgoing.shouldKeepAlive = false;
    exchange.outgoing.once('close', () => this.#end(exchange));
  }

  /**
   * Whether the client began more than `request_time_max` milliseconds ago to send the head of its next request, and has not
   * completed it. An empty line counts as a beginning. Call this method regularly. `now` is the time in milliseconds.
   */
  isLate(now: number): boolean {
    const { bytesRead: bytes } = this.#socket;
    if (this.#exchanges.size > 0 || this.#seen.last !== this.#last) {
      this.#seen = { last: this.#last, bytes };
      this.#dataSince = undefined;
    } else if (bytes > this.#seen.bytes) this.#dataSince ??= now;
    return this.#dataSince !== undefined && now - this.#dataSince > contract.figures.request_time_max;
  }

  /** Calls `act` when the answers to all requests are complete. Does not call it if the connection closes before. */
  afterAnswers(act: () => void): void {
    const actIfOpen = (): void => {
      if (this.#socket.writable) act();
    };
    if (this.#exchanges.size === 0) actIfOpen();
    else this.#last?.outgoing.once('close', actIfOpen);
  }

  /**
   * Sends a refusal to a client whose data cannot be read as a request, and closes the connection. The answers to earlier
   * requests are sent first. If the platform is reading the body of a request, this request gets the refusal as its answer. For
   * any other incomplete request, its own answer is the last one. Does nothing if the connection already gets a refusal.
   */
  refuse(refusal: Refusal, toResponse: (refusal: Refusal) => Response): void {
    if (this.#isRefused) return;
    this.#isRefused = true;
    const socket = this.#socket;
    if (!this.#last) return void sendRaw(socket, toResponse(refusal));
    const { incoming, outgoing, arriving } = this.#last;
    if (!incoming.complete && !outgoing.headersSent) {
      outgoing.shouldKeepAlive = false;
      if (arriving?.awaited) return void arriving.fail(refusal);
    }
    const next = (): void => (incoming.complete ? void sendRaw(socket, toResponse(refusal)) : this.#finish());
    if (outgoing.writableFinished) next();
    else outgoing.once('close', next);
  }

  /**
   * Closes the connection, and drops a request that is still arriving. If requests have arrived completely, the server first
   * sends their answers.
   */
  close(): void {
    this.#isClosing = true;
    // Only the last answer has `Connection: close`, because clients ignore all answers after an answer with this header (RFC
    // 9112, section 9.6).
    if (this.#last) this.#last.outgoing.shouldKeepAlive = false;
    this.#dropIdle();
    if (this.#hasEnded) this.#dropStalled();
  }

  get #first(): PortExchange | undefined {
    for (const exchange of this.#exchanges) return exchange;
    return undefined;
  }

  #end(exchange: PortExchange): void {
    this.#exchanges.delete(exchange);
    exchange.close();
    if (!exchange.incoming.complete && !exchange.hasLeft) this.#ignoreRest(exchange);
    if (this.#exchanges.size > 0) this.#next();
    if (this.#isPaused) this.#pause();
    if (this.#isClosing) this.#dropIdle();
  }

  /** Lets the rest of a request arrive after its answer, so that the connection can be used for the next request. */
  #ignoreRest({ incoming, arriving }: PortExchange): void {
    void arriving?.discard();
    if (this.#socket.writable) limitRest(incoming);
  }

  /** Closes the connection in a way that lets the client read its last answer, even if it is still sending. */
  #finish(): void {
    if (this.#isClosing) {
      this.#closeSoon();
      return;
    }
    // From now on, the server only ignores data. Ignored data must not cause a refusal.
    this.#isRefused = true;
    if (this.#socket.writable) closeAfterReading(this.#socket);
  }

  #next(): void {
    const next = this.#first;
    // If the last answer had `Connection: close`, Node closes the connection and sends no further answers.
    if (next?.outgoing.socket) next.takeTurn();
    if (this.#hasEnded) this.#probe();
  }

  #pause(): void {
    const isFull = this.#exchanges.size > requestsAtOnce;
    if (isFull) this.#socket.pause();
    else if (this.#isPaused) this.#socket.resume();
    this.#isPaused = isFull;
  }

  /**
   * Finds out whether a client that has ended its sending side is still connected, if the first answer has not begun. Probes
   * twice. If the client has disconnected, the first probe only causes a TCP reset, and the second probe fails.
   */
  #probe(): void {
    const probed = this.#first;
    const start = new EarlyStart(this.#socket);
    const probe = (): void => {
      if (!probed || probed !== this.#first || !this.#socket.writable) return;
      if (probed.incoming.complete && !probed.outgoing.headersSent) start.probe();
    };
    for (const wait of [probeAfter, 2 * probeAfter]) AbortSignal.timeout(wait).addEventListener('abort', probe);
  }

  /**
   * Closes the connection after all written data was sent. Does nothing while the server must still answer a request that has
   * arrived completely.
   */
  #dropIdle(): void {
    for (const { incoming } of this.#exchanges) if (incoming.complete) return;
    this.#closeSoon();
  }

  /** Closes the connection if no byte of an answer that has begun was sent for `stalledAfter` milliseconds. */
  #dropStalled(): void {
    const before = bytesTaken(this.#socket);
    AbortSignal.timeout(stalledAfter).addEventListener('abort', () => {
      if (this.#socket.destroyed) return;
      const isStalled = bytesTaken(this.#socket) === before && this.#first?.outgoing.headersSent;
      if (isStalled) this.#socket.destroy();
      else this.#dropStalled();
    });
  }
}
