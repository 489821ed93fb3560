import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Refusal } from '../base/refusal.ts';
import { sendRaw } from './http-response.node.ts';
import type { IncomingBody } from './incoming-body.node.ts';

/** A running request and its answer. */
export interface Exchange {
  readonly incoming: IncomingMessage;
  readonly outgoing: ServerResponse;
  readonly body: IncomingBody;
}

/** The state of a connection. */
interface Connection {
  /** The running requests, in the order in which they arrived. */
  readonly exchanges: Set<Exchange>;
  /** The request that arrived last. */
  last?: Exchange;
  /** Whether nothing more can be read from it as HTTP. */
  isEnding: boolean;
}

/**
 * The connections of a server and their running requests. Unreadable input is answered in the right order, and closing the server
 * leaves no connection open.
 */
export class Connections {
  readonly #connections = new Map<Socket, Connection>();
  readonly #refuse: (refusal: Refusal) => Response;
  #isClosing = false;

  /** `refuse` makes the problem response for input that could not be read as a request. */
  constructor(refuse: (refusal: Refusal) => Response) {
    this.#refuse = refuse;
  }

  /** Registers a new connection. An error of the connection affects nothing else. */
  open(socket: Socket): void {
    socket.on('error', () => {});
    socket.once('close', () => this.#connections.delete(socket));
    const connection: Connection = { exchanges: new Set(), isEnding: false };
    this.#connections.set(socket, connection);
    // The first write to a client that is gone resets the connection; only the second write fails.
    socket.once('end', () => {
      for (const wait of [probeAfter, 2 * probeAfter])
        AbortSignal.timeout(wait).addEventListener('abort', () => probe(connection));
    });
  }

  /** Registers a request. */
  begin(exchange: Exchange): void {
    const { outgoing } = exchange;
    const { socket } = exchange.incoming;
    const connection = this.#connections.get(socket);
    if (!connection) return;
    connection.exchanges.add(exchange);
    connection.last = exchange;
    if (this.#isClosing) outgoing.shouldKeepAlive = false;
    outgoing.once('close', () => {
      connection.exchanges.delete(exchange);
      if (this.#isClosing) dropIdle(socket, connection);
    });
  }

  /**
   * Ends a connection from which nothing more can be read. A request whose body was still arriving gets the refusal as its
   * answer; otherwise the refusal is sent after all earlier answers. Nothing is sent where it could not be read as an answer:
   * after an answer has begun, or a second time.
   */
  end(socket: Socket, refusal: Refusal): void {
    const connection = this.#connections.get(socket);
    if (!connection || connection.isEnding) return void socket.destroy();
    connection.isEnding = true;
    const { last } = connection;
    if (!last) return void sendRaw(socket, this.#refuse(refusal));
    const { incoming, outgoing, body } = last;
    if (body.awaited && !incoming.complete && !outgoing.headersSent) {
      outgoing.shouldKeepAlive = false;
      return void body.fail(refusal);
    }
    const next = (): void => (incoming.complete ? sendRaw(socket, this.#refuse(refusal)) : void socket.destroy());
    if (outgoing.writableFinished) next();
    else outgoing.once('close', next);
  }

  /** Closes the server's connections: those without a complete request at once, the others after their last answer. */
  close(): void {
    this.#isClosing = true;
    for (const [socket, connection] of this.#connections) {
      // RFC 9112, section 9.6: only the last answer may say `Connection: close`, or the answers after it would be lost.
      if (connection.last) connection.last.outgoing.shouldKeepAlive = false;
      dropIdle(socket, connection);
    }
  }

  /** Drops all connections, with their running requests. */
  destroy(): void {
    for (const socket of this.#connections.keys()) socket.destroy();
  }
}

/** How long after a client has ended its sending side the connection is probed, in milliseconds. */
const probeAfter = 50;

/**
 * Probes a client that has ended its sending side: it may wait for the answer, or be gone, which looks the same until something
 * is sent. An interim response (RFC 9110, section 15.2) does not disturb a client that waits, and breaks the connection to one
 * that is gone.
 */
function probe({ exchanges }: Connection): void {
  const [{ incoming, outgoing } = {}] = exchanges;
  if (incoming?.complete && incoming.httpVersion === '1.1' && outgoing?.headersSent === false) outgoing.writeProcessing();
}

/** Drops a connection without running requests, once everything written was sent. */
function dropIdle(socket: Socket, { exchanges }: Connection): void {
  if ([...exchanges].some(({ incoming }) => incoming.complete)) return;
  socket.destroySoon();
}
