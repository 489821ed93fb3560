import { ConfigurationError } from '../errors/failures.ts';
import type { components } from '../generated/paths.d.ts';
import type { OnProgress } from './progress.ts';

type Create = components['schemas']['ExportCreate'];

/**
 * What `exports.download` is to fetch, and where to.
 *
 * @example
 * ```ts
 * const options: DownloadOptions = {
 *   datasets: ['usage_logs', 'audit_entries'],
 *   format: 'csv',
 *   to: './export',
 *   from: '2026-11-01T00:00:00Z',
 *   gzip: true,
 *   onProgress: ({ phase, progress }) => console.log(phase, `${Math.round(100 * progress)} %`),
 * };
 * const result = await client.exports.download(options);
 * ```
 */
export interface DownloadOptions {
  /** The datasets to export, a file each. */
  readonly datasets: readonly Create['datasets'][number][];
  /** The format of the files. */
  readonly format: Create['format'];
  /** The folder for the files; made when it is not there. Relative paths are taken from the working directory. */
  readonly to: string;
  /** Only what happened at or after this time (RFC 3339). Default: from the beginning. */
  readonly from?: string | undefined;
  /** Only what happened before this time (RFC 3339). Default: until now. */
  readonly until?: string | undefined;
  /** Whether the files are compressed; they stay so on the disk, and their names say so. Default false. */
  readonly gzip?: boolean | undefined;
  /** Whether files of an earlier download may be replaced. Default false: they are refused before an export is created. */
  readonly overwrite?: boolean | undefined;
  /** Total time in milliseconds. Default: no limit; each call within has its own. */
  readonly timeout?: number | undefined;
  /** Ends the download at once, wherever it is. */
  readonly signal?: AbortSignal | undefined;
  /** Told how far it is. What it throws ends the download. */
  readonly onProgress?: OnProgress | undefined;
}

/**
 * What became of a download: everything in place and checked.
 *
 * @example
 * ```ts
 * const result: DownloadResult = await client.exports.download({ datasets: ['usage_logs'], format: 'csv', to: './export' });
 * console.log(result.folder, result.manifest);
 * ```
 */
export interface DownloadResult {
  /** The id of the export that the files are of. */
  readonly exportId: string;
  /** Absolute path of the folder. */
  readonly folder: string;
  /** The files that were placed, in the order of the export. */
  readonly files: readonly DownloadedFile[];
  /** Absolute path of `manifest.json`: what was asked for, and the length, rows and SHA-256 of each file. */
  readonly manifest: string;
}

/**
 * A file that was placed.
 *
 * @example
 * ```ts
 * const { files } = await client.exports.download({ datasets: ['usage_logs'], format: 'csv', to: './export' });
 * for (const { path, rows, sha256 } of files) console.log(path, rows, sha256);
 * ```
 */
export interface DownloadedFile {
  /** Absolute path. */
  readonly path: string;
  /** The dataset that it holds. */
  readonly dataset: Create['datasets'][number];
  /** Length in bytes. */
  readonly bytes: number;
  /** Records, without a heading. */
  readonly rows: number;
  /** SHA-256 of the file in lower-case hex. */
  readonly sha256: string;
}

type Kind = 'string' | 'boolean' | 'function' | 'number' | 'object';
const kinds: Readonly<Record<keyof DownloadOptions, Kind>> = {
  datasets: 'object',
  format: 'string',
  to: 'string',
  from: 'string',
  until: 'string',
  gzip: 'boolean',
  overwrite: 'boolean',
  timeout: 'number',
  signal: 'object',
  onProgress: 'function',
};
const known = new Map<string, Kind>(Object.entries(kinds));
const required = ['datasets', 'format', 'to'] as const;

/**
 * Throws a `ConfigurationError` when the options cannot be meant so: a name that is none, a value of the wrong kind, nothing to fetch or
 * nowhere to put it. What the platform alone can judge, such as a dataset's name, is left to it.
 *
 * @example
 * ```ts
 * checkDownloadOptions({ datasets: ['usage_logs'], format: 'csv', to: './export' });
 * ```
 */
export function checkDownloadOptions(options: DownloadOptions): void {
  for (const [name, value] of Object.entries(options ?? {})) {
    const kind = known.get(name);
    if (kind === undefined)
      throw new ConfigurationError(`exports.download has no option "${name}". It takes: ${[...known.keys()].join(', ')}.`);
    if (value !== undefined && typeof value !== kind)
      throw new ConfigurationError(`exports.download: "${name}" must be a ${kind}.`);
  }
  const missing = required.find((name) => options?.[name] === undefined || options[name].length === 0);
  if (missing !== undefined) throw new ConfigurationError(`exports.download needs "${missing}".`);
  if (!Array.isArray(options.datasets)) throw new ConfigurationError('exports.download: "datasets" must be an array.');
  if (options.to.includes('\0')) throw new ConfigurationError('exports.download: "to" must be the path of a folder.');
  if (options.timeout !== undefined && !(options.timeout > 0))
    throw new ConfigurationError('exports.download: "timeout" must be more than 0 milliseconds. Leave it out for no limit.');
}

/** The request that the options come to. */
export const createRequest = ({ datasets, format, from, until, gzip }: DownloadOptions): Create => ({
  datasets: [...datasets],
  format,
  ...(from !== undefined && { from }),
  ...(until !== undefined && { to: until }),
  ...(gzip !== undefined && { gzip }),
});
