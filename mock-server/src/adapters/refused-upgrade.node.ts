import type { IncomingMessage, Server } from 'node:http';
import type { Socket } from 'node:net';

// The server upgrades no connection. It may ignore the header `Upgrade` and answer the request as any other (RFC 9110, section
// 7.8). Without a listener for upgrades, Node does the same, but loses all data that arrived together with the request. The
// functions below let Node read the request again, without the upgrade, and then the data behind it.

/** Returns the bytes of a request without `upgrade` in its header `Connection`, followed by the data behind its head. */
export function withoutUpgrade({ method, url, httpVersion, rawHeaders }: IncomingMessage, rest: Buffer): Buffer {
  let head = `${method} ${url} HTTP/${httpVersion}\r\n`;
  for (let place = 0; place < rawHeaders.length; place += 2) {
    const name = rawHeaders[place] ?? '';
    const value = rawHeaders[place + 1] ?? '';
    head += `${name}: ${name.toLowerCase() === 'connection' ? withoutOption(value) : value}\r\n`;
  }
  return Buffer.concat([Buffer.from(`${head}\r\n`, 'latin1'), rest]);
}

const withoutOption = (value: string): string =>
  value
    .split(',')
    .map((option) => option.trim())
    .filter((option) => option.toLowerCase() !== 'upgrade')
    .join(', ');

/**
 * Lets the server read requests from a connection again after Node has stopped reading it. The server reads `data` first. If the
 * client has ended its sending side meanwhile, the server is told so again.
 */
export function readAgain(server: Server, socket: Socket, data: Buffer): void {
  // Node sets a timeout after each answer, for the time without requests.
  socket.setTimeout(0);
  server.emit('encrypted' in socket ? 'secureConnection' : 'connection', socket);
  // A stream that has ended takes no data back.
  socket.emit('data', data);
  if (socket.readableEnded) socket.emit('end');
}
