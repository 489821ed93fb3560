import { mkdtempSync, readdirSync } from 'node:fs';
import { createPlatform } from '@sentinelsec/mock-server';
import { controlClient } from '@sentinelsec/mock-server/control';
import { startServer } from '@sentinelsec/mock-server/server';
import { SentinelSec } from '@sentinelsec/sdk';
import { undiciTransport } from '@sentinelsec/sdk/node';

// Uses both packages: calls, a second factor, retries, the clock, control routes, and an export. The first argument is the folder
// of the export.
const [folder, more] = process.argv.slice(2);
const platform = createPlatform();
const server = await startServer(platform, { port: 0, control: true });
process.stdout.write(`${new URL(server.url).host}\n`);
const options = {
  apiKey: platform.apiKey,
  baseUrl: server.url,
  mfa: async () => platform.totp(),
  clock: platform.clientOptions().clock,
};
for (const fetch of [undefined, undiciTransport()]) {
  const client = new SentinelSec({ ...options, ...(fetch && { fetch }) });
  await client.account.get();
  platform.faults.add({ kind: 'reset', at: 'answer', times: 1 });
  await client.usage.listLogs();
  const to = mkdtempSync(`${folder}/export-`);
  await client.exports.download({ datasets: ['account'], format: 'json', to });
  if (!readdirSync(to).includes('manifest.json')) throw new Error('There is no export.');
}
await controlClient({ origin: server.url, token: server.control.token }).clock.advance({ days: 400 });
await new SentinelSec(platform.clientOptions()).account.get();
if (more) await import(more);
await server.close();
