import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createPlatform } from '@sentinelsec/mock-server';
import { startServer } from '@sentinelsec/mock-server/server';
import { rotatingKey, SentinelSec, totp } from '@sentinelsec/sdk';
import { fileKey, undiciTransport } from '@sentinelsec/sdk/node';

const platform = createPlatform();
const folder = await mkdtemp(path.join(tmpdir(), 'keys-'));
const file = path.join(folder, 'current');
const spare = path.join(folder, 'next');
await writeFile(file, platform.apiKey, { mode: 0o600 }); // in production, a secret store mounts this file

// A worker reads its key from a file. If the server refuses this key, the worker reads a second file.
const { clock, fetch } = platform.clientOptions();
const apiKey = rotatingKey({ current: fileKey(file), next: fileKey(spare) });
const worker = new SentinelSec({ apiKey, environment: 'test', mfa: totp(platform.totpSecret), clock, fetch });
console.log((await worker.account.get()).status);

// Another program rotates the key and writes the new secret to the second file. The worker continues with the new secret.
const admin = new SentinelSec(platform.clientOptions());
const store = (secret: string) => writeFile(spare, secret, { mode: 0o600 });
await admin.keys.rotateInPlace({ id: platform.keyId, overlap: 'PT1H', store });
await platform.clock.advance({ hours: 2 });
console.log((await worker.account.get()).status);

// `undiciTransport` opens its own connections, here to the mock platform on a port of this machine.
const server = await startServer(platform, { port: 0 });
const transport = undiciTransport({ connections: 4 });
const overHttp = new SentinelSec({ apiKey: fileKey(spare), environment: 'test', baseUrl: server.url, fetch: transport });
console.log((await overHttp.account.get()).status);
await transport.close();
await server.close();
