import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import type { components } from '../generated/paths.d.ts';
import { isRecord } from '../wire/json-text.ts';
import type { CheckedFile, DownloadJob } from './download-job.ts';
import { createRequest, type DownloadResult } from './download-options.ts';
import { onDisk } from './file-error.ts';
import { manifestName } from './file-name.ts';
import { syncFolder } from './folder.node.ts';
import { manifestOf } from './manifest.ts';
import { PartFile } from './part-file.node.ts';

type Export = components['schemas']['Export'];

/**
 * Renames all files to their final names, and then writes the manifest. The manifest therefore exists only in a complete folder.
 * Returns the result of the download.
 */
export async function placeAll(job: DownloadJob, ready: Export, files: readonly CheckedFile[]): Promise<DownloadResult> {
  const { options, folder, signal } = job;
  const content = manifestOf(
    ready,
    createRequest(options),
    files.map(({ listed }) => listed),
  );
  const text = `${JSON.stringify(content, null, 2)}\n`;
  await PartFile.remove(folder, manifestName, ready.id);
  const manifest = await PartFile.create(folder, manifestName, ready.id);
  try {
    await manifest.append(new TextEncoder().encode(text));
    await manifest.finish();
    signal.throwIfAborted();
    const overwrite = options.overwrite ?? false;
    if (overwrite || (await isOwnManifest(manifest.target, ready.id)))
      await onDisk(manifest.target, () => rm(manifest.target, { force: true }));
    for (const file of files) await file.place(overwrite);
    await syncFolder(folder);
    await manifest.place({ overwrite });
    await syncFolder(folder);
  } finally {
    // After the rename of the manifest, this call does nothing.
    await manifest.discard();
  }
  return {
    exportId: ready.id,
    folder,
    files: files.map(({ listed: { name, dataset, bytes, rows, sha256, sealed } }) => ({
      path: path.join(folder, name),
      dataset,
      bytes,
      rows,
      sha256,
      ...(sealed && { sealed }),
    })),
    manifest: manifest.target,
  };
}

/**
 * Returns whether the manifest in the folder belongs to the export with this id. An earlier run of this download may have written
 * the manifest before the process was killed.
 */
async function isOwnManifest(at: string, id: string): Promise<boolean> {
  try {
    const value: unknown = JSON.parse(await readFile(at, 'utf8'));
    return isRecord(value) && value.export_id === id;
  } catch {
    return false;
  }
}
