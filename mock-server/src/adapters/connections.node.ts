import type { Socket } from 'node:net';
import { monotonicHere } from '../base/machine.ts';
import type { Refusal } from '../base/refusal.ts';
import { requestTimeout } from '../rules/request/syntax.ts';
import { Connection } from './connection.node.ts';
import type { PortExchange } from './port-exchange.node.ts';

// The timer functions are read at import, because test frameworks replace them later.
const { setInterval: interval, clearInterval: endInterval } = globalThis;

/**
 * Contains the open connections of a server and the running requests on these connections. If the server cannot read the data of
 * a client as a request, the server first answers the earlier requests. Then the server sends a problem response and closes the
 * connection.
 */
export class Connections {
  /** The connections whose TLS handshake is not complete. Empty for an HTTP server. */
  readonly handshakes = new Set<Socket>();
  readonly #connections = new Map<Socket, Connection>();
  readonly #refuse: (refusal: Refusal) => Response;

  /** `refuse` makes the problem response for data that could not be read as a request. */
  constructor(refuse: (refusal: Refusal) => Response) {
    this.#refuse = refuse;
  }

  /** The number of open connections. */
  get count(): number {
    return this.#connections.size;
  }

  /** Registers a connection. Does nothing if the connection is already registered. */
  open(socket: Socket): void {
    if (this.#connections.has(socket)) return;
    this.#connections.set(socket, new Connection(socket));
    socket.once('close', () => this.#connections.delete(socket));
  }

  /**
   * Checks every `ms` milliseconds whether a client has begun a request, but not completed its head in time. Node's own check
   * starts only when a request begins, and for Node, empty lines do not begin one. Returns a function that ends the checks.
   */
  watch(ms: number): () => void {
    const now = monotonicHere();
    const timer = interval(() => {
      const at = now();
      for (const connection of this.#connections.values())
        if (connection.isLate(at)) connection.refuse(requestTimeout(), this.#refuse);
    }, ms);
    timer.unref();
    return () => endInterval(timer);
  }

  /** Registers a request. */
  begin(exchange: PortExchange): void {
    const connection = this.#connections.get(exchange.incoming.socket);
    if (connection) connection.begin(exchange);
    else exchange.close();
  }

  /** Calls `act` when the answers to all requests of a connection are complete. */
  afterAnswers(socket: Socket, act: () => void): void {
    this.#connections.get(socket)?.afterAnswers(act);
  }

  /**
   * Sends a refusal to a client whose data cannot be read as a request, and closes the connection. `isOfHead`: whether the data
   * is a request with the method HEAD.
   */
  end(socket: Socket, refusal: Refusal, { isOfHead = false } = {}): void {
    const connection = this.#connections.get(socket);
    if (connection) connection.refuse(refusal, isOfHead ? (given) => withoutBody(this.#refuse(given)) : this.#refuse);
    else socket.destroy();
  }

  /**
   * Closes all connections, and drops requests that are still arriving. If requests on a connection have arrived completely, the
   * server first sends their answers.
   */
  close(): void {
    for (const socket of this.handshakes) socket.destroy();
    for (const connection of this.#connections.values()) connection.close();
  }

  /** Destroys all connections, including connections with running requests. */
  destroy(): void {
    for (const socket of this.#connections.keys()) socket.destroy();
  }
}

const withoutBody = ({ status, statusText, headers }: Response): Response => new Response(null, { status, statusText, headers });
