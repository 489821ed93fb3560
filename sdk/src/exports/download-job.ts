import type { components } from '../generated/paths.d.ts';
import type { ExportsDeps } from '../pipeline/deps.ts';
import type { DownloadOptions } from './download-options.ts';
import type { ManifestFile } from './manifest.ts';
import type { ProgressReporter } from './progress.ts';

/** An export whose files are being fetched into a folder. */
export interface DownloadJob {
  readonly caller: ExportsDeps;
  readonly options: DownloadOptions;
  /** Absolute path. */
  readonly folder: string;
  readonly signal: AbortSignal;
  readonly progress: ProgressReporter;
  readonly sizes: TransferSizes;
}

/** How files are cut, and how often it is written down how far they are. Tests make them small. */
export interface TransferSizes {
  /** The fewest bytes that are worth a request of their own. */
  readonly segmentBytes: number;
  /** After so many bytes they are forced to the disk and written down. A run that is killed costs at most twice as many. */
  readonly checkpointBytes: number;
}

/** As downloads use them. */
export const defaultSizes: TransferSizes = { segmentBytes: 33_554_432, checkpointBytes: 33_554_432 };

/** A file of an export as the platform lists it. */
export type ListedFile = components['schemas']['ExportFile'];

/** A file that has been checked, and what is said of it. */
export interface CheckedFile {
  readonly listed: ManifestFile;
  /** Gives the file its own name, unless it has it already. */
  readonly place: (overwrite: boolean) => Promise<void>;
}
