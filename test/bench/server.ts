import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

// A server that costs next to nothing, in a process of its own: about 1 kB of JSON, and limits that no contender reaches.
const account = {
  id: 'acct_01KASEQ4H8Z3M5N7P9R1T3V5X7',
  email: 'ada@example.com',
  api_username: 'ada',
  organization_name: 'x'.repeat(700),
  plan: 'team',
  status: 'active',
  created_at: '2026-01-05T09:00:00.000Z',
  updated_at: '2026-01-05T09:00:00.000Z',
  closed_at: null,
  deletes_at: null,
};
const body = Buffer.from(JSON.stringify(account));
const headers = {
  'content-type': 'application/json',
  'content-length': body.byteLength,
  'request-id': 'req_01KASEQ4H8Z3M5N7P9R1T3V5X7',
  'ratelimit-policy': '"standard";q=600000000;w=60, "daily";q=5000000000;w=86400',
  ratelimit: '"standard";r=599999999;t=1, "daily";r=4999999999;t=43200',
};
const server = createServer((_request, response) => response.writeHead(200, headers).end(body));
// Longer than the turns of all other contenders.
server.keepAliveTimeout = 60_000;
// On the given port, or on a free one that the parent is told.
server.listen(Number(process.argv[2]) || 0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
process.on('disconnect', () => server.close());
