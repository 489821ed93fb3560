import type { SecureServerOptions } from 'node:http2';
import { connect, type TLSSocket } from 'node:tls';
import { expect, onTestFinished, test } from 'vitest';
import { canCertify, selfSigned } from '../../../../test/support/certificate.ts';
import { failureOf } from '../../../../test/support/fake-client.ts';
import { keyWith } from '../../../../test/support/fake-server.ts';
import { tlsServer } from '../../../../test/support/real-server.ts';
import { SentinelSec } from '../../client/client.ts';
import { undiciTransport } from './undici-transport.node.ts';

const certificate = canCertify ? selfSigned('DNS:localhost') : { key: '', cert: '' };
// With this setting, a server in Node offers versions and ciphers that OpenSSL disables by default.
const weakest = '@SECLEVEL=0';

/**
 * Starts a server that offers only these versions and ciphers. Its response names the version and the cipher that were agreed on.
 */
const serverOf = (offered: SecureServerOptions): Promise<string> =>
  tlsServer(certificate, offered, (request, response) => {
    const socket = request.socket as TLSSocket;
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ http: request.httpVersion, tls: socket.getProtocol(), cipher: socket.getCipher().name }));
  });

/** Calls a server that offers only these versions and ciphers. Rejects with the client's errors. */
async function call(offered: SecureServerOptions, { trusts = true, http2 = true } = {}): Promise<unknown> {
  return callAt(await serverOf(offered), { trusts, http2 });
}

async function callAt(origin: string, { trusts = true, http2 = true } = {}): Promise<unknown> {
  const transport = undiciTransport({ proxy: false, http2, ...(trusts && { ca: certificate.cert }) });
  onTestFinished(() => transport.close());
  const client = new SentinelSec({ apiKey: keyWith(), baseUrl: origin, fetch: transport, logLevel: 'off' });
  return client.account.get();
}

/** Returns the cipher that the server and a client without any restriction agree on. */
function cipherFor(origin: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const port = Number(new URL(origin).port);
    const lax = { rejectUnauthorized: false, minVersion: 'TLSv1', ciphers: `ALL:${weakest}`, ALPNProtocols: ['h2'] } as const;
    const socket = connect({ port, host: '127.0.0.1', ...lax }, () => {
      resolve(socket.getCipher().name);
      socket.destroy();
    }).on('error', reject);
  });
}

test.skipIf(!canCertify).each<[string, SecureServerOptions, object]>([
  ['TLS 1.3 with AES-256', { minVersion: 'TLSv1.3' }, { tls: 'TLSv1.3', cipher: 'TLS_AES_256_GCM_SHA384' }],
  [
    'TLS 1.2 with ECDHE and AES-256',
    { maxVersion: 'TLSv1.2', ciphers: 'ECDHE-RSA-AES256-GCM-SHA384' },
    { tls: 'TLSv1.2', cipher: 'ECDHE-RSA-AES256-GCM-SHA384' },
  ],
  [
    'a preference for AES-128, and AES-256 too',
    { minVersion: 'TLSv1.3', ciphers: 'TLS_AES_128_GCM_SHA256:TLS_AES_256_GCM_SHA384', honorCipherOrder: true },
    { cipher: 'TLS_AES_256_GCM_SHA384' },
  ],
])('a server that offers %s is accepted', async (_, offered, agreed) => {
  expect(await call(offered)).toMatchObject(agreed);
});

test.skipIf(!canCertify).each<[string, SecureServerOptions, RegExp]>([
  ['TLS 1.3 with AES-128', { minVersion: 'TLSv1.3', ciphers: 'TLS_AES_128_GCM_SHA256' }, /^TLS_AES_128_GCM_SHA256$/],
  ['TLS 1.2 with AES-128', { maxVersion: 'TLSv1.2', ciphers: 'ECDHE-RSA-AES128-GCM-SHA256' }, /^ECDHE-RSA-AES128-GCM-SHA256$/],
  ['AES-256 without forward secrecy', { maxVersion: 'TLSv1.2', ciphers: 'AES256-GCM-SHA384' }, /^AES256-GCM-SHA384$/],
  ['ChaCha20', { ciphers: 'TLS_CHACHA20_POLY1305_SHA256:ECDHE-RSA-CHACHA20-POLY1305' }, /CHACHA20/],
  ['TLS 1.1', { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: `ALL:${weakest}` }, /SHA$/],
])('a server that offers only %s is rejected immediately, and the error says why', async (_, offered, weak) => {
  const origin = await serverOf(offered);
  expect(await cipherFor(origin)).toMatch(weak);
  expect(await failureOf(callAt(origin))).toMatchObject({
    kind: 'connection',
    retryable: false,
    attempts: [{ kind: 'connection' }],
    message: expect.stringMatching(/no encryption that this client accepts \(ERR_SSL_.*Nothing was sent/),
  });
});

test.skipIf(!canCertify)('a certificate of an unknown issuer is rejected', async () => {
  expect(await failureOf(call({}, { trusts: false }))).toMatchObject({
    kind: 'connection',
    retryable: false,
    message: expect.stringContaining('certificate is not trusted (DEPTH_ZERO_SELF_SIGNED_CERT)'),
  });
});

test.skipIf(!canCertify)(
  'HTTP/2 is used if the server offers it; HTTP/1.1 is used if it does not, or with `http2: false`',
  async () => {
    expect(await call({})).toMatchObject({ http: '2.0' });
    expect(await call({ ALPNProtocols: ['http/1.1'] })).toMatchObject({ http: '1.1' });
    expect(await call({}, { http2: false })).toMatchObject({ http: '1.1' });
  },
);
