import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { abortError, ConfigurationError, IntegrityError } from '../errors/client-errors.ts';
import { isAbortSignal, isRecord } from '../wire/json-text.ts';
import { problemOf } from './check-file.node.ts';
import type { DownloadResult } from './download-options.ts';
import { onDisk } from './file-error.ts';
import { isSafeFileName, manifestName } from './file-name.ts';
import type { Manifest, ManifestFile } from './manifest.ts';
import type { VerifyOptions } from './verify-options.ts';

const operation = 'exports.verify';

/** The maximum size of a manifest in bytes. Real manifests are smaller, because they list only one file per dataset. */
const manifestMost = 1_048_576;

/**
 * Compares the files in a folder with the file `manifest.json` that `download` wrote into this folder. Each file must have the
 * length and SHA-256 that the manifest lists. Returns the same result as `download`. The function sends no request. Throws an
 * `IntegrityError` that names each missing or changed file. Throws a `FileError` if a file cannot be read or `manifest.json` is
 * missing.
 */
export async function verifyFolder(folder: string, { signal }: VerifyOptions = {}): Promise<DownloadResult> {
  if (typeof (folder as unknown) !== 'string' || folder === '')
    throw new ConfigurationError('exports.verify needs a string, the path of a folder that `exports.download` filled.');
  if (signal !== undefined && !isAbortSignal(signal))
    throw new ConfigurationError('exports.verify: "signal" must be an AbortSignal.');
  return resultOf(path.resolve(folder), await readManifest(path.join(path.resolve(folder), manifestName)), signal);
}

/**
 * Returns the result of a complete download in a folder. Returns undefined if `request` differs from the request in the manifest,
 * if the manifest cannot be read, or if a file fails its check. `folder` is an absolute path.
 */
export async function completeDownload(
  folder: string,
  { request, signal }: { readonly request: object; readonly signal: AbortSignal },
): Promise<DownloadResult | undefined> {
  try {
    const manifest = await readManifest(path.join(folder, manifestName));
    const isSame = JSON.stringify(manifest.request) === JSON.stringify(request);
    return isSame ? await resultOf(folder, manifest, signal) : undefined;
  } catch {
    return undefined;
  }
}

/** Checks all files that the manifest lists. */
async function resultOf(folder: string, manifest: Manifest, signal: AbortSignal | undefined): Promise<DownloadResult> {
  const problems: string[] = [];
  for (const file of manifest.files) {
    if (signal?.aborted) throw abortError(signal, operation);
    const problem = await problemOf(path.join(folder, file.name), file);
    if (problem !== undefined) problems.push(`"${file.name}" ${problem}`);
  }
  if (problems.length > 0)
    throw new IntegrityError(`"${folder}" is not what was downloaded: ${problems.join('; ')}. Download the export again.`, {
      operation,
    });
  return {
    exportId: manifest.export_id,
    folder,
    files: manifest.files.map(({ name, dataset, bytes, rows, sha256, sealed }) => ({
      path: path.join(folder, name),
      dataset,
      bytes,
      rows,
      sha256,
      ...(sealed && { sealed }),
    })),
    manifest: path.join(folder, manifestName),
  };
}

async function readManifest(at: string): Promise<Manifest> {
  const text = await onDisk(at, async () => ((await stat(at)).size > manifestMost ? '' : readFile(at, 'utf8')));
  const manifest = parseManifest(text);
  if (manifest) return manifest;
  throw new IntegrityError(`"${at}" is not the manifest of an export. Download the export again.`, { operation });
}

function parseManifest(text: string): Manifest | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const sound =
      isRecord(value) && typeof value.export_id === 'string' && Array.isArray(value.files) && value.files.every(isListed);
    return sound ? (value as unknown as Manifest) : undefined;
  } catch {
    return undefined;
  }
}

const isListed = (file: unknown): file is ManifestFile =>
  isRecord(file) &&
  typeof file.name === 'string' &&
  isSafeFileName(file.name) &&
  Number.isSafeInteger(file.bytes) &&
  typeof file.sha256 === 'string';
