import type { Socket } from 'node:net';

/** Each answer of Node's server begins with these characters. */
const start = 'HTTP/1.1 ';

/**
 * Finds out whether a client that has ended its sending side is still connected. The only way is to send something: if the client
 * has disconnected, its machine answers with a TCP reset, and the next write fails. A probe sends the first characters of the
 * answer early. A client that still waits for the answer sees the same bytes as without probes.
 */
export class EarlyStart {
  readonly #socket: Socket;
  readonly #write: Socket['write'];
  #sent = 0;

  constructor(socket: Socket) {
    this.#socket = socket;
    this.#write = socket.write;
  }

  /** Sends the first character or, if it was sent already, all other characters of the start. */
  probe(): void {
    const from = this.#sent;
    if (from === 0) this.#shortenAnswer();
    this.#sent = from === 0 ? 1 : start.length;
    this.#write.call(this.#socket, start.slice(from, this.#sent), 'latin1');
  }

  /** Removes the characters that were sent early from the next write, which is the head of the answer. */
  #shortenAnswer(): void {
    const write = (head: string, ...more: unknown[]): boolean => {
      Reflect.deleteProperty(this.#socket, 'write');
      return Reflect.apply(this.#write, this.#socket, [head.slice(this.#sent), ...more]);
    };
    Object.defineProperty(this.#socket, 'write', { value: write, configurable: true });
  }
}
