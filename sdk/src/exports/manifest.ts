import type { components } from '../generated/paths.d.ts';
import { apiVersion } from '../generated/platform.ts';

type Schemas = components['schemas'];

/**
 * The content of `manifest.json`. It describes the export, its request and its files. The fields have the same names as in the
 * API.
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
  /** The version of the spec (`openapi.yaml`) from which this client was generated. */
  readonly spec_version: string;
  /** The id of the export that the files belong to. */
  readonly export_id: string;
  /** The time at which the platform copied the data for the files. */
  readonly snapshot_at: string | null;
  /** The request that created the export. */
  readonly request: Schemas['ExportCreate'];
  /** The files in the same folder. */
  readonly files: readonly ManifestFile[];
}

/**
 * The description of one file in `manifest.json`. `bytes` and `sha256` describe the file in the folder. If the client has
 * decrypted this file, `sealed` describes the encrypted file that the client downloaded.
 *
 * @example
 * ```ts
 * const nameOf = ({ name, sealed }: ManifestFile): string => (sealed ? `${name}, opened from ${sealed.name}` : name);
 * ```
 */
export interface ManifestFile extends Omit<Schemas['ExportFile'], 'name'> {
  /** The name of the file. */
  readonly name: string;
  /** The sealed (encrypted) file that the client downloaded. Present only if the client decrypted it with `identity`. */
  readonly sealed?: SealedFile;
}

/**
 * The name, length and SHA-256 of a sealed (encrypted) file, as the client downloaded it.
 *
 * @example
 * ```ts
 * const shown = ({ name, bytes, sha256 }: SealedFile): string => `${name} ${bytes} ${sha256}`;
 * ```
 */
export interface SealedFile {
  /** The name of the sealed file, which ends in `.age`. */
  readonly name: string;
  /** The length of the sealed (encrypted) file in bytes. */
  readonly bytes: number;
  /** The SHA-256 of the sealed (encrypted) file, in lower-case hex. */
  readonly sha256: string;
}

/**
 * Makes the content of `manifest.json` for a ready export. All files in `files` have passed their checks.
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
