import { createHash, randomBytes } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { keyWith } from '../../../../test/support/fake-server.ts';
import { plainServer } from '../../../../test/support/real-server.ts';
import { SentinelSec } from '../../client/client.ts';
import { ownMemoryReader } from '../streamed.ts';
import { undiciTransport } from './undici-transport.node.ts';

const file = randomBytes(8_000_000);
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Makes a client that uses `undiciTransport`. Its server always sends the same file, in writes of different sizes. */
async function fileClient(headers: Record<string, string | number> = { 'content-length': file.byteLength }) {
  const { origin } = await plainServer(async (_, response) => {
    response.writeHead(200, { 'content-type': 'application/octet-stream', ...headers });
    for (let at = 0, count = 0; at < file.byteLength; count += 1) {
      const end = Math.min(file.byteLength, at + ([1, 100_000, 3_000][count % 4] ?? 700_000));
      response.write(file.subarray(at, end));
      at = end;
      if (count % 8 === 0) await delay(1);
    }
    response.end();
  });
  const transport = undiciTransport({ proxy: false, connections: 2 });
  onTestFinished(() => transport.close());
  return new SentinelSec({ apiKey: keyWith(), maxRetries: 0, logLevel: 'off', baseUrl: origin, fetch: transport });
}

test.each([
  ['with a length', { 'content-length': file.byteLength }],
  ['without a length', {}],
])('chunks of a large file %s stay as they are while further chunks arrive', async (_, headers) => {
  const client = await fileClient(headers);
  for (let round = 0; round < 3; round += 1) {
    const { body } = await client.exports.downloadFile('exp_1', 'a.csv');
    const chunks: Uint8Array[] = [];
    for await (const chunk of body ?? []) {
      chunks.push(chunk);
      if (chunks.length % 20 === 0) await delay(1);
    }
    expect(hashOf(Buffer.concat(chunks))).toBe(hashOf(file));
  }
});

test.each([1_000, 65_536, 700_000])(
  'a reader with memory of %i bytes gets all bytes, whether it is fast or slow',
  async (size) => {
    const client = await fileClient();
    const read = async (pause: number): Promise<string> => {
      const reader = ownMemoryReader(await client.exports.downloadFile('exp_1', 'a.csv'));
      const hash = createHash('sha256');
      const memory = new Uint8Array(size);
      for (let count = 1; ; count += 1) {
        const bytes = await reader?.readInto(memory);
        if (bytes === undefined) return hash.digest('hex');
        hash.update(memory.subarray(0, bytes));
        if (pause > 0 && count % 50 === 0) await delay(pause);
      }
    };
    expect(await Promise.all([read(0), read(2), read(0)])).toEqual(Array(3).fill(hashOf(file)));
  },
);

test('a large JSON body and the small ones after it on the same connection arrive whole', async () => {
  const bodies = ['x'.repeat(3_000_000), 'small', 'y'.repeat(600_000), 'small again'];
  const order = [0, 1, 2, 3, 0, 3];
  let requests = 0;
  const { origin, connections } = await plainServer((_, response) => {
    const text = JSON.stringify({ text: bodies[order[requests++] ?? 0] });
    const headers = { 'content-type': 'application/json', 'content-length': text.length, note: 'n'.repeat(9000) };
    response.writeHead(200, headers).end(text);
  });
  const transport = undiciTransport({ proxy: false, connections: 1 });
  onTestFinished(() => transport.close());
  const client = new SentinelSec({ apiKey: keyWith(), maxRetries: 0, logLevel: 'off', baseUrl: origin, fetch: transport });
  for (const index of order) {
    const { data, response } = await client.account.get().withResponse();
    expect([data, response.headers.get('note')]).toEqual([{ text: bodies[index] }, 'n'.repeat(9000)]);
  }
  expect(connections()).toBe(1);
});

test('a body that breaks off gives its reader the bytes before the break, and then the error', async () => {
  const { origin } = await plainServer((_, response) => {
    response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': file.byteLength });
    response.write(file.subarray(0, 3_000_000), () => setTimeout(() => response.destroy(), 50));
  });
  const transport = undiciTransport({ proxy: false });
  onTestFinished(() => transport.close());
  const client = new SentinelSec({ apiKey: keyWith(), logLevel: 'off', baseUrl: origin, fetch: transport });
  const reader = ownMemoryReader(await client.exports.downloadFile('exp_1', 'a.csv'));
  const memory = new Uint8Array(file.byteLength);
  let bytes = 0;
  const reading = async (): Promise<void> => {
    for (let more = 0; more !== undefined; bytes += more ?? 0) more = (await reader?.readInto(memory.subarray(bytes))) as number;
  };
  await expect(reading()).rejects.toMatchObject({ kind: 'integrity', retryable: true });
  expect([bytes, hashOf(memory.subarray(0, bytes))]).toEqual([3_000_000, hashOf(file.subarray(0, 3_000_000))]);
});
