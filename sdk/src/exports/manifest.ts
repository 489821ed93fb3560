import type { components } from '../generated/paths.d.ts';
import { apiVersion } from '../generated/platform.ts';

type Schemas = components['schemas'];

/**
 * What `manifest.json` holds: what was asked for, as of when, and the proof of each file beside it. Names are those of the API.
 *
 * @example
 * ```ts
 * import { readFile } from 'node:fs/promises';
 *
 * const { manifest } = await client.exports.download({ datasets: ['usage_logs'], format: 'csv', to: './export' });
 * const { snapshot_at, files }: Manifest = JSON.parse(await readFile(manifest, 'utf8'));
 * ```
 */
export interface Manifest {
  /** The version of the API description that the files follow. */
  readonly spec_version: string;
  /** The id of the export that the files are of. */
  readonly export_id: string;
  /** The moment whose state the files show. */
  readonly snapshot_at: string | null;
  /** The request that made the export. */
  readonly request: Schemas['ExportCreate'];
  /** The files that stand beside it. */
  readonly files: readonly ManifestFile[];
}

/**
 * A file as the manifest lists it: all figures are of the file that stands beside it.
 *
 * @example
 * ```ts
 * const nameOf = ({ name, sealed }: ManifestFile): string => (sealed ? `${name}, opened from ${sealed.name}` : name);
 * ```
 */
export interface ManifestFile extends Omit<Schemas['ExportFile'], 'name'> {
  /** The name of the file. */
  readonly name: string;
  /** The file as the export lists it, when it was sealed and was opened with `identity`. */
  readonly sealed?: SealedFile;
}

/**
 * A sealed file that was checked and opened: what the export lists of it.
 *
 * @example
 * ```ts
 * const shown = ({ name, bytes, sha256 }: SealedFile): string => `${name} ${bytes} ${sha256}`;
 * ```
 */
export interface SealedFile {
  /** Its name, which ends in `.age`. */
  readonly name: string;
  /** Its length in bytes. */
  readonly bytes: number;
  /** Its SHA-256 in lower-case hex. */
  readonly sha256: string;
}

/**
 * The manifest of an export that is ready, for files that passed their checks.
 *
 * @example
 * ```ts
 * const ready = await client.exports.get('exp_01KASEQ4H8Z3M5N7P9R1T3V5X7');
 * manifestOf(ready, { datasets: ['usage_logs'], format: 'csv' }, ready.files);
 * ```
 */
export const manifestOf = (
  ready: Schemas['Export'],
  request: Schemas['ExportCreate'],
  files: readonly ManifestFile[],
): Manifest => ({
  spec_version: apiVersion,
  export_id: ready.id,
  snapshot_at: ready.snapshot_at,
  request,
  files: files.map(({ name, dataset, media_type, bytes, rows, sha256, sealed }) => ({
    name,
    dataset,
    media_type,
    bytes,
    rows,
    sha256,
    ...(sealed && { sealed }),
  })),
});
