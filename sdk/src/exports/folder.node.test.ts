import { existsSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { prepareFolder, syncFolder } from './folder.node.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'sentinelsec-folder-'));
});

const wanted = { datasets: ['usage_logs'], overwrite: false };

test('a missing folder is created, with its parent folders', async () => {
  const to = path.join(folder, 'a', 'b');
  expect(await prepareFolder({ ...wanted, to })).toBe(to);
  expect(existsSync(to)).toBe(true);
});

test('a relative path starts at the working directory', async () => {
  expect(await prepareFolder({ ...wanted, to: path.relative(process.cwd(), folder) })).toBe(folder);
});

test('files of other datasets and unrelated files are allowed', async () => {
  for (const name of ['audit_entries.csv', 'usage_logs_old.csv', 'notes.txt', '.usage_logs.csv.exp_1.partial'])
    writeFileSync(path.join(folder, name), '');
  expect(await prepareFolder({ ...wanted, to: folder })).toBe(folder);
});

test.each(['usage_logs.csv', 'usage_logs.json.gz', 'manifest.json'])('%s is not allowed without `overwrite`', async (name) => {
  writeFileSync(path.join(folder, name), '');
  const refused = prepareFolder({ ...wanted, to: folder });
  await expect(refused).rejects.toMatchObject({ kind: 'file', code: 'EEXIST', path: path.join(folder, name) });
  expect(await prepareFolder({ ...wanted, to: folder, overwrite: true })).toBe(folder);
});

test('a file with the name of the folder is a FileError', async () => {
  const to = path.join(folder, 'file');
  writeFileSync(to, '');
  const message = expect.stringMatching(/is not a folder\. Choose another folder\.$/);
  await expect(prepareFolder({ ...wanted, to })).rejects.toMatchObject({ kind: 'file', code: 'ENOTDIR', path: to, message });
});

test.skipIf(process.platform === 'win32')('a symbolic link to a folder is used; a link to nothing is a FileError', async () => {
  const [to, broken] = [path.join(folder, 'link'), path.join(folder, 'broken')];
  symlinkSync(folder, to);
  symlinkSync(path.join(folder, 'missing'), broken);
  expect(await prepareFolder({ ...wanted, to })).toBe(to);
  await expect(prepareFolder({ ...wanted, to: broken })).rejects.toMatchObject({ kind: 'file', code: 'ENOTDIR', path: broken });
});

test('a folder that cannot be flushed is accepted', async () => {
  await expect(syncFolder(folder)).resolves.toBeUndefined();
  await expect(syncFolder(path.join(folder, 'missing'))).resolves.toBeUndefined();
});
