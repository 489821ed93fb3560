import { fork } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createPlatform } from '@sentinelsec/mock-server';
import { conformance } from '@sentinelsec/mock-server/conformance';
import { Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { stateName } from '../../sdk/src/exports/download-state.ts';
import { lockName } from '../../sdk/src/exports/folder-lock.node.ts';
import { durableIn } from '../support/download-state.ts';

/** How many downloads of each variant are killed, each at a random moment. `CHAOS_CALLS` sets a higher number. */
const moments = process.env.CHAOS_CALLS === undefined ? 25 : 250;
const exportId = 'exp_01KASEQ4H8Z3M5N7P9R1T3V5X7';
const { apiKey } = createPlatform({ check: conformance, seed: 'empty' });
const identity = await generateX25519Identity();
const recipient = await identityToRecipient(identity);
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const checkpointBytes = 65_536;
const segmentBytes = 131_072;

/** Yields pseudo-random numbers. The same seed yields the same numbers. */
function* numbers(seed: number): Generator<number> {
  for (let state = seed; ; ) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    yield state / 2_147_483_648;
  }
}

const plain = { usage_logs: randomBytes(600_000), audit_entries: randomBytes(200_000) };
const served = new Map<string, Uint8Array>();
let url = '';

const listed = (format: string, sealed: boolean) =>
  Object.keys(plain).map((dataset) => {
    const name = `${dataset}.${format}${sealed ? '.age' : ''}`;
    const bytes = served.get(name) as Uint8Array;
    return { name, dataset, media_type: 'text/csv', bytes: bytes.byteLength, rows: 1, sha256: sha256(bytes) };
  });

/** The number of bytes that each run has requested from the server, by the name of the run. */
const requested = new Map<string, number>();

/**
 * Responds like a platform with one export. The path of a request begins with the name of the run, the format, and `sealed` or
 * `plain`. The path of the API comes after these parts.
 */
const server = createServer((request, response) => {
  const [, run = '', format = '', sealed = '', ...rest] = (request.url ?? '').split('/');
  const file = served.get(rest.at(-1) ?? '');
  if (!file) {
    const body = {
      id: exportId,
      status: 'ready',
      progress: 1,
      datasets: Object.keys(plain),
      format,
      gzip: false,
      recipient: null,
      from: null,
      to: null,
      files: listed(format, sealed === 'sealed'),
      created_at: '2026-11-24T06:00:00.000Z',
      snapshot_at: '2026-11-24T06:00:01.000Z',
      expires_at: '2026-11-25T06:00:01.000Z',
      failure: null,
    };
    response.writeHead(request.method === 'POST' ? 202 : 200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    return;
  }
  const [, from = '0', to = ''] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '') ?? [];
  const end = to === '' ? file.byteLength : Number(to) + 1;
  const tag = `"${sha256(file).slice(0, 8)}"`;
  const range = { 'content-range': `bytes ${from}-${end - 1}/${file.byteLength}` };
  const part = file.subarray(Number(from), end);
  requested.set(run, (requested.get(run) ?? 0) + part.byteLength);
  response.writeHead(request.headers.range ? 206 : 200, {
    etag: tag,
    'content-length': part.byteLength,
    ...(request.headers.range && range),
  });
  response.end(part);
});

const parent = mkdtempSync(path.join(tmpdir(), 'sentinelsec-killed-'));
const program = path.join(parent, 'killed-download.mjs');

beforeAll(async () => {
  // A bundle starts four times as fast as many source files.
  await build({
    entryPoints: [fileURLToPath(new URL('./killed-download.ts', import.meta.url))],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node22',
    conditions: ['@sentinelsec/source'],
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  });
  for (const [dataset, bytes] of Object.entries(plain)) {
    for (const format of ['csv', 'json']) {
      served.set(`${dataset}.${format}`, bytes);
      const encrypter = new Encrypter();
      encrypter.addRecipient(recipient);
      served.set(`${dataset}.${format}.age`, await encrypter.encrypt(bytes));
    }
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(parent, { recursive: true });
});

interface Variant {
  readonly format: string;
  readonly sealed: boolean;
}

interface Run {
  readonly signal: NodeJS.Signals | null;
  readonly code: number | null;
  /** The number of steps in the whole run (see `run`). 0 if the process was killed. */
  readonly steps: number;
  /** The number of fetched bytes in the last progress report of the process. */
  readonly bytes: number;
  /** The number of bytes that the process requested. */
  readonly requested: number;
}

let runs = 0;

/**
 * Runs a download in its own process. The process counts one step before and one step after each operation on the disk, such as
 * opening or writing a file. At step number `killAt`, the process kills itself. If `killAt` is 0, it never does so.
 */
function run(folder: string, { format, sealed }: Variant, killAt = 0): Promise<Run> {
  const name = `run${++runs}`;
  const args = [
    folder,
    `${url}/${name}/${format}/${sealed ? 'sealed' : 'plain'}`,
    format,
    ...(sealed ? [recipient, identity] : []),
  ];
  const child = fork(program, args, { execArgv: [], env: { ...process.env, KILL_AT: String(killAt), KEY: apiKey } });
  const told = { steps: 0, bytes: 0 };
  child.on('message', (message) => void Object.assign(told, message));
  return new Promise((resolve) =>
    child.on('exit', (code, signal) => resolve({ code, signal, ...told, requested: requested.get(name) ?? 0 })),
  );
}

/** Checks that each file with its final name has the right bytes, and that a manifest exists only if all files exist. */
function checkNames(folder: string, { format }: Variant): void {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => !name.startsWith('.')) : [];
  for (const name of names.filter((one) => one !== 'manifest.json')) {
    const dataset = name.replace(`.${format}`, '') as keyof typeof plain;
    expect(sha256(readFileSync(path.join(folder, name)))).toBe(sha256(plain[dataset]));
  }
  if (names.includes('manifest.json')) expect(names).toHaveLength(3);
}

const newFolder = (): string => path.join(mkdtempSync(path.join(parent, 'run-')), 'export');

test.concurrent.each([
  { format: 'csv', sealed: false, seed: 1 },
  { format: 'json', sealed: false, seed: 2 },
  { format: 'csv', sealed: true, seed: 3 },
  { format: 'json', sealed: true, seed: 4 },
])(
  '$format, sealed: $sealed: killed at any moment, the next run ends with the correct bytes',
  { timeout: 600_000 },
  async ({ seed, ...variant }) => {
    const total = listed(variant.format, variant.sealed).reduce((sum, { bytes }) => sum + bytes, 0);
    const whole = await run(newFolder(), variant);
    expect(whole).toMatchObject({ code: 0, signal: null, requested: total });
    const random = numbers(seed);
    for (let moment = 0; moment < moments; moment++) {
      const folder = newFolder();
      const killAt = 1 + Math.floor((random.next().value as number) * whole.steps);
      const killed = await run(folder, variant, killAt);
      checkNames(folder, variant);
      const durable = durableIn(folder);
      const hasState = existsSync(path.join(folder, stateName));
      // The next run must fetch the bytes again that the saved state does not list. These are at most the bytes of two
      // checkpoints, of the write that filled the first checkpoint, and of the writes that were in progress.
      if (killed.signal !== null && hasState)
        expect(killed.bytes - durable).toBeLessThanOrEqual(2 * checkpointBytes + 5 * segmentBytes);
      // If the folder has a manifest and no lock, the download is complete, and no next run is needed.
      if (existsSync(path.join(folder, lockName)) || !existsSync(path.join(folder, 'manifest.json'))) {
        const again = await run(folder, variant);
        expect([killAt, again.code, again.signal]).toEqual([killAt, 0, null]);
        // If the saved state lists bytes, the next run must not fetch them again.
        expect([killAt, again.requested <= total - durable]).toEqual([killAt, true]);
      }
      checkNames(folder, variant);
      expect(
        readdirSync(folder)
          .filter((name) => name !== lockName)
          .sort(),
      ).toEqual([`audit_entries.${variant.format}`, 'manifest.json', `usage_logs.${variant.format}`].sort());
      rmSync(path.dirname(folder), { recursive: true });
    }
  },
);
