import type { SecureServerOptions } from 'node:http2';
import type { TLSSocket } from 'node:tls';
import { SentinelSec } from '@sentinelsec/sdk';
import { undiciTransport } from '@sentinelsec/sdk/node';
import { expect, onTestFinished, test } from 'vitest';
import { canCertify, selfSigned } from '../support/certificate.ts';
import { keyWith } from '../support/fake-server.ts';
import { tlsServer } from '../support/real-server.ts';
import { failure } from '../support/setup.ts';

const certificate = canCertify ? selfSigned('DNS:localhost') : { key: '', cert: '' };

/**
 * Calls a server that offers only the given TLS versions and ciphers. `asked` returns the number of requests that reached the
 * server. `answer` resolves to the response, which contains the cipher of the connection.
 */
async function call(offered: SecureServerOptions): Promise<{ asked: () => number; answer: Promise<unknown> }> {
  let asked = 0;
  const baseUrl = await tlsServer(certificate, offered, (request, response) => {
    asked++;
    const socket = request.socket as TLSSocket;
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ suite: socket.getCipher().name }));
  });
  const transport = undiciTransport({ proxy: false, ca: certificate.cert });
  onTestFinished(() => transport.close());
  const client = new SentinelSec({ apiKey: keyWith(), baseUrl, fetch: transport, logLevel: 'off' });
  return { asked: () => asked, answer: client.account.get() };
}

test.skipIf(!canCertify)('P-043 a server without forward secrecy is refused before anything is sent', async () => {
  const { asked, answer } = await call({ maxVersion: 'TLSv1.2', ciphers: 'AES256-GCM-SHA384' });
  expect(await failure(answer)).toMatchObject({ kind: 'connection', retryable: false });
  expect(asked()).toBe(0);
});

test.skipIf(!canCertify).each<[string, SecureServerOptions, RegExp]>([
  ['TLS 1.3', { minVersion: 'TLSv1.3' }, /^TLS_AES_256_GCM_SHA384$/],
  ['TLS 1.2', { maxVersion: 'TLSv1.2' }, /^ECDHE-RSA-AES256-GCM-SHA384$/],
])('P-043 the client offers only cipher suites that agree on a new key for each session', async (_, offered, suite) => {
  const { answer } = await call(offered);
  expect(await answer).toMatchObject({ suite: expect.stringMatching(suite) });
});
