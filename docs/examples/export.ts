import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createPlatform } from '@sentinelsec/mock-server';
import { SentinelSec, SentinelSecError } from '@sentinelsec/sdk';

const platform = createPlatform({ frozen: true, startTime: '2026-01-01T09:00:00Z' });
const client = new SentinelSec(platform.clientOptions()); // in an app: new SentinelSec()
const phases = new Map<string, number>();

try {
  const { files } = await client.exports.download({
    datasets: ['usage_logs', 'account'],
    format: 'csv',
    to: './export',
    onProgress: ({ phase, progress }) => phases.set(phase, progress), // progress is a number from 0 to 1
  });
  console.log(phases);
  for (const { path: file, rows, bytes, sha256 } of files) {
    const [heading] = (await readFile(file, 'utf8')).split('\r\n', 1);
    console.log(path.basename(file), rows, 'rows,', bytes, 'bytes,', sha256.slice(0, 8));
    console.log(heading);
  }
} catch (error) {
  if (!SentinelSecError.is(error)) throw error;
  console.error(`${error.kind}: ${error.message}`); // the folder contains no incomplete file under its final name
  process.exitCode = 1;
}
