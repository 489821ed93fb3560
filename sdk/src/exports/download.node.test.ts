import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
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
import { AbortError, IntegrityError, TimeoutError } from '../errors/client-errors.ts';
import { GoneError } from '../errors/http-errors.ts';
import { download } from './download.node.ts';
import type { DownloadOptions } from './download-options.ts';
import { ExportError } from './export-error.ts';
import { FileError } from './file-error.ts';
import type { DownloadProgress } from './progress.ts';

const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const files = { 'usage_logs.csv': text('id\nlog_1\n'), 'audit_entries.csv': text('id\naud_1\naud_2\n') };

let folder: string;
beforeEach(() => {
  folder = path.join(mkdtempSync(path.join(tmpdir(), 'sentinelsec-download-')), 'export');
});

/**
 * Runs a download from a fake platform that behaves as `script` says. Returns the outcome, the reported progress, the names of
 * the files in the folder (except hidden files), and the fake platform.
 */
async function downloading(script: Partial<Script> = {}, options: Partial<DownloadOptions> = {}) {
  const caller = fakeExports({ files, ...script });
  const told: DownloadProgress[] = [];
  const onProgress = (now: DownloadProgress): void => void told.push(now);
  const all: DownloadOptions = { datasets: ['usage_logs', 'audit_entries'], format: 'csv', to: folder, onProgress, ...options };
  const outcome = await download(caller, all).catch((error: unknown) => error);
  return { outcome, told, names: namesIn(folder), ...caller };
}

function namesIn(at: string): string[] {
  try {
    return readdirSync(at)
      .filter((name) => !name.startsWith('.'))
      .sort();
  } catch {
    return [];
  }
}

const read = (name: string): string => readFileSync(path.join(folder, name), 'utf8');

test('files and manifest get their final names, and the result lists them', async () => {
  const { outcome, names } = await downloading();
  expect(outcome).toEqual({
    exportId,
    folder,
    manifest: path.join(folder, 'manifest.json'),
    files: [
      {
        path: path.join(folder, 'usage_logs.csv'),
        dataset: 'usage_logs',
        bytes: 9,
        rows: 1,
        sha256: sha256Hex(files['usage_logs.csv']),
      },
      {
        path: path.join(folder, 'audit_entries.csv'),
        dataset: 'audit_entries',
        bytes: 15,
        rows: 1,
        sha256: sha256Hex(files['audit_entries.csv']),
      },
    ],
  });
  expect(names).toEqual(['audit_entries.csv', 'manifest.json', 'usage_logs.csv']);
  expect(read('usage_logs.csv')).toBe('id\nlog_1\n');
  expect(JSON.parse(read('manifest.json'))).toMatchObject({
    export_id: exportId,
    request: { datasets: ['usage_logs', 'audit_entries'], format: 'csv' },
    files: [
      { name: 'usage_logs.csv', bytes: 9 },
      { name: 'audit_entries.csv', bytes: 15 },
    ],
  });
});

test('progress is reported to the listener and as events, and never decreases', async () => {
  const states = [
    { status: 'queued', progress: 0 },
    { status: 'running', progress: 0.6 },
  ] as const;
  const { told, events } = await downloading({ states });
  expect([...new Set(told.map(({ phase }) => phase))]).toEqual(['queued', 'running', 'downloading', 'done']);
  expect(told.at(-1)).toEqual({ phase: 'done', progress: 1, bytes: 24, totalBytes: 24 });
  const shares = told.map(({ progress }) => progress);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(events.map((event) => event.type === 'progress' && event.done)).toEqual(shares);
});

test('every call has the priority `bulk`', async () => {
  const { calls } = await downloading({ states: [{ status: 'queued' }] });
  expect(calls.map(({ operation, options }) => [operation, options?.priority])).toEqual([
    ['create', 'bulk'],
    ['get', 'bulk'],
    ['downloadFile', 'bulk'],
    ['downloadFile', 'bulk'],
  ]);
});

test.each(['usage_logs.json', 'manifest.json', 'audit_entries.csv.gz'])(
  '%s from an earlier download is an error before an export is created',
  async (name) => {
    await downloading();
    const stale = path.join(folder, name);
    writeFileSync(stale, 'mine');
    const { outcome, calls } = await downloading();
    expect(outcome).toBeInstanceOf(FileError);
    expect(outcome).toMatchObject({ code: 'EEXIST', message: expect.stringContaining('overwrite: true') });
    expect(calls).toEqual([]);
    expect(readFileSync(stale, 'utf8')).toBe('mine');
  },
);

test('with overwrite, an earlier download is replaced and other files stay', async () => {
  await downloading();
  writeFileSync(path.join(folder, 'notes.txt'), 'mine');
  const newer = { ...files, 'usage_logs.csv': text('id\nlog_2\n') };
  const { outcome, names } = await downloading({ files: newer }, { overwrite: true });
  expect(outcome).toHaveProperty('exportId');
  expect(names).toEqual(['audit_entries.csv', 'manifest.json', 'notes.txt', 'usage_logs.csv']);
  expect(read('usage_logs.csv')).toBe('id\nlog_2\n');
});

test('a failure while files are replaced leaves no manifest that lists other files', async () => {
  await downloading();
  rmSync(path.join(folder, 'audit_entries.csv'));
  mkdirSync(path.join(folder, 'audit_entries.csv'));
  const { outcome, names } = await downloading({}, { overwrite: true });
  expect(outcome).toMatchObject({ kind: 'file', path: path.join(folder, 'audit_entries.csv') });
  expect(names).toEqual(['audit_entries.csv', 'usage_logs.csv']);
});

test('a name that is taken while the files are fetched is not overwritten', async () => {
  const serve = (request: FileRequest): Response => {
    writeFileSync(path.join(folder, 'usage_logs.csv'), 'mine');
    return answerWith(request.name === 'usage_logs.csv' ? files['usage_logs.csv'] : files['audit_entries.csv'], request);
  };
  const { outcome, names } = await downloading({ serve });
  expect(outcome).toMatchObject({ kind: 'file', code: 'EEXIST' });
  expect(names).toEqual(['usage_logs.csv']);
  expect(read('usage_logs.csv')).toBe('mine');
});

test('a failure with overwrite leaves the earlier download as it was', async () => {
  await downloading();
  const { outcome, names } = await downloading({ listed: { sha256: '0'.repeat(64) } }, { overwrite: true });
  expect(outcome).toBeInstanceOf(IntegrityError);
  expect(names).toEqual(['audit_entries.csv', 'manifest.json', 'usage_logs.csv']);
});

test.each([
  ['a wrong digest', { listed: { sha256: 'f'.repeat(64) } }, IntegrityError],
  ['a body that is always short', { listed: { bytes: 99 } }, IntegrityError],
  ['a body that is too long', { listed: { bytes: 3 } }, IntegrityError],
  ['a failed export', { states: [{ status: 'queued' }, { status: 'failed' }] }, ExportError],
  ['an export that expired', { states: [{ status: 'expired' }] }, GoneError],
  ['a file that is gone', { serve: () => Promise.reject(new GoneError('expired')) }, GoneError],
] as const)('%s is a typed error and leaves nothing behind', async (_what, script, kind) => {
  const { outcome, names } = await downloading(script as Partial<Script>);
  expect(outcome).toBeInstanceOf(kind);
  expect(names).toEqual([]);
});

test('if the second file is wrong, the first file does not get its final name', async () => {
  const serve = (request: FileRequest): Response =>
    request.name === 'audit_entries.csv' ? new Response('id\nbad_1\nbad_2\n') : answerWith(files['usage_logs.csv'], request);
  const { outcome, names } = await downloading({ serve });
  expect(outcome).toBeInstanceOf(IntegrityError);
  expect(names).toEqual([]);
});

test.each(['../usage_logs.csv', '/etc/cron.d/x', 'a\\b.csv', 'nul.csv', '..', 'x\0.csv', 'manifest.json', ''])(
  'a file that the server names %j is not fetched',
  async (name) => {
    const { outcome, names, calls } = await downloading({ files: { [name]: text('x') } });
    expect(outcome).toBeInstanceOf(IntegrityError);
    expect(outcome).toHaveProperty('message', expect.stringContaining('not safe'));
    expect(names).toEqual([]);
    expect(calls.map(({ operation }) => operation)).toEqual(['create']);
  },
);

test('two names that differ only in case are refused', async () => {
  const { outcome } = await downloading({ files: { 'a.csv': text('x'), 'A.csv': text('y') } });
  expect(outcome).toHaveProperty('message', expect.stringContaining('two files alike'));
});

test('a ready export without a requested dataset is refused', async () => {
  const { outcome, names } = await downloading({ files: { 'usage_logs.csv': text('x') } });
  expect(outcome).toHaveProperty('message', expect.stringContaining('no file of "audit_entries"'));
  expect(names).toEqual([]);
});

test('a folder that cannot be created is a FileError with its path, before an export is created', async () => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'sentinelsec-download-')), 'file');
  writeFileSync(file, '');
  const to = path.join(file, 'export');
  const { outcome, calls } = await downloading({}, { to });
  expect(outcome).toMatchObject({ kind: 'file', code: 'ENOTDIR', path: to, message: expect.stringContaining(to) });
  expect(calls).toEqual([]);
});

test.each(['queued', 'running', 'downloading'] as const)(
  'an abort while %s is an AbortError and leaves no files',
  async (phase) => {
    const controller = new AbortController();
    const onProgress = (now: DownloadProgress): void => {
      if (now.phase === phase) controller.abort('enough');
    };
    const states = [{ status: 'queued' }, { status: 'running' }] as const;
    const { outcome, names } = await downloading({ states }, { signal: controller.signal, onProgress });
    expect(outcome).toBeInstanceOf(AbortError);
    expect(outcome).toHaveProperty('cause', 'enough');
    expect(names).toEqual([]);
  },
);

test('with an aborted signal nothing is started', async () => {
  const { outcome, calls } = await downloading({}, { signal: AbortSignal.abort() });
  expect(outcome).toBeInstanceOf(AbortError);
  expect(calls).toEqual([]);
  expect(namesIn(path.dirname(folder))).toEqual([]);
});

test('a timeout covers the whole download', async () => {
  const states = Array.from({ length: 20 }, () => ({ status: 'running' as const }));
  const { outcome, clock } = await downloading({ states, retryAfter: '10' }, { timeout: 45_000 });
  expect(outcome).toBeInstanceOf(TimeoutError);
  expect(clock.waits).toHaveLength(5);
});

test('a listener that throws ends the download with its error, and leaves no files', async () => {
  const onProgress = ({ phase }: DownloadProgress): void => {
    if (phase === 'downloading') throw new Error('bar broke');
  };
  const { outcome, names } = await downloading({}, { onProgress });
  expect(outcome).toEqual(new Error('bar broke'));
  expect(names).toEqual([]);
});

test('an async listener that rejects ends the download with its error', async () => {
  const onProgress = async ({ phase }: DownloadProgress): Promise<void> => {
    if (phase === 'queued') throw new Error('bar broke');
  };
  const { outcome, names } = await downloading({ states: [{ status: 'queued' }] }, { onProgress });
  expect(outcome).toEqual(new Error('bar broke'));
  expect(names).toEqual([]);
});

test('an unknown option is refused before anything happens', async () => {
  const { outcome, calls } = await downloading({}, { folder: 'x' } as Partial<DownloadOptions>);
  expect(outcome).toMatchObject({ kind: 'configuration' });
  expect(calls).toEqual([]);
});

test.each([
  'x/../../../../pwned',
  '../pwned',
  '/tmp/pwned',
  'C:\\pwned',
  'exp_1\0',
  '..',
  '',
  'nul',
  'a'.repeat(300),
  '%2e%2e%2fpwned',
])('an export with the id %j creates no file: an id of the server never becomes a path', async (id) => {
  const { outcome, names, calls } = await downloading({ states: [{ id }] });
  expect(outcome).toBeInstanceOf(IntegrityError);
  expect(names).toEqual([]);
  expect(namesIn(path.dirname(folder))).toEqual(['export']);
  expect(calls.map(({ operation }) => operation)).toEqual(['create']);
});

test('a response with another export than the created one is an IntegrityError', async () => {
  const { outcome, names } = await downloading({ states: [{ status: 'running' }, { id: 'exp_01KASEQ4H8Z3M5N7P9R1T3V5X8' }] });
  expect(outcome).toMatchObject({ kind: 'integrity', operation: 'exports.get' });
  expect(names).toEqual([]);
});
