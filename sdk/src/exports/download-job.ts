import type { components } from '../generated/paths.d.ts';
import type { ExportsDeps } from '../pipeline/deps.ts';
import type { DownloadOptions } from './download-options.ts';
import type { ManifestFile } from './manifest.ts';
import type { ProgressReporter } from './progress.ts';

/** A download of the files of one export into a folder. */
export interface DownloadJob {
  readonly caller: ExportsDeps;
  readonly options: DownloadOptions;
  /** The absolute path of the folder. */
  readonly folder: string;
  readonly signal: AbortSignal;
  readonly progress: ProgressReporter;
  readonly sizes: TransferSizes;
}

/** The sizes of ranges and checkpoints in bytes. Tests use small sizes. */
export interface TransferSizes {
  /** The minimum size of a range in bytes. */
  readonly segmentBytes: number;
  /**
   * The number of bytes after which the client flushes the files to the disk and saves the state again. If the process is killed,
   * at most twice this number of bytes is lost.
   */
  readonly checkpointBytes: number;
}

/** The sizes that downloads use by default. */
export const defaultSizes: TransferSizes = { segmentBytes: 33_554_432, checkpointBytes: 33_554_432 };

/** A file of an export as the platform lists it. */
export type ListedFile = components['schemas']['ExportFile'];

/** A file that has passed its checks. `listed` is its description in `manifest.json`. */
export interface CheckedFile {
  readonly listed: ManifestFile;
  /** Renames the file to its final name, unless the file already has this name. */
  readonly place: (overwrite: boolean) => Promise<void>;
}
