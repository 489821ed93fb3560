import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

// A server in its own process that needs almost no processor time. It sends about 1 kB of JSON, and headers of limits that no
// contender reaches.
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
// This time is longer than the time in which all other contenders run.
server.keepAliveTimeout = 60_000;
// Listens on the given port, or on a free port. Sends the number of the port to the parent process.
server.listen(Number(process.argv[2]) || 0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
process.on('disconnect', () => server.close());
