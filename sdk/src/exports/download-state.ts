import type { components } from '../generated/paths.d.ts';
import { isRecord } from '../wire/json-text.ts';
import type { ByteRange } from './byte-ranges.ts';

type Schemas = components['schemas'];

/** What is known of a file that is being fetched. */
export interface FileState {
  /** SHA-256 of the file as the export lists it: another file under the same name starts from its first byte. */
  readonly sha256: string;
  /** Which version of the file the bytes are of, if the server named one. */
  readonly etag?: string | undefined;
  /** The bytes that are on the disk and would survive a power cut. */
  readonly durable: readonly ByteRange[];
  /** Length and SHA-256 of the opened file, once a sealed file has been opened. */
  readonly opened?: { readonly bytes: number; readonly sha256: string } | undefined;
  /** How many runs have fetched it and found its digest wrong. */
  readonly rejected?: number | undefined;
}

/**
 * What a download leaves behind when it is interrupted, so that the next run goes on from it. It is written only after the bytes that it
 * tells of are on the disk.
 */
export interface DownloadState {
  /** Told apart from what later versions of the package write. */
  readonly version: 1;
  /** The request of the export. Only a download that would make the same one goes on from here. */
  readonly request: Schemas['ExportCreate'];
  /** Sent with the request, so that a run that was killed before it knew the export gets the same one. */
  readonly idempotency_key: string;
  readonly export_id?: string | undefined;
  /** The files by name. */
  readonly files: Readonly<Record<string, FileState>>;
}

/** The name of the state in the folder. */
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
 * Reads a state. Answers undefined for what is none, or is damaged: the download then starts from its first byte, which is always right.
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
