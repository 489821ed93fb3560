import type { components } from '../generated/paths.d.ts';
import { isRecord } from '../wire/json-text.ts';
import type { ByteRange } from './byte-ranges.ts';

type Schemas = components['schemas'];

/** The saved state of one file of a download. */
export interface FileState {
  /**
   * The SHA-256 that the export lists for the file. If the export lists another SHA-256 in the next run, that run fetches the
   * file from the first byte.
   */
  readonly sha256: string;
  /** The entity tag (ETag) that the server sent with the fetched bytes of the file; undefined if the server sent no ETag. */
  readonly etag?: string | undefined;
  /** The ranges of the file that remain on the disk even after a power failure. */
  readonly durable: readonly ByteRange[];
  /** The length and SHA-256 of the opened (decrypted) file. Present only after the client has opened a sealed file. */
  readonly opened?: { readonly bytes: number; readonly sha256: string } | undefined;
  /** The number of runs in which the fetched file had a wrong SHA-256. */
  readonly rejected?: number | undefined;
}

/**
 * The saved state of a download. After an interruption, the next run resumes from this state. The state lists only bytes that the
 * client has flushed to the disk.
 */
export interface DownloadState {
  /** The version of this format. Later versions of the package may write another format. */
  readonly version: 1;
  /** The request that created the export. Only a download with the same request resumes from this state. */
  readonly request: Schemas['ExportCreate'];
  /**
   * The idempotency key of the request that creates the export. If a run is killed before it receives the id of the export, the
   * next run sends the same request with this key. The server then returns the same export.
   */
  readonly idempotency_key: string;
  readonly export_id?: string | undefined;
  /** The states of the files by file name. */
  readonly files: Readonly<Record<string, FileState>>;
}

/** The name of the state file in the folder. */
export const stateName = '.sentinelsec-download.json';

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
const isHex = (value: unknown): boolean => typeof value === 'string' && /^[0-9a-fA-F]{64}$/.test(value);
const isOptional = (value: unknown, holds: (value: unknown) => boolean): boolean => value === undefined || holds(value);
const isText = (value: unknown): boolean => typeof value === 'string' && value.length <= 1000;

const isRange = (value: unknown): boolean =>
  isRecord(value) && isCount(value.first) && isCount(value.end) && value.end > value.first;
const isOpened = (value: unknown): boolean => isRecord(value) && isCount(value.bytes) && isHex(value.sha256);

const isFile = (value: unknown): boolean =>
  isRecord(value) &&
  isHex(value.sha256) &&
  isOptional(value.etag, isText) &&
  isOptional(value.opened, isOpened) &&
  isOptional(value.rejected, isCount) &&
  Array.isArray(value.durable) &&
  value.durable.every(isRange);

/**
 * Parses a state. Returns undefined if the text is damaged or not a state. The download then starts from the first byte.
 *
 * @example
 * ```ts
 * parseState('{}'); // undefined
 * ```
 */
export function parseState(text: string): DownloadState | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const sound =
      isRecord(value) &&
      value.version === 1 &&
      isRecord(value.request) &&
      isText(value.idempotency_key) &&
      isOptional(value.export_id, isText) &&
      isRecord(value.files) &&
      Object.values(value.files).every(isFile);
    return sound ? (value as unknown as DownloadState) : undefined;
  } catch {
    return undefined;
  }
}
