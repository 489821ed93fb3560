import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { below, dice, next } from '../../mock-server/src/base/random.ts';
import { answerWith, exportId, type FileRequest, JumpingClock, sha256Hex, tagOf } from '../support/fake-exports.ts';
import { json, keyWith, problem } from '../support/fake-server.ts';
import type { Failure } from './failing-disk.ts';

const disk = await vi.hoisted(async () => new (await import('./failing-disk.ts')).FailingDisk());
vi.mock('node:fs/promises', async (original) => disk.wrap(await original<typeof import('node:fs/promises')>()));

const { download } = await import('../../sdk/src/exports/download.node.ts');
const { SentinelSec, SentinelSecError } = await import('@sentinelsec/sdk');
const { Hub } = await import('../../sdk/src/base/hub.ts');

const seeds = process.env.CHAOS_CALLS === undefined ? 100 : 3000;
/**
 * If the environment variable `CHAOS_SEED` is set, only this seed runs. If a seed fails, the test prints the number of the seed.
 */
const only = process.env.CHAOS_SEED === undefined ? undefined : Number(process.env.CHAOS_SEED);
const memory = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
const plain = {
  'usage_logs.csv': new Uint8Array(3000).map((_, index) => index % 251),
  'audit_entries.csv': new Uint8Array(700).map((_, index) => index % 241),
};
type Name = keyof typeof plain;
const sizes = { segmentBytes: 512, checkpointBytes: 512 };

type Chance = ReturnType<typeof dice>;
type Answer = (bytes: Uint8Array, request: FileRequest, chance: Chance) => Response;

const withFields = (answer: Response, fields: Readonly<Record<string, string>>): Response => {
  const headers = new Headers(answer.headers);
  for (const [name, value] of Object.entries(fields)) headers.set(name, value);
  return new Response(answer.body, { status: answer.status, headers });
};
const whole = (bytes: Uint8Array, request: FileRequest): Response => answerWith(bytes, { ...request, headers: new Headers() });
const changed = (bytes: Uint8Array): Uint8Array => bytes.map((byte) => byte ^ 1);

/** The faults that the server can show in its response to one request. */
const faults: Readonly<Record<string, Answer>> = {
  'cuts the body': (bytes, request, chance) =>
    answerWith(bytes, request, { after: below(chance, 600), quietly: below(chance, 2) === 0 }),
  'has another version': (bytes, request) => answerWith(changed(bytes), request),
  'has other bytes of the same version': (bytes, request) =>
    withFields(answerWith(changed(bytes), request), { etag: tagOf(bytes) }),
  'sends a wrong length': (bytes, request) => withFields(answerWith(bytes, request), { 'content-length': '5' }),
  'sends the length': (bytes, request) => {
    const answer = answerWith(bytes, request);
    const [, first = '0', last = `${bytes.byteLength - 1}`] = /(\d+)-(\d+)/.exec(answer.headers.get('content-range') ?? '') ?? [];
    return withFields(answer, { 'content-length': `${Number(last) - Number(first) + 1}` });
  },
  'sends the whole file, packed': (bytes, request) => withFields(whole(bytes, request), { 'content-encoding': 'gzip' }),
  'sends a range of the packed file': (bytes, request) =>
    withFields(answerWith(bytes, request), {
      'content-encoding': 'gzip',
      'content-range': `bytes 0-99/${bytes.byteLength >> 2}`,
    }),
  redirects: () => new Response(null, { status: 302, headers: { location: 'https://example.com/usage_logs.csv' } }),
  'has too many requests': () => problem('quota-exceeded', 429, { headers: { 'retry-after': '1' } }),
  'has too many transfers': () => problem('quota-exceeded', 429, { members: { policy: 'concurrent-requests' } }),
  'is unavailable': () => problem('unavailable', 503, { headers: { 'retry-after': '2' } }),
  'is unavailable for long': () => new Response('<h1>503</h1>', { status: 503, headers: { 'retry-after': '900' } }),
  'has lost the file': () => problem('not-found', 404),
  'has let the export expire': () => problem('export-expired', 410),
  'breaks the connection': () => {
    throw Object.assign(new TypeError('fetch failed'), { cause: Object.assign(new Error('reset'), { code: 'ECONNRESET' }) });
  },
};

const diskFaults: readonly Omit<Failure, 'at'>[] = [
  { code: 'ENOSPC', forever: true, reads: false },
  { code: 'ENOSPC', forever: false, reads: false },
  { code: 'EIO', forever: false, reads: true },
  { code: 'EIO', forever: true, reads: true },
  { code: 'EIO', forever: false, reads: true, only: /sync/ },
  { code: 'EIO', forever: true, reads: true, only: /sync/ },
  { code: 'EDQUOT', forever: true, reads: false, only: /write/ },
];

const listed = Object.entries(plain).map(([name, bytes]) => ({
  name,
  dataset: name.replace('.csv', ''),
  media_type: 'text/csv',
  bytes: bytes.byteLength,
  rows: 1,
  sha256: sha256Hex(bytes),
}));
const ready = {
  id: exportId,
  status: 'ready',
  progress: 1,
  datasets: Object.keys(plain).map((name) => name.replace('.csv', '')),
  format: 'csv',
  gzip: false,
  recipient: null,
  from: null,
  to: null,
  created_at: '2026-11-24T06:00:00.000Z',
  snapshot_at: '2026-11-24T06:00:01.000Z',
  expires_at: '2026-11-25T06:00:01.000Z',
  failure: null,
  files: listed,
};

/** Runs a download with a new client. `fault` returns the fault for the next request, or undefined for a correct response. */
async function run(folder: string, chance: Chance, fault: () => string | undefined): Promise<unknown> {
  const clock = new JumpingClock();
  const fetch = async (url: string, init: RequestInit): Promise<Response> => {
    const { pathname } = new URL(url);
    const bytes = plain[path.basename(pathname) as Name] as Uint8Array | undefined;
    const request = { name: path.basename(pathname), headers: new Headers(init.headers), signal: undefined, count: 1 };
    const drawn = fault();
    if (bytes) return drawn === undefined ? answerWith(bytes, request) : (faults[drawn] as Answer)(bytes, request, chance);
    if (drawn !== undefined && /requests|unavailable|breaks|redirects/.test(drawn))
      return (faults[drawn] as Answer)(new Uint8Array(), request, chance);
    return json(ready, { location: `/v1/exports/${exportId}` }, init.method === 'POST' ? 202 : 200);
  };
  const random = { next: () => next(chance), uuid: () => '01234567-89ab-4cde-8f01-23456789abcd' };
  const client = new SentinelSec({ apiKey: keyWith(), environment: 'test', clock, random, fetch, logLevel: 'off' });
  const caller = { exports: client.exports, clock, random, hub: new Hub() };
  const datasets = ['usage_logs', 'audit_entries'] as const;
  return download(caller, { datasets: [...datasets], format: 'csv', to: folder }, sizes).catch((error: unknown) => error);
}

/**
 * Returns what is wrong in the folder. A file with its final name must have the right bytes. If the folder has a manifest, it
 * must have all files of the export, and no other files except hidden ones. If `isComplete` is set, it must have the manifest and
 * these files, and no other file except the lock file.
 */
function wrongIn(folder: string, isComplete: boolean): string[] {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const wrong = Object.entries(plain)
    .filter(([name]) => names.includes(name))
    .filter(([name, bytes]) => sha256Hex(readFileSync(path.join(folder, name))) !== sha256Hex(bytes))
    .map(([name]) => `${name} has wrong bytes`);
  const shown = names.filter((name) => !name.startsWith('.')).sort();
  const all = [...Object.keys(plain), 'manifest.json'].sort();
  if (shown.includes('manifest.json') && `${shown}` !== `${all}`) wrong.push(`the manifest stands beside ${shown}`);
  if (isComplete && `${names.filter((name) => name !== '.sentinelsec-download.lock').sort()}` !== `${all}`)
    wrong.push(`after the clean run there are ${names}`);
  return wrong;
}

interface Report {
  readonly failures: unknown[];
  readonly kinds: Set<string>;
}

async function oneSeed(seed: number, { failures, kinds }: Report): Promise<void> {
  const parent = mkdtempSync(path.join(memory, 'sentinelsec-storm-'));
  const folder = path.join(parent, 'export');
  const chance = dice(seed);
  const used: string[] = [];
  const names = Object.keys(faults);
  const share = [0, 4, 10][below(chance, 3)] ?? 0;
  const fault = (): string | undefined => {
    const drawn = below(chance, 20) < share ? names[below(chance, names.length)] : undefined;
    if (drawn !== undefined) used.push(drawn);
    return drawn;
  };
  for (let time = 0; time < 3; time += 1) {
    const kind = below(chance, 4) > 0 ? diskFaults[below(chance, diskFaults.length)] : undefined;
    const portion = below(chance, 3) === 0 ? () => next(chance) : undefined;
    disk.begin(kind && { ...kind, at: 1 + below(chance, kind.only ? 12 : 80) }, portion);
    const outcome = await run(folder, chance, fault);
    used.push(`run ${time}: ${kind?.code ?? 'no code'} at ${disk.failed ?? 'no call'}${portion ? ', short writes' : ''}`);
    disk.begin();
    const isTyped = SentinelSecError.is(outcome);
    kinds.add(isTyped ? outcome.kind : 'complete');
    const isComplete = existsSync(path.join(folder, 'manifest.json'));
    const wrong = wrongIn(folder, false);
    if (!isTyped && !isComplete) wrong.push(`the end is ${String(outcome)}`);
    if (isTyped && outcome.message.length < 20) wrong.push(`the message is ${outcome.message}`);
    if (wrong.length > 0) failures.push({ seed, wrong, used });
    if (!isTyped) break;
  }
  const isComplete = existsSync(path.join(folder, 'manifest.json'));
  const last = await run(folder, chance, () => undefined);
  // If a run fails after it has written its manifest, the download is complete. The folder then refuses another download.
  const isRight = !SentinelSecError.is(last) || (isComplete && last.kind === 'file');
  const wrong = wrongIn(folder, !isComplete);
  if (!isRight) wrong.push(`the clean run ends with ${String(last)}`);
  if (wrong.length > 0) failures.push({ seed, wrong, used });
  rmSync(parent, { recursive: true });
}

test('for any faults of the disk and the server, a later run without faults ends with the right bytes', {
  timeout: 600_000,
}, async () => {
  const report: Report = { failures: [], kinds: new Set() };
  if (only !== undefined) await oneSeed(only, report);
  else for (let seed = 1; seed <= seeds; seed += 1) await oneSeed(seed, report);
  expect(report.failures).toEqual([]);
  if (only === undefined)
    expect([...report.kinds]).toEqual(expect.arrayContaining(['complete', 'file', 'integrity', 'gone', 'server']));
});
