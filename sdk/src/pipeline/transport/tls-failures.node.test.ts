import http from 'node:http';
import net from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { failureOf } from '../../../../test/support/fake-client.ts';
import { keyWith } from '../../../../test/support/fake-server.ts';
import { listening } from '../../../../test/support/real-server.ts';
import { SentinelSec } from '../../client/client.ts';
import { undiciTransport } from './undici-transport.node.ts';

/** Returns the errors of the runtime's `fetch` and of `undiciTransport` for calls to this server at an `https:` address. */
async function failuresAt(server: net.Server): Promise<unknown[]> {
  const baseUrl = `https://127.0.0.1:${await listening(server)}`;
  const transport = undiciTransport({ proxy: false });
  onTestFinished(() => transport.close());
  const clients = [{}, { fetch: transport }].map(
    (options) => new SentinelSec({ apiKey: keyWith(), baseUrl, logLevel: 'off', maxRetries: 0, ...options }),
  );
  return Promise.all(clients.map((client) => failureOf(client.account.get())));
}

/** A server that responds to the first bytes of each connection with a fatal TLS alert. */
const alerting = (description: number): net.Server =>
  net.createServer((socket) => {
    socket.on('error', () => undefined).once('data', () => socket.end(Buffer.from([0x15, 3, 3, 0, 2, 2, description])));
  });

test.each([
  ['internal_error', 80],
  ['bad_record_mac', 20],
  ['decode_error', 50],
  ['unexpected_message', 10],
  ['user_canceled', 90],
])('the alert %s is retryable and not reported as a certificate, over both transports', async (_, description) => {
  for (const failure of await failuresAt(alerting(description))) {
    expect(failure).toMatchObject({ kind: 'connection', retryable: true });
    expect(String(failure)).not.toContain('certificate');
  }
});

test.each([
  ['handshake_failure', 40, 'no encryption that this client accepts'],
  ['protocol_version', 70, 'no encryption that this client accepts'],
  ['insufficient_security', 71, 'no encryption that this client accepts'],
  ['unknown_ca', 48, 'client certificate'],
  ['certificate_required', 116, 'client certificate'],
])('the alert %s is not retried, over both transports', async (_, description, says) => {
  for (const failure of await failuresAt(alerting(description)))
    expect(failure).toMatchObject({ kind: 'connection', retryable: false, message: expect.stringContaining(says) });
});

test('https: to a port of plain HTTP is an error that says so, over both transports', async () => {
  for (const failure of await failuresAt(http.createServer((_, response) => response.end('{}'))))
    expect(failure).toMatchObject({ kind: 'connection', retryable: false, message: expect.stringContaining('plain HTTP') });
});

test('a connection that is closed during its handshake is retryable, over both transports', async () => {
  const closing = net.createServer((socket) => {
    socket.on('error', () => undefined).once('data', () => socket.destroy());
  });
  for (const failure of await failuresAt(closing)) expect(failure).toMatchObject({ kind: 'connection', retryable: true });
});
