import { mkdir, open, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { codeOf, FileError, onDisk } from './file-error.ts';
import { manifestName } from './file-name.ts';

/** A folder to fill. */
interface Wanted {
  /** Relative paths are taken from the working directory. */
  readonly to: string;
  readonly datasets: readonly string[];
  readonly overwrite: boolean;
}

/**
 * Makes the folder if need be and answers its absolute path. Throws a `FileError` when it cannot be made, or, without `overwrite`, when it
 * already holds a manifest or a file of one of the datasets: before anything is asked of the platform.
 *
 * @example
 * ```ts
 * await prepareFolder({ to: './export', datasets: ['usage_logs'], overwrite: false }); // '/home/me/export'
 * ```
 */
export async function prepareFolder({ to, datasets, overwrite }: Wanted): Promise<string> {
  const folder = path.resolve(to);
  await onDisk(folder, () => makeFolder(folder));
  const names = await onDisk(folder, () => readdir(folder));
  const taken = names.find((name) => name === manifestName || datasets.some((dataset) => name.startsWith(`${dataset}.`)));
  if (taken !== undefined && !overwrite) throw FileError.taken(path.join(folder, taken));
  return folder;
}

/**
 * Makes a folder and those above it that are missing. Node's own way of doing so never ends where a folder is there but takes no other, as
 * in `/proc`: it makes the one above again and again.
 */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (cause) {
    if (await isFolder(folder)) return;
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

/** Resolves when the names in a folder would survive a power cut. Systems that cannot do that for a folder are taken as they are. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
