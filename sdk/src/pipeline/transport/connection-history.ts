import type { Clock } from '../../base/clock.ts';
import { codeOf } from '../../errors/bare-cause.ts';

/** The maximum time that the runtime keeps an idle connection, in milliseconds. */
const longestKept = 600_000;

/** The error codes which mean that the server has closed a connection. They come from Node, undici, Node's HTTP/2 and Bun. */
const closedByPeer =
  /^(ECONNRESET|ECONNABORTED|EPIPE|UND_ERR_SOCKET|ERR_HTTP2_(GOAWAY_SESSION|SESSION_ERROR|STREAM_CANCEL|INVALID_SESSION)|Connection(Closed|Reset))$/;

/**
 * A server may close a kept-alive connection at the moment at which the client sends a request on it. This class decides whether
 * a request may have failed for this reason. After such a failure, the client can send the request again on a new connection (RFC
 * 9112 section 9.3.1).
 */
export class ConnectionHistory {
  readonly #clock: Clock;
  #answeredAt = Number.NEGATIVE_INFINITY;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Records that a response has arrived. The runtime may keep its connection for later requests. */
  answered(): void {
    this.#answeredAt = this.#clock.monotonic();
  }

  /** Returns whether a closed kept-alive connection may have caused a failure without a response. */
  explains(cause: unknown): boolean {
    const code = codeOf(cause);
    return code !== undefined && closedByPeer.test(code) && this.#clock.monotonic() - this.#answeredAt < longestKept;
  }
}
