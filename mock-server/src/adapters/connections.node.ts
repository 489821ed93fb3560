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
  /** Whether the server can no longer read requests from the connection. */
  isEnding: boolean;
}

/**
 * The connections of a server and their running requests. If the server cannot parse the input of a client, it sends the problem
 * response after the answers to earlier requests. When the server closes, it closes all its connections.
 */
export class Connections {
  readonly #connections = new Map<Socket, Connection>();
  readonly #refuse: (refusal: Refusal) => Response;
  #isClosing = false;

  /** `refuse` makes the problem response for input that could not be read as a request. */
  constructor(refuse: (refusal: Refusal) => Response) {
    this.#refuse = refuse;
  }

  /**
   * Registers a new connection. Errors of the connection are ignored, so that they do not affect the server or other connections.
   */
  open(socket: Socket): void {
    socket.on('error', () => {});
    socket.once('close', () => this.#connections.delete(socket));
    const connection: Connection = { exchanges: new Set(), isEnding: false };
    this.#connections.set(socket, connection);
    // If the client has disconnected, the first write causes a TCP reset, and only the second write fails. So the server probes
    // twice.
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
   * Ends a connection from which the server can no longer read requests. If the body of a request is still arriving, the refusal
   * is the answer to this request. Otherwise the server sends the refusal after all earlier answers. The server sends no refusal
   * if another answer has begun or a refusal was already sent, because the client could not read the refusal as an answer.
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

  /**
   * Closes the server's connections. Connections without a complete request are closed immediately; other connections after their
   * last answer.
   */
  close(): void {
    this.#isClosing = true;
    for (const [socket, connection] of this.#connections) {
      // RFC 9112, section 9.6: only the last answer may have `Connection: close`. Otherwise the client would ignore the later
      // answers.
      if (connection.last) connection.last.outgoing.shouldKeepAlive = false;
      dropIdle(socket, connection);
    }
  }

  /** Destroys all connections, including connections with running requests. */
  destroy(): void {
    for (const socket of this.#connections.keys()) socket.destroy();
  }
}

/** How long the server waits before it probes a client that has ended its sending side, in milliseconds. */
const probeAfter = 50;

/**
 * Detects whether a client that has ended its sending side still waits for the answer or has disconnected. The server can only
 * detect a disconnected client by a write. So the server sends an interim response (RFC 9110, section 15.2): a waiting client
 * ignores the interim response; a disconnected client resets the connection.
 */
function probe({ exchanges }: Connection): void {
  const [{ incoming, outgoing } = {}] = exchanges;
  if (incoming?.complete && incoming.httpVersion === '1.1' && outgoing?.headersSent === false) outgoing.writeProcessing();
}

/** Closes a connection without running requests, after all written data was sent. */
function dropIdle(socket: Socket, { exchanges }: Connection): void {
  if ([...exchanges].some(({ incoming }) => incoming.complete)) return;
  socket.destroySoon();
}
