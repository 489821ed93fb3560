import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { columnsOf, csvPieces, jsonPieces } from '../../mock-server/src/rules/exports/row-text.ts';
import { logRows } from './log-rows.ts';
import { digestOf, exportIds } from './rows-digest.ts';

// Starts a platform in its own process. It has one export for each format, with the given number of usage logs. The files are on
// the disk.
const { rows } = JSON.parse(process.argv[2] ?? '{}') as { rows: number };
const folder = mkdtempSync(path.join(tmpdir(), 'sentinelsec-bench-rows-'));
const formats = { csv: () => csvPieces(logRows(rows), columnsOf('UsageLog')), json: () => jsonPieces(logRows(rows)) };

const sha256s: Record<string, string> = {};
for (const [format, pieces] of Object.entries(formats)) {
  const hash = createHash('sha256');
  const counted = async function* (source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const piece of source) {
      hash.update(piece);
      yield piece;
    }
  };
  await pipeline(Readable.from(pieces()), counted, createWriteStream(path.join(folder, format)));
  sha256s[format] = hash.digest('hex');
}

function wireOf(format: keyof typeof exportIds): object {
  const bytes = statSync(path.join(folder, format)).size;
  const file = { name: `usage_logs.${format}`, dataset: 'usage_logs', media_type: 'text/csv', bytes, rows };
  return {
    id: exportIds[format],
    status: 'ready',
    progress: 1,
    datasets: ['usage_logs'],
    format,
    gzip: false,
    recipient: null,
    from: null,
    to: null,
    files: [{ ...file, sha256: sha256s[format] }],
    created_at: '2026-11-24T06:00:00.000Z',
    snapshot_at: '2026-11-24T06:00:01.000Z',
    expires_at: '2026-11-25T06:00:01.000Z',
    failure: null,
  };
}

const server = createServer((request, response) => {
  const { url = '' } = request;
  const format = url.includes(exportIds.csv) ? 'csv' : 'json';
  if (!url.includes('/files/'))
    return void response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(wireOf(format)));
  const file = path.join(folder, format);
  response.writeHead(200, { etag: '"one"', 'content-length': statSync(file).size });
  createReadStream(file, { highWaterMark: 262_144 }).pipe(response);
});
server.listen(0, '127.0.0.1', () =>
  process.send?.({ port: (server.address() as AddressInfo).port, digest: digestOf(logRows(rows)) }),
);
process.on('disconnect', () => {
  rmSync(folder, { recursive: true });
  process.exit();
});
