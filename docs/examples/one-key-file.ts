import { rename, writeFile } from 'node:fs/promises';
import { createPlatform } from '@sentinelsec/mock-server';
import { SentinelSec } from '@sentinelsec/sdk';
import { fileKey } from '@sentinelsec/sdk/node';

const platform = createPlatform();
const file = './api-key';
await writeFile(file, platform.apiKey, { mode: 0o600 }); // in production, you write the first key into this file

// In production: { apiKey: fileKey(file) }, and SENTINELSEC_TOTP_SECRET for the second factor.
const options = { ...platform.clientOptions(), apiKey: fileKey(file), environment: 'test' } as const;
const worker = new SentinelSec(options); // stands for another process that reads the same file
console.log((await worker.account.get()).status);

// `rename` replaces the file in one step, so no process reads half of a secret.
async function store(secret: string): Promise<void> {
  await writeFile(`${file}.new`, secret, { mode: 0o600 });
  await rename(`${file}.new`, file);
}
const rotating = new SentinelSec(options);
for (const rotation of ['first', 'second']) {
  await rotating.keys.rotateInPlace({ overlap: 'PT1H', store }); // the result contains the secret: do not log it
  await platform.clock.advance({ hours: 2 }); // the old secret no longer works
  console.log(rotation, (await rotating.account.get()).status, (await worker.account.get()).status);
}
