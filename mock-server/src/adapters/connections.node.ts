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

/** What is under way on each socket, so that what breaks one is answered in its turn: after all that came before it. */
export class Connections {
  readonly #last = new Map<Socket, Exchange>();
  readonly #ending = new Set<Socket>();
  readonly #refuse: (refusal: Refusal) => Response;

  /** `refuse` writes what the platform answers to what never became a request. */
  constructor(refuse: (refusal: Refusal) => Response) {
    this.#refuse = refuse;
  }

  /** Notes a request that came in. */
  begin(exchange: Exchange): void {
    const { socket } = exchange.incoming;
    if (!this.#last.has(socket)) socket.once('close', () => this.#last.delete(socket));
    this.#last.set(socket, exchange);
  }

  /**
   * Ends a connection on which nothing more can be understood. A request whose body was still coming in is answered as the
   * platform answers a refusal; else the refusal itself is sent once all before it was answered. Only what can still be read
   * as an answer is sent: not twice, and not to a request that has its answer.
   */
  end(socket: Socket, refusal: Refusal): void {
    if (this.#ending.has(socket)) return void socket.destroy();
    this.#ending.add(socket);
    socket.once('close', () => this.#ending.delete(socket));
    const last = this.#last.get(socket);
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

  /** Drops the connections that have had their last answer. */
  drop(): void {
    for (const socket of this.#ending) if (socket.writableEnded) socket.destroy();
  }
}
