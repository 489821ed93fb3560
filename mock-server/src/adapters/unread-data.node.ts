import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { contract } from '../generated/contract.ts';

// A client may still be sending when its answer is complete. If the server closed the connection with unread data, the system
// would reset it, and the client could lose the answer. So the server reads the rest and ignores it, within these bounds.

/** The maximum number of bytes that the server reads and ignores after an answer. */
export const ignoredBytesMax = 64 * contract.figures.body_bytes_max;

/**
 * Ends the sending side of a connection, and then reads and ignores data until the client closes its side. Destroys the
 * connection after `request_time_max` milliseconds or `ignoredBytesMax` bytes.
 */
export function closeAfterReading(socket: Socket): void {
  socket.end();
  const ending = new AbortController();
  const elapsed = AbortSignal.timeout(contract.figures.request_time_max);
  elapsed.addEventListener('abort', () => socket.destroy(), { signal: ending.signal });
  socket.once('close', () => ending.abort());
  // Node's parser must not read the data, because it would report an error for each piece.
  socket.removeAllListeners('data');
  onTooMuch(socket);
}

/** Destroys the connection of a request if more than `ignoredBytesMax` bytes arrive before the end of the request. */
export function limitRest(incoming: IncomingMessage): void {
  const stop = onTooMuch(incoming.socket);
  incoming.once('end', stop);
}

/**
 * Destroys the connection when more than `ignoredBytesMax` further bytes have arrived. Returns a function that ends this check.
 */
function onTooMuch(socket: Socket): () => void {
  const limit = socket.bytesRead + ignoredBytesMax;
  let isStopped = false;
  const check = (): void => {
    if (socket.bytesRead > limit) socket.destroy();
  };
  socket.resume();
  // Node's parser reads directly from the operating system until the socket has another `data` listener. The socket must have
  // resumed before it gets this listener, because a paused socket would stay paused.
  process.nextTick(() => {
    if (!isStopped) socket.on('data', check);
  });
  return () => {
    isStopped = true;
    socket.off('data', check);
  };
}
