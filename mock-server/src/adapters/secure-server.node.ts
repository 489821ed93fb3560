import { writeFile } from 'node:fs/promises';
import type { Server, ServerOptions } from 'node:http';
import type { Server as SecureServer } from 'node:https';
import type { Socket } from 'node:net';
import { dateHere } from '../base/machine.ts';
import type { Certificate } from './certificate.node.ts';

export type { Certificate, SecureServer };

/** Makes a certificate for this machine, and for the host on which the server listens. */
export async function secure({ host }: { readonly host?: string }): Promise<Certificate> {
  // The module is loaded only here, because most servers need no certificate.
  const { makeCertificate } = await import('./certificate.node.ts');
  const local = ['localhost', '127.0.0.1', '::1'];
  return makeCertificate(host === undefined || local.includes(host) ? local : [...local, host], dateHere());
}

/**
 * Writes a certificate to a file. Call this function after the server listens: if its port is taken, the file may belong to the
 * server on this port. If the file cannot be written, rejects with an `Error` whose message has one line.
 */
export async function writeCertificate(file: string, { cert }: Certificate): Promise<void> {
  try {
    await writeFile(file, cert);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new Error(`The certificate file ${file} cannot be written (${code}). Choose another path.`, { cause });
  }
}

/** Returns a Node server for HTTP, or for HTTPS if a certificate is given. */
export function bareServer(certificate: Certificate | undefined, options: ServerOptions): Server {
  // An `import` of `node:http` would also load parts of `fetch`, which takes longer than the rest of the start. An `import` of
  // `node:https` would load TLS for every server, even for servers without HTTPS.
  if (!certificate) return process.getBuiltinModule('node:http').createServer(options);
  const { createServer } = process.getBuiltinModule('node:https');
  // With `allowHalfOpen`, a client that ends its sending side still gets its answer. Node's HTTP servers set this option
  // themselves.
  const secured = { ...options, ...certificate, allowHalfOpen: true, handshakeTimeout: options.headersTimeout };
  return createServer(secured) as unknown as Server;
}

/** The object in which `openSecured` registers the connections of an HTTPS server. */
interface SecuredConnections {
  /** The connections whose TLS handshake is not complete. */
  readonly handshakes: Set<Socket>;
  /** Registers a connection after its handshake. */
  open(socket: Socket): void;
}

/**
 * Registers each new connection of an HTTPS server in `handshakes`. After the TLS handshake, removes the connection from
 * `handshakes` and calls `open`.
 */
export function openSecured(server: SecureServer, connections: SecuredConnections): void {
  server.on('connection', (socket: Socket) => {
    connections.handshakes.add(socket);
    socket.once('close', () => connections.handshakes.delete(socket));
    socket.on('error', () => {});
  });
  server.on('secureConnection', (socket) => {
    connections.handshakes.delete(bareSocket(socket));
    connections.open(socket);
  });
}

/**
 * Resets the TCP connection of a socket. For a TLS socket, resets its underlying TCP connection. In two cases, closes the
 * connection at once instead. A Unix socket cannot be reset. And if the server is already closing the connection, the system
 * refuses to reset it, and Node would never release it.
 */
export function resetConnection(socket: Socket): void {
  const bare = bareSocket(socket);
  // Only TCP sockets have a port.
  if (bare.localPort === undefined || isEnding(socket) || isEnding(bare)) socket.destroy();
  else bare.resetAndDestroy();
}

/**
 * Returns the number of bytes that the system has taken from a socket. `bytesWritten` alone also counts the bytes that wait in the
 * process.
 */
export function bytesTaken(socket: Socket): number {
  const bare = bareSocket(socket);
  // Node has no public name for the bytes of a write that the system has not taken yet.
  const { _handle } = bare as unknown as { readonly _handle?: { readonly writeQueueSize?: number } | null };
  return bare.bytesWritten - (_handle?.writeQueueSize ?? 0);
}

/** Returns the socket below a TLS socket. Returns any other socket itself. */
function bareSocket(socket: Socket): Socket {
  // Node has no public name for the socket below. Its address does not identify it: Unix sockets have none, and a connection
  // whose client has left has none either.
  return (socket as { readonly _parent?: Socket | null })._parent ?? socket;
}

/** Whether the server has ended its side of the connection, but some data or the end itself is not sent yet. */
const isEnding = ({ writableEnded, writableFinished }: Socket): boolean => writableEnded && !writableFinished;
