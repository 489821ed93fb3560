import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { headerPairs } from '../base/headers.ts';
import { type ConnectionEnd, connectionEnd } from '../faults/connection-end.ts';
import type { PlainReply } from '../platform/engine/reply.ts';
import { resetConnection } from './secure-server.node.ts';
import { turn } from './turn.ts';
import { closeAfterReading } from './unread-data.node.ts';

/**
 * Sends a response through Node's server, as fast as the client reads. Closes the connection if the response is a network error,
 * if the body fails, or if the header `Content-Length` states a wrong length of the body. If Node cannot send the headers, throws
 * an error and sends nothing.
 */
export async function send(outgoing: ServerResponse, response: Response): Promise<void> {
  const { body } = response;
  if (response.type === 'error' || outgoing.destroyed) {
    breakOff(outgoing, connectionEnd(response));
    return drop(body);
  }
  sendHead(outgoing, response);
  if (!body || outgoing.req.method === 'HEAD') {
    outgoing.end();
    return drop(body);
  }
  try {
    await sendBody(outgoing, body);
  } catch (cause) {
    // The error needs no report: the client detects the closed connection, and the platform has already recorded the cause.
    const end = connectionEnd(cause);
    if (end === 'reset-at-end') return endWithReset(outgoing);
    await flushed(outgoing);
    breakOff(outgoing, end);
  }
}

/** Sends an answer whose whole body is in memory. If Node cannot send the headers, throws an error and sends nothing. */
export function sendPlain(outgoing: ServerResponse, { status, statusText, headers, body }: PlainReply): void {
  if (outgoing.destroyed) {
    body?.ended();
    return;
  }
  // Node adds the header `Transfer-Encoding` itself if the answer needs it.
  headers.delete('transfer-encoding');
  outgoing.writeHead(status, statusText, headers.flat());
  // Node sends a text in one piece together with the headers.
  if (body?.ascii !== undefined) outgoing.end(body.ascii, 'latin1');
  else outgoing.end(body?.bytes);
  body?.ended();
}

/** Ends the connection of an answer. Resets the connection if a fault requires a reset. Closes it in all other cases. */
function breakOff(outgoing: ServerResponse, end: ConnectionEnd | undefined): void {
  if (end?.startsWith('reset') && outgoing.socket) resetConnection(outgoing.socket);
  outgoing.destroy();
}

/** Ends an answer, and resets its connection before the next answer begins. */
function endWithReset(outgoing: ServerResponse): void {
  const { socket } = outgoing;
  // The listener must run before the listener of Node, which closes the connection after an answer with `Connection: close`.
  outgoing.prependOnceListener('finish', () => {
    if (socket) resetConnection(socket);
  });
  outgoing.end();
}

/** Resolves after all written data was passed to the operating system, or after the connection was closed. */
async function flushed(outgoing: ServerResponse): Promise<void> {
  outgoing.flushHeaders();
  const { socket } = outgoing;
  if (!socket || socket.destroyed) return;
  await Promise.race([new Promise((written) => socket.write('', written)), once(socket, 'close')]);
}

function sendHead(outgoing: ServerResponse, response: Response): void {
  try {
    for (const [name, value] of headerPairs(response.headers))
      if (name !== 'transfer-encoding') outgoing.appendHeader(name, value);
    outgoing.writeHead(response.status, response.statusText);
  } catch (thrown) {
    for (const name of outgoing.getHeaderNames()) outgoing.removeHeader(name);
    drop(response.body);
    throw thrown;
  }
}

// The timer functions are read at import, because test frameworks replace them later.
const { setImmediate: immediate, clearImmediate } = globalThis;

/** Each time the server has sent this number of pieces of a body, it lets other requests run before it continues. */
const piecesAtOnce = 64;

async function sendBody(outgoing: ServerResponse, body: ReadableStream<Uint8Array>): Promise<void> {
  const reader = body.getReader();
  // If the body is slow, the headers are sent before it.
  const slow = immediate(() => outgoing.flushHeaders());
  outgoing.once('close', () => void reader.cancel().catch(() => {}));
  const length = outgoing.getHeader('content-length');
  let left = length === undefined ? Number.POSITIVE_INFINITY : Number(length);
  for (let pieces = 1; ; pieces++) {
    const { done, value } = await reader.read().finally(() => clearImmediate(slow));
    if (outgoing.destroyed) return;
    if (done) break;
    left -= value.length;
    if (left < 0) throw new Error('The body is longer than its Content-Length.');
    if (!outgoing.write(value)) await drained(outgoing);
    else if (pieces % piecesAtOnce === 0) await turn();
  }
  if (left > 0 && left < Number.POSITIVE_INFINITY) throw new Error('The body is shorter than its Content-Length.');
  outgoing.end();
}

/** Resolves when the connection can take more bytes or has closed. The function then removes its listeners. */
async function drained(outgoing: ServerResponse): Promise<void> {
  const settled = new AbortController();
  const happens = (event: string): Promise<unknown> => once(outgoing, event, { signal: settled.signal });
  try {
    await Promise.race([happens('drain'), happens('close')]);
  } finally {
    settled.abort();
  }
}

function drop(body: ReadableStream<Uint8Array> | null): void {
  body?.cancel().catch(() => {});
}

/** Sends a response to a client whose data cannot be read as a request, and closes the connection. */
export async function sendRaw(socket: Socket, response: Response): Promise<void> {
  const head = headerPairs(response.headers)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('');
  const body = await response.text();
  if (!socket.writable) return;
  socket.write(`HTTP/1.1 ${response.status} ${response.statusText}\r\n${head}connection: close\r\n\r\n${body}`);
  closeAfterReading(socket);
}
