/**
 * How a fault ends a connection: it is not accepted (`refused`), reset (TCP RST), reset once the whole answer was sent, or closed by the
 * other side (TCP FIN).
 */
export type ConnectionEnd = 'refused' | 'reset' | 'reset-at-end' | 'closed';

// A registered symbol, so that a second copy of this package can read it.
const mark = Symbol.for('@sentinelsec/mock-server.connection-end');

/** An answer that stands for a connection which ends before there is one. */
export function brokenConnection(end: ConnectionEnd): Response {
  return Object.assign(Response.error(), { [mark]: end });
}

/** What the body of an answer fails with when its connection ends; the same error that `fetch` of Node gives. */
export function brokenBody(end: ConnectionEnd): TypeError {
  return Object.assign(new TypeError('terminated', { cause: connectionError(end) }), { [mark]: end });
}

/** How a fault ends the connection of an answer, or of a body that failed with an error; `undefined` when it does not. */
export function connectionEnd(of: unknown): ConnectionEnd | undefined {
  return typeof of === 'object' && of !== null ? (of as { readonly [mark]?: ConnectionEnd })[mark] : undefined;
}

const errors = {
  refused: { message: 'connect ECONNREFUSED', code: 'ECONNREFUSED', errno: -111, syscall: 'connect' },
  reset: { message: 'read ECONNRESET', code: 'ECONNRESET', errno: -104, syscall: 'read' },
  'reset-at-end': { message: 'read ECONNRESET', code: 'ECONNRESET', errno: -104, syscall: 'read' },
  closed: { message: 'other side closed', code: 'UND_ERR_SOCKET', errno: -104, syscall: 'read', name: 'SocketError' },
} as const;

/** The error by which Node tells how a connection ended. */
export function connectionError(end: ConnectionEnd): Error {
  const { message, ...facts } = errors[end];
  return Object.assign(new Error(message), facts);
}
