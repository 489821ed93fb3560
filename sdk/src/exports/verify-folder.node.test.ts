import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { fakeExports } from '../../../test/support/fake-exports.ts';
import { download } from './download.node.ts';
import type { DownloadResult } from './download-options.ts';
import { verifyFolder } from './verify-folder.node.ts';

const files = { 'usage_logs.csv': new Uint8Array([1, 2, 3]), 'audit_entries.csv': new Uint8Array([4]) };

let result: DownloadResult;
beforeEach(async () => {
  const to = mkdtempSync(path.join(tmpdir(), 'sentinelsec-verify-'));
  result = await download(fakeExports({ files }), { datasets: ['usage_logs', 'audit_entries'], format: 'csv', to });
});

const at = (name: string): string => path.join(result.folder, name);

test('an unchanged download passes, with the same result as the download', async () => {
  expect(await verifyFolder(result.folder)).toEqual(result);
});

test('every changed file is named with its problem', async () => {
  writeFileSync(at('usage_logs.csv'), new Uint8Array([1, 2, 4]));
  rmSync(at('audit_entries.csv'));
  await expect(verifyFolder(result.folder)).rejects.toMatchObject({
    kind: 'integrity',
    operation: 'exports.verify',
    message: expect.stringMatching(/"usage_logs.csv" has the SHA-256 .*; "audit_entries.csv" is missing/),
  });
  writeFileSync(at('usage_logs.csv'), 'longer');
  mkdirSync(at('audit_entries.csv'));
  await expect(verifyFolder(result.folder)).rejects.toThrow(/has 6 bytes instead of 3; "audit_entries.csv" is not a file/);
});

test('a folder without a manifest is a FileError', async () => {
  rmSync(result.manifest);
  await expect(verifyFolder(result.folder)).rejects.toMatchObject({ kind: 'file', code: 'ENOENT', path: result.manifest });
});

test.each([
  ['no JSON', () => 'x'],
  ['JSON of something else', () => '{"files":1,"export_id":"exp_1"}'],
  ['far too much', () => ' '.repeat(2_000_000)],
  ['a file outside the folder', (text: string) => text.replace('"usage_logs.csv"', '"../usage_logs.csv"')],
])('a manifest that contains %s is rejected', async (_what, change) => {
  writeFileSync(result.manifest, change(readFileSync(result.manifest, 'utf8')));
  await expect(verifyFolder(result.folder)).rejects.toMatchObject({
    kind: 'integrity',
    message: expect.stringContaining('is not the manifest of an export'),
  });
});

test('invalid arguments are rejected, and a signal ends the check', async () => {
  await expect(verifyFolder('')).rejects.toMatchObject({ kind: 'configuration' });
  await expect(verifyFolder('.', { signal: 1 as never })).rejects.toMatchObject({ kind: 'configuration' });
  await expect(verifyFolder(result.folder, { signal: AbortSignal.abort('enough') })).rejects.toMatchObject({ kind: 'abort' });
});
