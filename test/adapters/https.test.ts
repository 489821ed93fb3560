import { execFile } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { connect as connectTls, type TLSSocket } from 'node:tls';
import { promisify } from 'node:util';
import { createPlatform } from '@sentinelsec/mock-server';
import { conformance } from '@sentinelsec/mock-server/conformance';
import { type RunningServer, startServer } from '@sentinelsec/mock-server/server';
import { expect, onTestFinished, test, vi } from 'vitest';
import { missingPrograms } from '../support/http-clients.ts';
import { figure } from '../support/spec-figures.ts';

const run = promisify(execFile);

async function secured(): Promise<{ server: RunningServer; file: string; apiKey: string }> {
  const platform = createPlatform({ seed: 'empty', check: conformance });
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'sentinelsec-tls-')), 'certificate.pem');
  const server = await startServer(platform, { port: 0, tls: true, certificateFile: file, closeTimeout: 100 });
  onTestFinished(() => server.close());
  return { server, file, apiKey: platform.apiKey };
}

const script = `
import ssl, sys, urllib.request
context = ssl.create_default_context(cafile=sys.argv[2])
context.verify_flags |= ssl.VERIFY_X509_STRICT
opener = urllib.request.build_opener(urllib.request.ProxyHandler({}), urllib.request.HTTPSHandler(context=context))
print(opener.open(sys.argv[1] + '/v1/health').status)
`;

test('the certificate is for this machine, is valid from today, and is in the file', async () => {
  const { server, file } = await secured();
  expect(server.url).toBe(`https://127.0.0.1:${server.port}`);
  expect(readFileSync(file, 'utf8')).toBe(server.certificate);
  const certificate = new X509Certificate(server.certificate ?? '');
  expect(certificate.verify(certificate.publicKey)).toBe(true);
  expect(['localhost', 'example.com'].map((host) => certificate.checkHost(host))).toEqual(['localhost', undefined]);
  expect(['127.0.0.1', '::1', '192.0.2.1'].map((ip) => certificate.checkIP(ip))).toEqual(['127.0.0.1', '::1', undefined]);
  expect(certificate.ca).toBe(true);
});

test.skipIf(missingPrograms.length > 0 && process.env.CI === undefined)(
  'curl and Python accept the certificate file with strict checks, and curl refuses to connect without it',
  async () => {
    const { server, file } = await secured();
    const url = `https://localhost:${server.port}`;
    const curl = ['-sS', '--noproxy', '*', '-o', '/dev/null', '-w', '%{http_code}', `${url}/v1/health`];
    expect((await run('curl', ['--cacert', file, ...curl])).stdout).toBe('200');
    await expect(run('curl', curl)).rejects.toMatchObject({ code: 60 });
    expect((await run('python3', ['-c', script, url, file])).stdout.trim()).toBe('200');
  },
);

// Node gives a TLS handshake as much time as a whole request. If `close()` waited for a handshake, the test would exceed its
// timeout.
test('input that is not TLS ends only its own connection, and close() does not wait for a TLS handshake', {
  timeout: figure('request_time_max') / 2,
}, async () => {
  const { server, file } = await secured();
  const socket = connect(server.port, '127.0.0.1');
  socket.on('error', () => {});
  socket.write('GET / HTTP/1.1\r\nhost: x\r\n\r\n');
  await once(socket, 'close');
  expect(server.certificate).toBe(readFileSync(file, 'utf8'));
  const waiting = connect(server.port, '127.0.0.1');
  waiting.on('error', () => {});
  await once(waiting, 'connect');
  const closed = once(waiting, 'close');
  await server.close();
  await closed;
});

test('close() does not wait for TLS handshakes on a Unix socket, and lets a request behind a handshake get its answer', {
  timeout: figure('request_time_max') / 2,
}, async () => {
  const socket = path.join(mkdtempSync(path.join(tmpdir(), 'sentinelsec-tls-')), 'socket');
  const platform = createPlatform({ seed: 'empty', check: conformance });
  const server = await startServer(platform, { socket, tls: true, closeTimeout: 60_000 });
  const waiting = [connect(socket), connect(socket)];
  for (const one of waiting) await once(one, 'connect');
  const asking = connectTls({ path: socket, ca: server.certificate, servername: 'localhost' });
  let received = '';
  asking.on('data', (chunk) => {
    received += chunk;
  });
  const inside = new Promise<() => void>((entered) => {
    platform.on('health.get', () => new Promise((resolve) => entered(() => resolve(undefined))));
  });
  asking.write('GET /v1/health HTTP/1.1\r\nhost: x\r\n\r\n');
  const release = await inside;
  const ends = waiting.map((one) => once(one.resume(), 'close'));
  const answered = once(asking, 'close');
  const closing = server.close();
  await Promise.all(ends);
  release();
  await Promise.all([closing, answered]);
  expect(received).toMatch(/^HTTP\/1.1 200 /);
});

test('a server that cannot start leaves the certificate file of the running server as it is, and its port free', async () => {
  const { server, file } = await secured();
  const platform = createPlatform({ seed: 'empty', check: conformance });
  const { port } = server;
  await expect(startServer(platform, { port, tls: true, certificateFile: file })).rejects.toThrow(`Port ${port} is taken.`);
  expect(readFileSync(file, 'utf8')).toBe(server.certificate);
  await server.close();
  await expect(startServer(platform, { port, tls: true, certificateFile: path.dirname(file) })).rejects.toThrow('(EISDIR)');
  await (await startServer(platform, { port })).close();
});

test('a certificate file that cannot be written, and one without tls, are refused with one line', async () => {
  const platform = createPlatform({ seed: 'empty', check: conformance });
  const certificateFile = path.join(tmpdir(), 'no', 'such', 'folder', 'certificate.pem');
  await expect(startServer(platform, { port: 0, tls: true, certificateFile })).rejects.toThrow(
    `The certificate file ${certificateFile} cannot be written (ENOENT). Choose another path.`,
  );
  await expect(startServer(platform, { port: 0, certificateFile })).rejects.toThrow(
    'startServer: certificateFile needs tls: true.',
  );
});

test('a client that has closed its sending side gets its answers, and a client that has disconnected is noticed', async () => {
  const platform = createPlatform({ seed: 'empty', check: conformance });
  const server = await startServer(platform, { port: 0, tls: true });
  onTestFinished(() => server.close());
  const signals: AbortSignal[] = [];
  platform.on('health.get', async ({ request }) => {
    signals.push(request.signal);
    await new Promise((resolve) => setTimeout(resolve, signals.length > 2 ? 60_000 : 150).unref());
    return undefined;
  });
  const halfOpen = { port: server.port, ca: server.certificate, allowHalfOpen: true };
  const open = (): TLSSocket => connectTls(halfOpen);
  const health = 'GET /v1/health HTTP/1.1\r\nhost: x\r\n\r\n';
  const waiting = open();
  let received = '';
  waiting.on('data', (chunk) => {
    received += chunk;
  });
  waiting.end(health + health);
  await once(waiting, 'close');
  expect(received.match(/HTTP\/1.1 \d+/g)).toEqual(['HTTP/1.1 200', 'HTTP/1.1 200']);
  const leaving = open();
  leaving.write(health);
  await vi.waitFor(() => expect(signals).toHaveLength(3));
  leaving.destroy();
  await vi.waitFor(() => expect(signals[2]?.aborted).toBe(true));
});

test('requests in and after the packet of an upgrade request are answered', async () => {
  const { server } = await secured();
  const socket = connectTls({ port: server.port, ca: server.certificate });
  let received = '';
  socket.on('data', (chunk) => {
    received += chunk;
  });
  const head = (path: string, connection: string): string =>
    `GET ${path} HTTP/1.1\r\nhost: x\r\nconnection: ${connection}\r\nupgrade: websocket\r\n\r\n`;
  socket.write(head('/v1/health', 'keep-alive') + head('/v1/nope', 'upgrade') + head('/v1/health', 'upgrade, close'));
  await once(socket, 'close');
  expect(received.match(/HTTP\/1.1 \d+/g)).toEqual(['HTTP/1.1 200', 'HTTP/1.1 404', 'HTTP/1.1 200']);
});
