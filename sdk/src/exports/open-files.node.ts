import { IntegrityError } from '../errors/client-errors.ts';
import type { components } from '../generated/paths.d.ts';
import type { CheckedFile, DownloadJob } from './download-job.ts';
import type { DownloadResult } from './download-options.ts';
import { PartFile } from './part-file.node.ts';
import { placeAll } from './place.node.ts';
import type { StateFile } from './state-file.node.ts';
import type { Unseal } from './unseal.node.ts';

/** Returns the name of a sealed file without `.age`. The opened (decrypted) file has this name. */
export const openedName = (name: string): string => name.replace(/\.age$/, '');

/** The sealed (encrypted) files of a download, and what `openFiles` needs to decrypt them. */
interface Opening {
  readonly ready: components['schemas']['Export'];
  readonly state: StateFile;
  readonly unseal: Unseal;
  readonly files: readonly CheckedFile[];
  /** The sealed files that the client must still open, by name. */
  readonly parts: ReadonlyMap<string, PartFile>;
  /**
   * Called if a sealed file cannot be opened. Removes the temporary files and the state, because no later run can resume the
   * download.
   */
  readonly over: () => Promise<void>;
}

/**
 * Opens (decrypts) all sealed files and renames the opened files to their final names. If a sealed file is damaged or was sealed
 * for another key, the function keeps no opened files. It then renames the sealed files to their final names and throws an
 * `IntegrityError`.
 */
export async function openFiles(job: DownloadJob, opening: Opening): Promise<DownloadResult> {
  const { ready, state, files } = opening;
  const opened: { readonly file: CheckedFile; readonly part?: PartFile }[] = [];
  try {
    for (const file of files) opened.push(await openOne(job, opening, file));
    for (const { part } of opened) await part?.finish();
    const known = opened.flatMap(({ file: { listed }, part }) =>
      part && listed.sealed ? [{ listed, sealed: listed.sealed }] : [],
    );
    await state.saveFiles(
      Object.fromEntries(
        known.map(({ listed: { bytes, sha256 }, sealed }) => [
          sealed.name,
          { ...(state.fileOf(sealed.name) ?? { sha256: sealed.sha256, durable: [] }), opened: { bytes, sha256 } },
        ]),
      ),
    );
  } catch (error) {
    for (const { part } of opened) await part?.close();
    if (IntegrityError.is(error)) {
      await placeAll(job, ready, files);
      await opening.over();
    }
    throw error;
  }
  return placeAll(
    job,
    ready,
    opened.map(({ file }) => file),
  );
}

/**
 * Decrypts a sealed file into a second file in the same folder. If an earlier run has already decrypted the file, returns `file`
 * unchanged.
 */
async function openOne(
  { folder, signal }: DownloadJob,
  { ready, unseal, parts }: Opening,
  file: CheckedFile,
): Promise<{ readonly file: CheckedFile; readonly part?: PartFile }> {
  const { name, bytes, sha256 } = file.listed;
  const sealed = parts.get(name);
  if (!sealed) return { file };
  await PartFile.remove(folder, openedName(name), ready.id);
  const part = await PartFile.create(folder, openedName(name), ready.id);
  try {
    const figures = await unseal(sealed, part, signal);
    const listed = { ...file.listed, name: part.name, ...figures, sealed: { name, bytes, sha256 } };
    return { part, file: { listed, place: (overwrite) => part.place({ overwrite }) } };
  } catch (error) {
    await part.discard();
    throw error;
  }
}
