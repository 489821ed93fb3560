import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { createPlatform } from '@sentinelsec/mock-server';
import { conformance } from '@sentinelsec/mock-server/conformance';
import { startServer } from '@sentinelsec/mock-server/server';
import { SentinelSec, SentinelSecError } from '@sentinelsec/sdk';
import { undiciTransport } from '@sentinelsec/sdk/node';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { expect, onTestFinished, test } from 'vitest';

const folder = (): Promise<string> => mkdtemp(path.join(tmpdir(), 'sentinelsec-sealed-'));
const identity = await generateX25519Identity();
const recipient = await identityToRecipient(identity);

async function clientOver(transport: 'fetch' | 'undici') {
  const platform = createPlatform({ check: conformance, seed: 'team' });
  const server = await startServer(platform, { port: 0 });
  const dispatcher = undiciTransport();
  onTestFinished(async () => {
    await dispatcher.close();
    await server.close();
  });
  const connection = { baseUrl: server.url, fetch: transport === 'fetch' ? globalThis.fetch : dispatcher };
  const shown: string[] = [];
  const logger = Object.fromEntries(
    ['debug', 'info', 'warn', 'error'].map((level) => [level, (...lines: unknown[]) => void shown.push(JSON.stringify(lines))]),
  ) as unknown as Console;
  const client = new SentinelSec({ ...platform.clientOptions(), ...connection, logger, logLevel: 'debug' });
  return { client, shown, until: new Date(platform.clock.now()).toISOString() };
}

test.each([
  ['fetch', 'csv', false],
  ['fetch', 'json', true],
  ['undici', 'csv', true],
  ['undici', 'json', false],
] as const)('over %s, a sealed %s export (gzip: %s) is opened to what an unsealed one holds', async (transport, format, gzip) => {
  const { client, shown, until } = await clientOver(transport);
  const what = { datasets: ['account', 'usage_logs'], format, until, gzip } as const;
  const plain = await client.exports.download({ ...what, to: await folder() });
  const to = await folder();
  const opened = await client.exports.download({ ...what, to, recipient, identity });
  expect((await readdir(to)).sort()).toEqual([...opened.files.map((file) => path.basename(file.path)), 'manifest.json'].sort());
  for (const [index, { path: at, rows, bytes, sha256, sealed }] of opened.files.entries()) {
    const content = await readFile(at);
    expect([content.byteLength, createHash('sha256').update(content).digest('hex')]).toEqual([bytes, sha256]);
    expect(sealed).toMatchObject({ name: `${path.basename(at)}.age` });
    const same = await readFile(plain.files[index]?.path ?? '');
    const unpacked = (file: Buffer): string => (gzip ? gunzipSync(file) : file).toString();
    expect(unpacked(content)).toBe(unpacked(same));
    expect(rows).toBe(plain.files[index]?.rows);
  }
  const { files } = JSON.parse(await readFile(opened.manifest, 'utf8')) as { files: unknown[] };
  expect(files).toMatchObject(opened.files.map(({ sha256, sealed }) => ({ sha256, sealed })));
  expect(shown.join('\n')).not.toContain(identity);
});

test('an identity that does not belong to the recipient creates no export', async () => {
  const { client, shown } = await clientOver('fetch');
  const stranger = await identityToRecipient(await generateX25519Identity());
  const options = { datasets: ['account'], format: 'csv', recipient: stranger, identity } as const;
  const error = await client.exports.download({ ...options, to: await folder() }).catch((failure: unknown) => failure);
  expect(SentinelSecError.is(error) && error.kind).toBe('configuration');
  expect((await client.exports.list()).data.filter((one) => one.recipient !== null)).toEqual([]);
  expect(shown.join('\n')).not.toContain(identity);
});
