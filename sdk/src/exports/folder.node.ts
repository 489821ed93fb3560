import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { stateName } from './download-state.ts';
import { codeOf, FileError, onDisk } from './file-error.ts';
import { manifestName } from './file-name.ts';
import { lockName } from './folder-lock.node.ts';

/** The target folder of a download. */
interface Wanted {
  /** The path of the folder. Relative paths start at the working directory. */
  readonly to: string;
  readonly datasets: readonly string[];
  readonly overwrite: boolean;
}

/**
 * Creates the folder if it does not exist, and returns its absolute path. Throws a `FileError` if the folder cannot be created.
 *
 * Without `overwrite`, the function also throws a `FileError` if the folder contains a manifest or a file of one of the datasets.
 * There is one exception: files of an interrupted download are allowed. The function recognizes an interrupted download by its
 * state file or lock file.
 *
 * @example
 * ```ts
 * await prepareFolder({ to: './export', datasets: ['usage_logs'], overwrite: false }); // '/home/me/export'
 * ```
 */
export async function prepareFolder({ to, datasets, overwrite }: Wanted): Promise<string> {
  const folder = path.resolve(to);
  await onDisk(folder, () => makeFolder(folder));
  if (!overwrite) await refuseTaken(folder, datasets, [stateName, lockName]);
  return folder;
}

/**
 * Throws a `FileError` if the folder contains a manifest or a file of one of the datasets. If the folder also contains a file
 * whose name is in `unless`, the function does not throw.
 */
export async function refuseTaken(folder: string, datasets: readonly string[], unless: readonly string[] = []): Promise<void> {
  const names = await onDisk(folder, () => readdir(folder));
  const taken = names.find((name) => name === manifestName || datasets.some((dataset) => name.startsWith(`${dataset}.`)));
  if (taken !== undefined && !unless.some((name) => names.includes(name))) throw FileError.taken(path.join(folder, taken));
}

/**
 * Removes the temporary files of earlier downloads. The partial files of the export with the id `except` stay. The caller must
 * hold the lock of the folder.
 */
export async function removeLeftovers(folder: string, { except }: { readonly except: string | undefined }): Promise<void> {
  const names = await onDisk(folder, () => readdir(folder));
  const isLeft = (name: string): boolean =>
    name.startsWith(`${stateName}.`) ||
    name.startsWith(`${lockName}.`) ||
    (/^\.[\w.-]+\.partial$/.test(name) && !(except !== undefined && name.endsWith(`.${except}.partial`)));
  for (const name of names.filter(isLeft))
    await onDisk(path.join(folder, name), () => rm(path.join(folder, name), { force: true }));
}

/**
 * Creates a folder and its missing parent folders. The function does not use the option `recursive` of `mkdir`, because a call
 * with this option never completes if the new folder would be in a folder such as `/proc`.
 */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (cause) {
    if (await isFolder(folder)) return;
    // The path is a file, or a link whose target does not exist. The option `overwrite` does not replace these.
    if (codeOf(cause) === 'EEXIST')
      throw FileError.from(folder, Object.assign(new Error('not a folder', { cause }), { code: 'ENOTDIR' }));
    const above = path.dirname(folder);
    if (codeOf(cause) !== 'ENOENT' || above === folder || (await isFolder(above))) throw cause;
    await makeFolder(above);
    await makeFolder(folder);
  }
}

const isFolder = (at: string): Promise<boolean> =>
  stat(at).then(
    (found) => found.isDirectory(),
    () => false,
  );

/**
 * Flushes the names of the files in the folder to the disk. If you call this function after you create or rename files, the new
 * names survive a power failure. If the system cannot flush a folder, the function does nothing.
 */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close().catch(() => undefined);
}
