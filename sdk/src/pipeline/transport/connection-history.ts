import type { Clock } from '../../base/clock.ts';
import { codeOf } from '../../errors/bare-cause.ts';

/** Nobody keeps an idle connection for longer, in milliseconds. */
const longestKept = 600_000;

/** What runtimes say of a connection that the other side has closed: Node and undici, Node's HTTP/2, Bun. */
const closedByPeer =
  /^(ECONNRESET|ECONNABORTED|EPIPE|UND_ERR_SOCKET|ERR_HTTP2_(GOAWAY_SESSION|SESSION_ERROR|STREAM_CANCEL|INVALID_SESSION)|Connection(Closed|Reset))$/;

/**
 * Tells whether a request may have met a kept-alive connection just as the server closed it: that says nothing of the request or the
 * server, and a fresh connection settles it (RFC 9112 section 9.3.1).
 */
export class ConnectionHistory {
  readonly #clock: Clock;
  #answeredAt = Number.NEGATIVE_INFINITY;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** An answer has come: its connection may be kept for later requests. */
  answered(): void {
    this.#answeredAt = this.#clock.monotonic();
  }

  /** Whether a failure without an answer may be that of a kept connection. */
  explains(cause: unknown): boolean {
    const code = codeOf(cause);
    return code !== undefined && closedByPeer.test(code) && this.#clock.monotonic() - this.#answeredAt < longestKept;
  }
}
