import { createHash, randomBytes } from 'node:crypto';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

// Starts a server in its own process. It offers one export with one file of the given number of bytes. The server itself needs very
// little processor time.
const bytes = Number(process.argv[2]);
const block = randomBytes(1_048_576);
const hash = createHash('sha256');
for (let at = 0; at < bytes; at += block.byteLength) hash.update(block.subarray(0, Math.min(block.byteLength, bytes - at)));
const name = 'usage_logs.csv';
const wire = {
  id: 'exp_01KASEQ4H8Z3M5N7P9R1T3V5X7',
  status: 'ready',
  progress: 1,
  datasets: ['usage_logs'],
  format: 'csv',
  gzip: false,
  recipient: null,
  from: null,
  to: null,
  files: [{ name, dataset: 'usage_logs', media_type: 'text/csv', bytes, rows: 1, sha256: hash.digest('hex') }],
  created_at: '2026-11-24T06:00:00.000Z',
  snapshot_at: '2026-11-24T06:00:01.000Z',
  expires_at: '2026-11-25T06:00:01.000Z',
  failure: null,
};

/** Sends the bytes of a range as fast as the client reads them. */
function send(response: ServerResponse, first: number, end: number): void {
  let at = first;
  const more = (): void => {
    while (at < end) {
      const offset = at % block.byteLength;
      const part = block.subarray(offset, offset + Math.min(block.byteLength - offset, end - at));
      at += part.byteLength;
      if (!response.write(part)) return void response.once('drain', more);
    }
    response.end();
  };
  more();
}

const server = createServer((request, response) => {
  if (!request.url?.endsWith(name)) {
    const text = JSON.stringify(wire);
    response.writeHead(request.method === 'POST' ? 202 : 200, { 'content-type': 'application/json' }).end(text);
    return;
  }
  const [, from = '0', to = ''] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '') ?? [];
  const end = to === '' ? bytes : Number(to) + 1;
  const ranged = request.headers.range !== undefined;
  response.writeHead(ranged ? 206 : 200, {
    etag: '"one"',
    'content-length': end - Number(from),
    ...(ranged && { 'content-range': `bytes ${from}-${end - 1}/${bytes}` }),
  });
  send(response, Number(from), end);
});
server.listen(0, '127.0.0.1', () =>
  process.send?.({
    port: (server.address() as AddressInfo).port,
    path: `/v1/exports/${wire.id}/files/${name}`,
    sha256: wire.files[0]?.sha256,
  }),
);
process.on('disconnect', () => process.exit());
