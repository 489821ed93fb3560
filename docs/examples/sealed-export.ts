import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createPlatform } from '@sentinelsec/mock-server';
import { SentinelSec } from '@sentinelsec/sdk';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';

const client = new SentinelSec(createPlatform().clientOptions()); // in an app: new SentinelSec()
const identity = await generateX25519Identity(); // in an app: the output of `age-keygen`, from a secret store

const { files, manifest } = await client.exports.download({
  datasets: ['account'],
  format: 'json',
  to: path.join(await mkdtemp(path.join(tmpdir(), 'sentinelsec-')), 'export'),
  recipient: await identityToRecipient(identity), // the platform encrypts each file for this key
  identity, // the client decrypts the files with this key and sends it nowhere
});
for (const { path: file, sealed } of files) {
  console.log(path.basename(file), 'opened from', sealed?.name, sealed?.bytes, 'bytes');
  console.log((await readFile(file, 'utf8')).slice(0, 60));
}
console.log(JSON.parse(await readFile(manifest, 'utf8')).files[0].sealed.sha256);
