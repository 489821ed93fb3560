import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { expect, test, vi } from 'vitest';
import { durableIn } from '../support/download-state.ts';
import { answerWith, type FileRequest, fakeExports, sha256Hex } from '../support/fake-exports.ts';
import type { Failure } from './failing-disk.ts';

const disk = await vi.hoisted(async () => new (await import('./failing-disk.ts')).FailingDisk());
vi.mock('node:fs/promises', async (original) => disk.wrap(await original<typeof import('node:fs/promises')>()));

const { download } = await import('../../sdk/src/exports/download.node.ts');
const { SentinelSecError } = await import('@sentinelsec/sdk');

const identity = await generateX25519Identity();
const recipient = await identityToRecipient(identity);
const plain = {
  'usage_logs.csv': new Uint8Array(200_000).map((_, index) => index % 251),
  'audit_entries.csv': new Uint8Array(60_000).map((_, index) => index % 241),
};

async function sealed(bytes: Uint8Array): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  return encrypter.encrypt(bytes);
}

const plainEntries = Object.entries(plain);
const served = {
  plain,
  sealed: Object.fromEntries(await Promise.all(plainEntries.map(async ([name, bytes]) => [`${name}.age`, await sealed(bytes)]))),
};
type Variant = keyof typeof served;

/** A file system in memory if this machine has one. The test does not need a real disk, which would be slower. */
const memory = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** Runs a download on the disk. Returns its outcome and the number of bytes that it fetched. */
async function run(folder: string, variant: Variant, failure?: Failure) {
  disk.begin(failure);
  const files: Readonly<Record<string, Uint8Array>> = served[variant];
  let fetched = 0;
  const serve = (request: FileRequest): Response => {
    const [, first = '0', last = ''] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.get('range') ?? '') ?? [];
    const bytes = files[request.name] as Uint8Array;
    fetched += (last === '' ? bytes.byteLength : Number(last) + 1) - Number(first);
    return answerWith(bytes, request);
  };
  const caller = fakeExports({ files, serve });
  const outcome = await download(
    caller,
    {
      datasets: ['usage_logs', 'audit_entries'],
      format: 'csv',
      to: folder,
      ...(variant === 'sealed' && { recipient, identity }),
    },
    { segmentBytes: 65_536, checkpointBytes: 65_536 },
  ).catch((error: unknown) => error);
  const { calls, failed } = disk;
  disk.begin();
  return { outcome, fetched, calls, failed };
}

/** Checks that each file with its final name has the right bytes, and that a manifest exists only if all files exist. */
function checkNames(folder: string): void {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => !name.startsWith('.')) : [];
  for (const [name, bytes] of plainEntries)
    if (names.includes(name)) expect([name, sha256Hex(readFileSync(path.join(folder, name)))]).toEqual([name, sha256Hex(bytes)]);
  if (names.includes('manifest.json')) expect(names).toHaveLength(3);
}

const advice: Readonly<Record<string, RegExp>> = {
  ENOSPC: /^Cannot write ".+": the disk is full\. Free some space and download again\.$/,
  EIO: /^Cannot write ".+": the disk failed\. .+ download again\.$/,
};

test.each<[Variant, Omit<Failure, 'at'>]>([
  ['sealed', { code: 'ENOSPC', forever: true, reads: false }],
  ['sealed', { code: 'EIO', forever: false, reads: true }],
])(
  '%s: whichever call of a download fails with %j, the error says what to do and the next run ends well',
  { timeout: 300_000 },
  async (variant, kind) => {
    const parent = mkdtempSync(path.join(memory, 'sentinelsec-failing-'));
    const total = Object.values<Uint8Array>(served[variant]).reduce((sum, { byteLength }) => sum + byteLength, 0);
    const clean = await run(path.join(parent, 'clean'), variant, { ...kind, at: Number.POSITIVE_INFINITY });
    expect(clean.outcome).toMatchObject({ files: [{}, {}] });
    expect(clean.calls).toBeGreaterThan(40);
    const wrong: unknown[] = [];
    for (let at = 1; at <= clean.calls; at++) {
      const folder = path.join(parent, `${at}`);
      const { outcome, failed } = await run(folder, variant, { ...kind, at });
      checkNames(folder);
      const isWhole = existsSync(path.join(folder, 'manifest.json'));
      const told = SentinelSecError.is(outcome) ? outcome.kind === 'file' && advice[kind.code]?.test(outcome.message) : isWhole;
      if (failed !== undefined && !told) wrong.push([at, failed, String(outcome)]);
      const durable = durableIn(folder);
      const again = await run(folder, variant);
      // If the saved state lists bytes, the next run must not fetch them again.
      if (!isWhole && (SentinelSecError.is(again.outcome) || again.fetched > total - durable))
        wrong.push([at, failed, String(again.outcome), again.fetched, total - durable]);
      checkNames(folder);
      expect(existsSync(path.join(folder, 'manifest.json'))).toBe(true);
    }
    rmSync(parent, { recursive: true, force: true });
    expect(wrong).toEqual([]);
  },
);
