import { appendFile } from 'node:fs/promises';
import path from 'node:path';
import { createPlatform } from '@sentinelsec/mock-server';
import { IntegrityError, SentinelSec } from '@sentinelsec/sdk';

const client = new SentinelSec(createPlatform({ frozen: true }).clientOptions()); // in an app: new SentinelSec()
await client.exports.download({ datasets: ['account', 'usage_logs'], format: 'csv', to: './export' });

// Later, also in another process: `verify` returns an object like that of `download`.
const { files } = await client.exports.verify('./export');
for (const { path: file, dataset, rows } of files) console.log(path.basename(file), dataset, rows);

// If a file has changed, `verify` throws.
await appendFile('./export/usage_logs.csv', 'one more line');
try {
  await client.exports.verify('./export');
} catch (error) {
  if (!IntegrityError.is(error)) throw error;
  console.log(error.kind, error.message.includes('usage_logs.csv'));
}
