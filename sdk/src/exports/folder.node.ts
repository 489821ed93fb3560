import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { stateName } from './download-state.ts';
import { codeOf, FileError, onDisk } from './file-error.ts';
import { manifestName } from './file-name.ts';
import { lockName } from './folder-lock.node.ts';

/** A folder to fill. */
interface Wanted {
  /** Relative paths are taken from the working directory. */
  readonly to: string;
  readonly datasets: readonly string[];
  readonly overwrite: boolean;
}

/**
 * Makes the folder if need be and answers its absolute path. Throws a `FileError` when it cannot be made, or, without `overwrite`, when it
 * already holds a manifest or a file of one of the datasets: before anything is asked of the platform. Files beside the state of an
 * interrupted download may be its own, and are looked at when they are to be placed.
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
  if (taken !== undefined && !overwrite && !names.includes(stateName)) throw FileError.taken(path.join(folder, taken));
  return folder;
}

/** Removes what earlier runs left of files in the making, but for those of one export. Only who holds the lock may. */
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
