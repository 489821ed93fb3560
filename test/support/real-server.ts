import http from 'node:http';
import http2 from 'node:http2';
import https from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { onTestFinished } from 'vitest';
import type { Certificate } from './certificate.ts';

type Answer = (request: http.IncomingMessage, response: http.ServerResponse) => void;

/** Lets a server listen on a free port of this machine until the test ends. Returns the port. */
export async function listening(server: Server): Promise<number> {
  const sockets = new Set<{ destroy(): void }>();
  server.on('connection', (socket) => sockets.add(socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

/** Starts an HTTP server. Returns its origin and a function that returns the number of connections so far. */
export async function plainServer(answer: Answer): Promise<{ origin: string; connections: () => number }> {
  let count = 0;
  const server = http.createServer(answer).on('connection', () => {
    count += 1;
  });
  return { origin: `http://127.0.0.1:${await listening(server)}`, connections: () => count };
}

/**
 * Starts a server with TLS and returns its origin. By default, the server offers HTTP/2 and HTTP/1.1. The option `ALPNProtocols`
 * changes this.
 */
export async function tlsServer(certificate: Certificate, options: http2.SecureServerOptions, answer: Answer): Promise<string> {
  const server = options.ALPNProtocols
    ? https.createServer({ ...certificate, ...options }, answer)
    : http2.createSecureServer({ ...certificate, allowHTTP1: true, ...options }, answer as never);
  return `https://localhost:${await listening(server)}`;
}
