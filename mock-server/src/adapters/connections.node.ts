import type { Socket } from 'node:net';
import type { Refusal } from '../base/refusal.ts';
import { sendRaw } from './http-response.node.ts';
import type { PortExchange } from './port-exchange.node.ts';

/** The state of a connection. */
interface Connection {
  /** The running requests, in the order in which they arrived. */
  readonly exchanges: Set<PortExchange>;
  /** The request that arrived last. */
  last?: PortExchange;
  /** Whether the server has stopped reading requests from the connection. */
  isEnding: boolean;
}

/**
 * Contains the open connections of a server and the running requests on these connections. If the server cannot read the data of
 * a client as a request, the server first answers the earlier requests. Then the server sends a problem response and closes the
 * connection.
 */
export class Connections {
  /**
   * The TCP connections whose TLS handshake is not complete. Each key is the address and port of a client. Empty for an HTTP
   * server.
   */
  readonly handshakes = new Map<string, Socket>();
  readonly #connections = new Map<Socket, Connection>();
  readonly #refuse: (refusal: Refusal) => Response;
  #isClosing = false;

  /** `refuse` makes the problem response for data that could not be read as a request. */
  constructor(refuse: (refusal: Refusal) => Response) {
    this.#refuse = refuse;
  }

  /** The number of open connections. */
  get count(): number {
    return this.#connections.size;
  }

  /**
   * Registers a new connection. Ignores errors of the connection, because they must not affect the server or other connections.
   */
  open(socket: Socket): void {
    socket.on('error', () => {});
    socket.once('close', () => this.#connections.delete(socket));
    const connection: Connection = { exchanges: new Set(), isEnding: false };
    this.#connections.set(socket, connection);
    // The server probes twice. If the client has disconnected, the first probe only causes a TCP reset, and the second probe
    // fails.
    socket.once('end', () => {
      for (const wait of [probeAfter, 2 * probeAfter])
        AbortSignal.timeout(wait).addEventListener('abort', () => probe(connection));
    });
  }

  /** Registers a request. */
  begin(exchange: PortExchange): void {
    const { outgoing } = exchange;
    const { socket } = exchange.incoming;
    const connection = this.#connections.get(socket);
    if (!connection) return;
    connection.exchanges.add(exchange);
    connection.last = exchange;
    if (this.#isClosing) outgoing.shouldKeepAlive = false;
    outgoing.once('close', () => {
      connection.exchanges.delete(exchange);
      exchange.close();
      if (this.#isClosing) dropIdle(socket, connection);
    });
  }

  /**
   * Sends a refusal to a client whose data cannot be read as a request, and closes the connection. The answers to earlier
   * requests are sent first. If the platform is reading the body of a request, this request gets the refusal as its answer. If
   * the answer to an incomplete request has begun, sends no refusal. Each connection gets at most one refusal.
   */
  end(socket: Socket, refusal: Refusal): void {
    const connection = this.#connections.get(socket);
    if (!connection || connection.isEnding) return void socket.destroy();
    connection.isEnding = true;
    const { last } = connection;
    if (!last) return void sendRaw(socket, this.#refuse(refusal));
    const { incoming, outgoing, arriving } = last;
    if (arriving?.awaited && !incoming.complete && !outgoing.headersSent) {
      outgoing.shouldKeepAlive = false;
      return void arriving.fail(refusal);
    }
    const next = (): void => (incoming.complete ? sendRaw(socket, this.#refuse(refusal)) : void socket.destroy());
    if (outgoing.writableFinished) next();
    else outgoing.once('close', next);
  }

  /**
   * Closes all connections, and drops requests that are still arriving. If requests on a connection have arrived completely, the
   * server first sends their answers.
   */
  close(): void {
    this.#isClosing = true;
    for (const socket of this.handshakes.values()) socket.destroy();
    for (const [socket, connection] of this.#connections) {
      // Only the last answer has `Connection: close`, because clients ignore all answers after an answer with this header (RFC
      // 9112, section 9.6).
      if (connection.last) connection.last.outgoing.shouldKeepAlive = false;
      dropIdle(socket, connection);
    }
  }

  /** Destroys all connections, including connections with running requests. */
  destroy(): void {
    for (const socket of this.#connections.keys()) socket.destroy();
  }
}

/**
 * After a client has ended its sending side, the server waits for this number of milliseconds. Then it checks whether the client
 * has disconnected.
 */
const probeAfter = 50;

/**
 * Finds out whether a client that has ended its sending side is still connected. For this purpose, sends an interim response (RFC
 * 9110, section 15.2). A client that still waits for the answer ignores the interim response. If the client has disconnected, the
 * machine of the client answers with a TCP reset.
 */
function probe({ exchanges }: Connection): void {
  const [{ incoming, outgoing } = {}] = exchanges;
  if (incoming?.complete && incoming.httpVersion === '1.1' && outgoing?.headersSent === false) outgoing.writeProcessing();
}

/**
 * Closes the connection after all written data was sent. Does nothing while the server must still answer a request that has
 * arrived completely.
 */
function dropIdle(socket: Socket, { exchanges }: Connection): void {
  if ([...exchanges].some(({ incoming }) => incoming.complete)) return;
  socket.destroySoon();
}
