import type { Clock } from '../../base/clock.ts';
import { codeOf } from '../../errors/bare-cause.ts';

/** The maximum time in milliseconds for which a runtime keeps an idle connection open. */
const longestKept = 600_000;

/** Codes of errors that occur when the server closes a connection. Node, undici, Node's HTTP/2 module and Bun use these codes. */
const closedByPeer =
  /^(ECONNRESET|ECONNABORTED|EPIPE|UND_ERR_SOCKET|ERR_HTTP2_(GOAWAY_SESSION|SESSION_ERROR|STREAM_CANCEL|INVALID_SESSION)|Connection(Closed|Reset))$/;

/**
 * A server may close a kept-alive connection while the client sends a request on this connection. The request then fails without
 * a response. This class recognizes such a failure. The client can then send the request again on a new connection (RFC 9112
 * section 9.3.1).
 */
export class ConnectionHistory {
  readonly #clock: Clock;
  #answeredAt = Number.NEGATIVE_INFINITY;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Called when a response has arrived. The runtime may keep the connection open for later requests. */
  answered(): void {
    this.#answeredAt = this.#clock.monotonic();
  }

  /** Returns whether a request may have failed because the server closed a kept-alive connection. */
  explains(cause: unknown): boolean {
    const code = codeOf(cause);
    return code !== undefined && closedByPeer.test(code) && this.#clock.monotonic() - this.#answeredAt < longestKept;
  }
}
