import { ConfigurationError } from '../errors/client-errors.ts';
import type { components } from '../generated/paths.d.ts';
import { isAbortSignal, isRecord, kindOf } from '../wire/json-text.ts';
import type { SealedFile } from './manifest.ts';
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
  /**
   * Only what happened before this time (RFC 3339). Default: until now. The API itself calls the end of a period `to`, which is the folder
   * here; a time as `to` is refused.
   */
  readonly until?: string | undefined;
  /** Whether the files are compressed; they stay so on the disk, and their names say so. Default false. */
  readonly gzip?: boolean | undefined;
  /**
   * The public key of age (`age1…`) that the platform seals the files to. Only the identity of that key opens them: `identity`, or the
   * command `age` later. Without `identity` they stay sealed on the disk, and their names end in `.age`. Default: not sealed.
   */
  readonly recipient?: string | undefined;
  /**
   * The secret key of age (`AGE-SECRET-KEY-1…`) that belongs to `recipient`, or a function that returns it. Each file is opened once its
   * sealed bytes are checked, and loses the `.age` of its name; compressed files stay compressed. The key leaves this process nowhere, and
   * no error or log shows it. Needs the package `age-encryption`, and room for the sealed files beside the opened ones. Default: files
   * stay sealed.
   */
  readonly identity?: string | (() => string | Promise<string>) | undefined;
  /** Whether files of an earlier download may be replaced. Default false: they are refused before an export is created. */
  readonly overwrite?: boolean | undefined;
  /**
   * How many ranges of files are fetched at once, 1 to 64. The client sends no more than the account's limit on transfers allows. Default 4.
   */
  readonly concurrency?: number | undefined;
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
  /** The file as the export lists it, when it was sealed and was opened with `identity`. */
  readonly sealed?: SealedFile;
}

/** What an option must be, in words and as a test. */
type Check = readonly [allowed: string, holds: (value: unknown) => boolean];
const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';
/** More transfers at once than any plan allows. */
const mostAtOnce = 64;
const flag: Check = ['true or false', (value) => typeof value === 'boolean'];
const text: Check = ['a string that is not empty', isText];

const checks: Readonly<Record<keyof DownloadOptions, Check>> = {
  datasets: ['an array of names', (value) => Array.isArray(value) && value.length > 0 && [...value].every(isText)],
  format: text,
  to: ['a string, the path of a folder', (value) => isText(value) && !String(value).includes('\0')],
  from: text,
  until: text,
  gzip: flag,
  recipient: [
    'an age public key (age1…), not its secret key',
    (value) => isText(value) && !/^\s*AGE-SECRET/i.test(String(value)),
  ],
  identity: ['an age secret key or a function that returns one', (value) => isText(value) || typeof value === 'function'],
  overwrite: flag,
  concurrency: [
    'a whole number from 1 to 64',
    (value) => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= mostAtOnce,
  ],
  timeout: [
    'a number of milliseconds, more than 0; leave it out for no limit',
    (value) => typeof value === 'number' && value > 0,
  ],
  signal: ['an AbortSignal', isAbortSignal],
  onProgress: ['a function', (value) => typeof value === 'function'],
};
const required = ['datasets', 'format', 'to'] as const;

/** A time as a period has it (RFC 3339): no folder has such a name but by mistake. */
const isTime = (value: string): boolean => /^\d{4}-\d\d-\d\dT\d\d:\d\d/i.test(value);

/**
 * Throws a `ConfigurationError` when the options cannot be meant so: a name that is none, a value of the wrong kind, nothing to fetch or
 * nowhere to put it. What the platform alone can judge, such as a dataset's name, is left to it. A period of the API, with its `from` and
 * `to`, may be spread into the options by mistake: a time as the folder is refused.
 *
 * @example
 * ```ts
 * checkDownloadOptions({ datasets: ['usage_logs'], format: 'csv', to: './export' });
 * ```
 */
export function checkDownloadOptions(options: DownloadOptions): void {
  if (!isRecord((options as unknown) ?? {}))
    throw new ConfigurationError(`exports.download: the options must be an object, not ${kindOf(options)}.`);
  for (const name of Object.keys(options ?? {}))
    if (!Object.hasOwn(checks, name))
      throw new ConfigurationError(`exports.download has no option "${name}". It takes: ${Object.keys(checks).join(', ')}.`);
  for (const [name, [allowed, holds]] of Object.entries(checks)) {
    const value = options?.[name as keyof DownloadOptions];
    const absent = value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
    if (absent && required.some((one) => one === name)) throw new ConfigurationError(`exports.download needs "${name}".`);
    if (value !== undefined && !holds(value)) throw new ConfigurationError(`exports.download: "${name}" must be ${allowed}.`);
  }
  if (options.identity !== undefined && options.recipient === undefined)
    throw new ConfigurationError('exports.download: "identity" opens what is sealed. Give its public key as "recipient", too.');
  if (isTime(options.to))
    throw new ConfigurationError(
      'exports.download: "to" is the folder for the files, and a time was given. Give the end of the period as "until".',
    );
}

/** The request that the options come to. */
export const createRequest = ({ datasets, format, from, until, gzip, recipient }: DownloadOptions): Create => ({
  datasets: [...datasets],
  format,
  ...(from !== undefined && { from }),
  ...(until !== undefined && { to: until }),
  ...(gzip !== undefined && { gzip }),
  ...(recipient !== undefined && { recipient }),
});
