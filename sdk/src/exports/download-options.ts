import { isFlag, isFunction, type OptionCheck, type OptionChecks } from '../errors/check-options.ts';
import { ConfigurationError } from '../errors/client-errors.ts';
import type { components } from '../generated/paths.d.ts';
import { isAbortSignal, isRecord, kindOf } from '../wire/json-text.ts';
import type { SealedFile } from './manifest.ts';
import type { OnProgress } from './progress.ts';

type Create = components['schemas']['ExportCreate'];

/**
 * Options of `exports.download`: which data to download, and the target folder.
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
  /** The datasets to export. The platform writes one file per dataset. */
  readonly datasets: readonly Create['datasets'][number][];
  /** The format of the files. */
  readonly format: Create['format'];
  /**
   * The folder for the files. The client creates the folder if it does not exist. A relative path starts at the working
   * directory.
   */
  readonly to: string;
  /** Exports only records from this time on (RFC 3339). Default: from the first record. */
  readonly from?: string | undefined;
  /**
   * Exports only records before this time (RFC 3339). Default: until now. In the API, this parameter has the name `to`. Here,
   * `to` is the folder.
   */
  readonly until?: string | undefined;
  /**
   * Whether the platform compresses the files with gzip. The client does not decompress the files, and their names contain `.gz`.
   * Default false.
   */
  readonly gzip?: boolean | undefined;
  /**
   * An `age` public key (`age1…`). With this option, the platform encrypts (seals) the files. Only the matching secret key can
   * decrypt (open) the files. If you also set `identity`, the client opens the files. Otherwise, the files stay sealed, and their
   * names end in `.age`. You can open sealed files with the command-line tool `age`. Default: the files are not sealed.
   */
  readonly recipient?: string | undefined;
  /**
   * The `age` secret key (`AGE-SECRET-KEY-1…`) that belongs to `recipient`, or a function that returns the secret key. The client
   * checks each sealed file, opens (decrypts) it and removes `.age` from its name. The client does not decompress gzip files. The
   * client never sends the secret key, and no error or log contains it. This option needs the package `age-encryption`. The disk
   * must have space for both the sealed and the opened files. Default: the client does not open sealed files.
   */
  readonly identity?: string | (() => string | Promise<string>) | undefined;
  /**
   * Whether the client may replace files of an earlier download. Default false: if the folder contains such files, the call
   * rejects and creates no export.
   */
  readonly overwrite?: boolean | undefined;
  /**
   * How many requests may fetch file content at the same time, from 1 to 64. A large file needs several requests. The client
   * never exceeds the account's limit on concurrent transfers. Default 4.
   */
  readonly concurrency?: number | undefined;
  /**
   * The maximum time for the whole download in milliseconds. Default: no limit. The client option `timeout` still limits each API
   * call of the download.
   */
  readonly timeout?: number | undefined;
  /** A signal. When it aborts, the download ends immediately. */
  readonly signal?: AbortSignal | undefined;
  /**
   * The client calls this function with the progress of the download. If the function throws an error, the download ends with
   * this error.
   */
  readonly onProgress?: OnProgress | undefined;
}

/**
 * The result of a download whose files have all passed their checks.
 *
 * @example
 * ```ts
 * const result: DownloadResult = await client.exports.download({ datasets: ['usage_logs'], format: 'csv', to: './export' });
 * console.log(result.folder, result.manifest);
 * ```
 */
export interface DownloadResult {
  /** The id of the export that the files belong to. */
  readonly exportId: string;
  /** The absolute path of the folder. */
  readonly folder: string;
  /** The downloaded files, in the order of the export. */
  readonly files: readonly DownloadedFile[];
  /**
   * The absolute path of `manifest.json`. The manifest contains the request for the export. For each file, the manifest also
   * contains the length, the number of rows and the SHA-256.
   */
  readonly manifest: string;
}

/**
 * A downloaded file.
 *
 * @example
 * ```ts
 * const { files } = await client.exports.download({ datasets: ['usage_logs'], format: 'csv', to: './export' });
 * for (const { path, rows, sha256 } of files) console.log(path, rows, sha256);
 * ```
 */
export interface DownloadedFile {
  /** The absolute path of the file. */
  readonly path: string;
  /** The dataset that the file contains. */
  readonly dataset: Create['datasets'][number];
  /** The length of the file in bytes. */
  readonly bytes: number;
  /** The number of records. A header line is not included. */
  readonly rows: number;
  /** The SHA-256 of the file in lower-case hex. */
  readonly sha256: string;
  /** The sealed (encrypted) file that the client downloaded. Present only if the client decrypted it with `identity`. */
  readonly sealed?: SealedFile;
}

const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';
/** The maximum value of the option `concurrency`. Every plan of the platform allows fewer concurrent transfers than this. */
const mostAtOnce = 64;
const text: OptionCheck = ['a string that is not empty', isText];

const checks: OptionChecks<DownloadOptions> = {
  datasets: ['an array of names', (value) => Array.isArray(value) && value.length > 0 && [...value].every(isText)],
  format: text,
  to: ['a string, the path of a folder', (value) => isText(value) && !String(value).includes('\0')],
  from: text,
  until: text,
  gzip: isFlag,
  recipient: [
    'an age public key (age1…), not its secret key',
    (value) => isText(value) && !/^\s*AGE-SECRET/i.test(String(value)),
  ],
  identity: ['an age secret key or a function that returns one', (value) => isText(value) || typeof value === 'function'],
  overwrite: isFlag,
  concurrency: [
    `a whole number from 1 to ${mostAtOnce}`,
    (value) => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= mostAtOnce,
  ],
  timeout: [
    'a number of milliseconds, more than 0; leave it out for no limit',
    (value) => typeof value === 'number' && value > 0,
  ],
  signal: ['an AbortSignal', isAbortSignal],
  onProgress: isFunction,
};
const required = ['datasets', 'format', 'to'] as const;

/**
 * Returns whether a text is a time (RFC 3339), such as `2026-11-01T00:00:00Z`. A time in the option `to` is a mistake, because
 * `to` is a folder.
 */
const isTime = (value: string): boolean => /^\d{4}-\d\d-\d\dT\d\d:\d\d/i.test(value);

/**
 * Throws a `ConfigurationError` for invalid options: an unknown name, a value of the wrong type, or a missing required option.
 * Also throws if `to` looks like a time: here, `to` is the folder, and not the end of a period. This function does not check
 * other values, such as the names of datasets. The platform checks them.
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
  for (const [name, [allowed, holds]] of Object.entries<OptionCheck>(checks)) {
    const value = options?.[name as keyof DownloadOptions];
    const absent = value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
    if (absent && required.some((one) => one === name)) throw new ConfigurationError(`exports.download needs "${name}".`);
    if (value !== undefined && !holds(value)) throw new ConfigurationError(`exports.download: "${name}" must be ${allowed}.`);
  }
  if (options.identity !== undefined && options.recipient === undefined)
    throw new ConfigurationError(
      'exports.download: "identity" opens files that are sealed for its public key. Give this public key as "recipient", too.',
    );
  if (isTime(options.to))
    throw new ConfigurationError(
      'exports.download: "to" must be the folder for the files, not a time. Give the end of the period as "until".',
    );
}

/** Returns the request body for the options. */
export const createRequest = ({ datasets, format, from, until, gzip, recipient }: DownloadOptions): Create => ({
  datasets: [...datasets],
  format,
  ...(from !== undefined && { from }),
  ...(until !== undefined && { to: until }),
  ...(gzip !== undefined && { gzip }),
  ...(recipient !== undefined && { recipient }),
});
