import { existsSync, mkdtempSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import {
  answerWith,
  exportId,
  type FileRequest,
  fakeExports,
  type Script,
  sha256Hex,
} from '../../../test/support/fake-exports.ts';
import { ConnectionError } from '../errors/client-errors.ts';
import { GoneError, NotFoundError } from '../errors/http-errors.ts';
import { download } from './download.node.ts';
import type { DownloadOptions } from './download-options.ts';
import { type DownloadState, stateName } from './download-state.ts';
import { lockName } from './folder-lock.node.ts';

const name = 'usage_logs.csv';
const content = new Uint8Array(100).map((_, index) => index);
const sizes = { segmentBytes: 40, checkpointBytes: 10 };

let folder: string;
beforeEach(() => {
  folder = path.join(mkdtempSync(path.join(tmpdir(), 'sentinelsec-again-')), 'export');
});

/** Runs a download into the folder once. */
async function run(script: Partial<Script> = {}, options: Partial<DownloadOptions> = {}) {
  const caller = fakeExports({ files: { [name]: content }, ...script });
  const all: DownloadOptions = { datasets: ['usage_logs'], format: 'csv', to: folder, ...options };
  const outcome = await download(caller, all, sizes).catch((error: unknown) => error);
  const ranges = caller.calls
    .filter(({ operation }) => operation === 'downloadFile')
    .map(({ options: sent }) => new Headers(sent?.headers as HeadersInit).get('range'));
  return { outcome, ranges, operations: caller.calls.map(({ operation }) => operation), calls: caller.calls };
}

const refusal = new ConnectionError('unreachable', { operation: 'exports.create' });
/**
 * Returns a function for `serve`. The body of its first response has the first bytes of the file (their number is `after`), and
 * then fails. Later requests fail with `refusal`.
 */
const breakingAfter =
  (after: number) =>
  (request: FileRequest): Response | Promise<Response> =>
    request.count === 1 ? answerWith(content, request, { after, quietly: false }) : Promise.reject(refusal);

const state = (): DownloadState => JSON.parse(readFileSync(path.join(folder, stateName), 'utf8'));
const names = (): string[] => readdirSync(folder).sort();
const placed = [name, 'manifest.json'].sort();

test('the same call continues a failed download, with the same export', async () => {
  expect((await run({ serve: breakingAfter(25) })).outcome).toBe(refusal);
  expect(names().every((one) => one.startsWith('.'))).toBe(true);
  const { outcome, ranges, operations } = await run();
  expect(outcome).toMatchObject({ exportId, files: [{ sha256: sha256Hex(content) }] });
  expect(ranges).toEqual(['bytes=25-64', 'bytes=65-']);
  expect(operations.filter((operation) => operation !== 'downloadFile')).toEqual(['get']);
  expect(names()).toEqual(placed);
  expect(readFileSync(path.join(folder, name)).equals(content)).toBe(true);
});

test('a run that did not get its export requests it again with the same idempotency key', async () => {
  const first = await run({ refuse: { create: refusal } });
  expect(first.outcome).toBe(refusal);
  const second = await run();
  const keys = [first, second].map(({ calls }) => (calls[0]?.options as { idempotencyKey?: string } | undefined)?.idempotencyKey);
  expect(keys).toEqual(['uuid', 'uuid']);
  expect(second.operations).toEqual(['create', 'downloadFile', 'downloadFile', 'downloadFile']);
});

test.each([
  ['expired', { states: [{ status: 'expired' as const }] }],
  ['failed', { states: [{ status: 'failed' as const }] }],
  ['is of another account', { refuse: { get: new NotFoundError('none') } }],
  ['was deleted with its account', { refuse: { get: new GoneError('gone') } }],
])('an export that %s in the meantime is replaced by another', async (_what, script) => {
  await run({ serve: breakingAfter(25) });
  const { outcome, operations } = await run(script);
  expect(operations.slice(0, 2)).toEqual(['get', 'create']);
  expect(outcome).toMatchObject({ files: [{ sha256: sha256Hex(content) }] });
});

test('a file that the export now lists with another SHA-256 starts from its first byte', async () => {
  await run({ serve: breakingAfter(25) });
  const other = content.map((byte) => byte ^ 255);
  const { outcome, ranges } = await run({ files: { [name]: other } });
  expect(outcome).toMatchObject({ files: [{ sha256: sha256Hex(other) }] });
  expect(ranges[0]).toBe('bytes=0-39');
});

test('a file of which the server has another version starts from its first byte', async () => {
  await run({ serve: breakingAfter(25) });
  const retagged = (request: FileRequest): Response => {
    const headers = new Headers(request.headers);
    if (headers.get('if-range') !== '"other"') headers.delete(headers.has('if-range') ? 'range' : 'if-range');
    headers.delete('if-range');
    const answer = answerWith(content, { ...request, headers });
    return new Response(answer.body, {
      status: answer.status,
      headers: { ...Object.fromEntries(answer.headers), etag: '"other"' },
    });
  };
  const { outcome, ranges } = await run({ serve: retagged });
  expect(outcome).toMatchObject({ files: [{ sha256: sha256Hex(content) }] });
  expect(ranges.slice(0, 2)).toEqual(['bytes=25-64', 'bytes=0-39']);
});

test('bytes that changed on the disk are detected, and the file is fetched again', async () => {
  await run({ serve: breakingAfter(25) });
  const partial = names().find((one) => one.endsWith('.partial')) ?? '';
  writeFileSync(path.join(folder, partial), new Uint8Array(25));
  const { outcome } = await run();
  expect(outcome).toMatchObject({ files: [{ sha256: sha256Hex(content) }] });
});

test('a partial file that is shorter than the state says is fetched again', async () => {
  await run({ serve: breakingAfter(25) });
  truncateSync(path.join(folder, names().find((one) => one.endsWith('.partial')) ?? ''), 3);
  const { outcome, ranges } = await run();
  expect(outcome).toMatchObject({ files: [{ sha256: sha256Hex(content) }] });
  expect(ranges[0]).toBe('bytes=0-39');
});

test('with a damaged state the download starts again, and earlier files are removed', async () => {
  await run({ serve: breakingAfter(25) });
  writeFileSync(path.join(folder, stateName), '{"version":1,');
  writeFileSync(path.join(folder, '.audit_entries.csv.exp_0.partial'), 'old');
  const { outcome, operations } = await run();
  expect(operations[0]).toBe('create');
  expect(outcome).toHaveProperty('exportId');
  expect(names()).toEqual(placed);
});

test('a folder with another unfinished download stays unchanged, unless `overwrite` is set', async () => {
  await run({ serve: breakingAfter(25) });
  const refused = await run({}, { from: '2026-01-01T00:00:00Z' });
  expect(refused.outcome).toMatchObject({ kind: 'configuration', message: expect.stringContaining('overwrite: true') });
  expect(refused.operations).toEqual([]);
  expect(state().files[name]?.durable).toEqual([{ first: 0, end: 25 }]);
  const replaced = await run({}, { from: '2026-01-01T00:00:00Z', overwrite: true });
  expect(replaced.operations[0]).toBe('create');
  expect(names()).toEqual(placed);
});

test('files that got their final names before a kill are not fetched again', async () => {
  await run({ serve: breakingAfter(25) });
  const kept = readFileSync(path.join(folder, stateName), 'utf8');
  await run();
  for (const withManifest of [true, false]) {
    writeFileSync(path.join(folder, stateName), kept);
    if (!withManifest) truncateSync(path.join(folder, 'manifest.json'));
    const { outcome, ranges } = await run({}, withManifest ? {} : { overwrite: true });
    expect(outcome).toMatchObject({ files: [{ sha256: sha256Hex(content) }] });
    expect([ranges, names()]).toEqual([[], placed]);
  }
});

const isTaken = { kind: 'file', code: 'EEXIST' };

test('a run that was killed after it had finished is complete for the next run, if all files pass the check', async () => {
  const { outcome } = await run();
  expect((await run()).outcome).toMatchObject(isTaken);
  const lock = (): void =>
    writeFileSync(path.join(folder, lockName), JSON.stringify({ pid: 2 ** 22 + 1, host: hostname(), began: '1' }));
  lock();
  const again = await run();
  expect([again.outcome, again.operations]).toEqual([outcome, []]);
  expect(names()).toEqual(placed);
  lock();
  expect((await run({}, { from: '2026-01-01T00:00:00Z' })).outcome).toMatchObject(isTaken);
  lock();
  writeFileSync(path.join(folder, name), 'mine');
  expect((await run()).outcome).toMatchObject(isTaken);
  expect(readFileSync(path.join(folder, name), 'utf8')).toBe('mine');
});

test('another file with the final name is not accepted as the downloaded file', async () => {
  await run({ serve: breakingAfter(25) });
  writeFileSync(path.join(folder, name), 'mine');
  const { outcome } = await run();
  expect(outcome).toMatchObject({ kind: 'file', code: 'EEXIST' });
  expect(readFileSync(path.join(folder, name), 'utf8')).toBe('mine');
});

test('after two wrong digests, the next run creates another export', async () => {
  const wrong = { listed: { sha256: 'f'.repeat(64) } };
  expect((await run(wrong)).outcome).toMatchObject({ kind: 'integrity' });
  expect(existsSync(path.join(folder, stateName))).toBe(true);
  const second = await run(wrong);
  expect([second.operations[0], second.outcome]).toMatchObject(['get', { kind: 'integrity' }]);
  expect(names()).toEqual([]);
  expect((await run()).operations[0]).toBe('create');
});

test('if one file is wrong, the other files are kept', async () => {
  const files = { [name]: content, 'audit_entries.csv': new Uint8Array(5) };
  const serve = (request: FileRequest): Response =>
    request.name === name ? answerWith(content, request) : answerWith(new Uint8Array(5).fill(1), request);
  const wanted = { datasets: ['usage_logs', 'audit_entries'] as const };
  expect((await run({ files, serve }, wanted)).outcome).toMatchObject({ kind: 'integrity' });
  const { outcome, ranges } = await run({ files }, wanted);
  expect(outcome).toHaveProperty('exportId');
  expect(ranges).toEqual([null]);
});
