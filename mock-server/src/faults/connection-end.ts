/**
 * The way in which a fault ends a connection. `refused`: the server does not accept the connection. `reset`: the server resets
 * the connection (TCP RST). `reset-at-end`: the server resets the connection after it has sent the whole answer. `closed`: the
 * server closes the connection (TCP FIN).
 */
export type ConnectionEnd = 'refused' | 'reset' | 'reset-at-end' | 'closed';

// A registered symbol, so that a second copy of this package can read it.
const mark = Symbol.for('@sentinelsec/mock-server.connection-end');

/** Returns `Response.error()`, marked with the way in which a fault ended the connection before the answer. */
export function brokenConnection(end: ConnectionEnd): Response {
  return Object.assign(Response.error(), { [mark]: end });
}

/** Returns the error that Node throws when code reads the body of a `fetch` response after the connection has ended. */
export function brokenBody(end: ConnectionEnd): TypeError {
  return Object.assign(new TypeError('terminated', { cause: connectionError(end) }), { [mark]: end });
}

/**
 * Returns how a fault ended a connection. The parameter `of` is a response, or the error of a body that failed. Returns
 * `undefined` if no fault ended the connection.
 */
export function connectionEnd(of: unknown): ConnectionEnd | undefined {
  return typeof of === 'object' && of !== null ? (of as { readonly [mark]?: ConnectionEnd })[mark] : undefined;
}

const errors = {
  refused: { message: 'connect ECONNREFUSED', code: 'ECONNREFUSED', errno: -111, syscall: 'connect' },
  reset: { message: 'read ECONNRESET', code: 'ECONNRESET', errno: -104, syscall: 'read' },
  'reset-at-end': { message: 'read ECONNRESET', code: 'ECONNRESET', errno: -104, syscall: 'read' },
  closed: { message: 'other side closed', code: 'UND_ERR_SOCKET', errno: -104, syscall: 'read', name: 'SocketError' },
} as const;

/** Returns Node's error for the end of a connection, such as an error with the code `ECONNRESET` for `reset`. */
export function connectionError(end: ConnectionEnd): Error {
  const { message, ...facts } = errors[end];
  return Object.assign(new Error(message), facts);
}
