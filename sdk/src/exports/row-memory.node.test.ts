import { createHash, randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { keyWith } from '../../../test/support/fake-server.ts';
import { plainServer } from '../../../test/support/real-server.ts';
import { SentinelSec } from '../client/client.ts';
import { undiciTransport } from '../pipeline/transport/undici-transport.node.ts';

const ids = Array.from({ length: 30_000 }, () => `log_${randomUUID()}`);
const texts = {
  csv: `id\r\n${ids.join('\r\n')}\r\n`,
  json: `[\n${ids.map((id) => JSON.stringify({ id })).join(',\n')}\n]\n`,
};

const ready = {
  id: 'exp_01KASEQ4H8Z3M5N7P9R1T3V5X7',
  status: 'ready',
  progress: 1,
  datasets: ['usage_logs'],
  recipient: null,
  from: null,
  to: null,
  created_at: '2026-11-24T06:00:00.000Z',
  snapshot_at: '2026-11-24T06:00:01.000Z',
  expires_at: '2026-11-25T06:00:01.000Z',
  failure: null,
};

test.each((['csv', 'json'] as const).flatMap((format) => [false, true].map((gzip) => ({ format, gzip }))))(
  '$format, gzip $gzip: rows over a transport that uses its memory again are the rows of the file',
  async ({ format, gzip }) => {
    const bytes = gzip ? gzipSync(texts[format]) : Buffer.from(texts[format]);
    const name = `usage_logs.${format}${gzip ? '.gz' : ''}`;
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const files = [{ name, dataset: 'usage_logs', media_type: 'text/csv', bytes: bytes.byteLength, rows: ids.length, sha256 }];
    const { origin } = await plainServer(({ url }, response) => {
      const isFile = url?.includes('/files/');
      const body = isFile ? bytes : JSON.stringify({ ...ready, format, gzip, files });
      const type = isFile ? 'application/octet-stream' : 'application/json';
      response.writeHead(200, { 'content-type': type, 'content-length': body.length }).end(body);
    });
    const transport = undiciTransport({ proxy: false });
    onTestFinished(() => transport.close());
    const client = new SentinelSec({ apiKey: keyWith(), logLevel: 'off', baseUrl: origin, fetch: transport });
    const read: string[] = [];
    for await (const { id } of client.exports.rows('usage_logs', { exportId: ready.id })) read.push(id);
    expect(read.length).toBe(ids.length);
    expect(read).toEqual(ids);
  },
);
