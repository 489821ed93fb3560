import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Refusal } from '../base/refusal.ts';
import { sendRaw } from './http-response.node.ts';
import type { IncomingBody } from './incoming-body.node.ts';

/** A request and its answer, while they are under way. */
export interface Exchange {
  readonly incoming: IncomingMessage;
  readonly outgoing: ServerResponse;
  readonly body: IncomingBody;
}

/** What is known of a connection. */
interface Connection {
  /** What is under way on it, in the order in which it came in. */
  readonly exchanges: Set<Exchange>;
  /** The request that came in last. */
  last?: Exchange;
  /** Whether nothing more can be understood on it. */
  isEnding: boolean;
}

/** What is under way on each socket, so that what breaks one is answered in its turn, and closing leaves none behind. */
export class Connections {
  readonly #connections = new Map<Socket, Connection>();
  readonly #refuse: (refusal: Refusal) => Response;
  #isClosing = false;

  /** `refuse` writes what the platform answers to what never became a request. */
  constructor(refuse: (refusal: Refusal) => Response) {
    this.#refuse = refuse;
  }

  /** Notes a socket that was opened. Whatever becomes of it, an error of it ends nothing else. */
  open(socket: Socket): void {
    socket.on('error', () => {});
    socket.once('close', () => this.#connections.delete(socket));
    const connection: Connection = { exchanges: new Set(), isEnding: false };
    this.#connections.set(socket, connection);
    // The first write to a client that is gone resets the connection, the second finds that out.
    socket.once('end', () => {
      for (const wait of [probeAfter, 2 * probeAfter])
        AbortSignal.timeout(wait).addEventListener('abort', () => probe(connection));
    });
  }

  /** Notes a request that came in. */
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
   * Ends a connection on which nothing more can be understood. A request whose body was still coming in is answered as the
   * platform answers a refusal; else the refusal itself is sent once all before it was answered. Only what can still be read
   * as an answer is sent: not twice, and not to a request that has its answer.
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

  /** Closes: drops connections on which no complete request waits for its answer, and each other after its last answer. */
  close(): void {
    this.#isClosing = true;
    for (const [socket, connection] of this.#connections) {
      // RFC 9112, section 9.6: the last answer says it, or those after it would be lost.
      if (connection.last) connection.last.outgoing.shouldKeepAlive = false;
      dropIdle(socket, connection);
    }
  }

  /** Drops all connections, whatever is under way on them. */
  destroy(): void {
    for (const socket of this.#connections.keys()) socket.destroy();
  }
}

/** How long after the end of what a client sends it is asked whether it is there still, in milliseconds. */
const probeAfter = 50;

/**
 * A client that has sent all may wait for its answer still, or be gone: both look alike until something is sent. An interim answer
 * (RFC 9110, section 15.2) does no harm to the first, and breaks the connection to the second.
 */
function probe({ exchanges }: Connection): void {
  const [{ incoming, outgoing } = {}] = exchanges;
  if (incoming?.complete && incoming.httpVersion === '1.1' && outgoing?.headersSent === false) outgoing.writeProcessing();
}

/** Drops a connection on which nobody waits for an answer, once what was written has gone out. */
function dropIdle(socket: Socket, { exchanges }: Connection): void {
  if ([...exchanges].some(({ incoming }) => incoming.complete)) return;
  socket.destroySoon();
}
