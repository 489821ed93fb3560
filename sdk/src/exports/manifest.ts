import type { components } from '../generated/paths.d.ts';

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
  /** The id of the export that the files are of. */
  readonly export_id: string;
  /** The moment whose state the files show. */
  readonly snapshot_at: string | null;
  /** The request that made the export. */
  readonly request: Schemas['ExportCreate'];
  /** The files that stand beside it. */
  readonly files: readonly Schemas['ExportFile'][];
}

/**
 * The manifest of an export that is ready, for files that passed their checks.
 *
 * @example
 * ```ts
 * manifestOf(await client.exports.get('exp_01KASEQ4H8Z3M5N7P9R1T3V5X7'), { datasets: ['usage_logs'], format: 'csv' });
 * ```
 */
export const manifestOf = (ready: Schemas['Export'], request: Schemas['ExportCreate']): Manifest => ({
  export_id: ready.id,
  snapshot_at: ready.snapshot_at,
  request,
  files: ready.files.map(({ name, dataset, media_type, bytes, rows, sha256 }) => ({
    name,
    dataset,
    media_type,
    bytes,
    rows,
    sha256,
  })),
});
