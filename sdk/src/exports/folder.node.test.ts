import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { prepareFolder, syncFolder } from './folder.node.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'sentinelsec-folder-'));
});

const wanted = { datasets: ['usage_logs'], overwrite: false };

test('a folder that is not there is made, with those above it', async () => {
  const to = path.join(folder, 'a', 'b');
  expect(await prepareFolder({ ...wanted, to })).toBe(to);
  expect(existsSync(to)).toBe(true);
});

test('a relative path is taken from the working directory', async () => {
  expect(await prepareFolder({ ...wanted, to: path.relative(process.cwd(), folder) })).toBe(folder);
});

test('files of other datasets and strangers are no obstacle', async () => {
  for (const name of ['audit_entries.csv', 'usage_logs_old.csv', 'notes.txt', '.usage_logs.csv.exp_1.partial'])
    writeFileSync(path.join(folder, name), '');
  expect(await prepareFolder({ ...wanted, to: folder })).toBe(folder);
});

test.each(['usage_logs.csv', 'usage_logs.json.gz', 'manifest.json'])('%s is one, unless it may be replaced', async (name) => {
  writeFileSync(path.join(folder, name), '');
  const refused = prepareFolder({ ...wanted, to: folder });
  await expect(refused).rejects.toMatchObject({ kind: 'file', code: 'EEXIST', path: path.join(folder, name) });
  expect(await prepareFolder({ ...wanted, to: folder, overwrite: true })).toBe(folder);
});

test('a file where the folder is to be is a FileError', async () => {
  const to = path.join(folder, 'file');
  writeFileSync(to, '');
  await expect(prepareFolder({ ...wanted, to })).rejects.toMatchObject({ kind: 'file', path: to });
});

test('a folder that cannot be synced is taken as it is', async () => {
  await expect(syncFolder(folder)).resolves.toBeUndefined();
  await expect(syncFolder(path.join(folder, 'missing'))).resolves.toBeUndefined();
});
