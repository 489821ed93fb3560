/**
 * The progress of a download. During a download, no number in this object decreases.
 *
 * @example
 * ```ts
 * const line = ({ phase, bytes, totalBytes }: DownloadProgress) => `${phase}: ${bytes} of ${totalBytes} bytes`;
 * ```
 */
export interface DownloadProgress {
  /**
   * The current phase. `queued` or `running`: the platform prepares the export, and the client waits. `downloading`: the client
   * fetches the files. `done`: all files are in the folder.
   */
  readonly phase: 'queued' | 'running' | 'downloading' | 'done';
  /**
   * The progress as a number from 0 to 1. While the platform prepares the export, the number increases from 0 to 0.5. While the
   * client fetches the files, the number increases from 0.5 to 1.
   */
  readonly progress: number;
  /** The total number of bytes that the client has fetched so far, for all files together. */
  readonly bytes: number;
  /** The size of all files together in bytes; 0 until the export is ready. */
  readonly totalBytes: number;
  /** The name of the file that the client fetches now. */
  readonly file?: string;
}

/**
 * A function that the client calls with the progress of a download. If the function throws, or returns a promise that rejects,
 * the download ends with that error.
 *
 * @example
 * ```ts
 * const onProgress: OnProgress = ({ progress }) => console.log(`${Math.round(100 * progress)} %`);
 * await client.exports.download({ datasets: ['usage_logs'], format: 'csv', to: './export', onProgress });
 * ```
 */
export type OnProgress = (progress: DownloadProgress) => void;

/** The value of `progress` when the platform has prepared the export and the client begins to fetch the files. */
const platformShare = 0.5;

/**
 * Reports the progress of a download. No reported number ever decreases, even if the client fetches a file again from its first
 * byte.
 *
 * @example
 * ```ts
 * const progress = new ProgressReporter((now) => console.log(now.phase, now.progress));
 * progress.working('running', 0.4);
 * ```
 */
export class ProgressReporter {
  readonly #tell: OnProgress;
  #last: DownloadProgress = { phase: 'queued', progress: 0, bytes: 0, totalBytes: 0 };

  constructor(tell: OnProgress = () => undefined) {
    this.#tell = tell;
  }

  /** Reports that the platform prepares the export. `share` is the progress of this preparation from 0 to 1. */
  working(phase: 'queued' | 'running', share: number): void {
    this.#say({ ...this.#last, phase, progress: Math.max(this.#last.progress, platformShare * Math.min(share, 1)) });
  }

  /** Reports how many bytes of all files the client has fetched. */
  fetched(bytes: number, totalBytes: number, file: string): void {
    const most = Math.max(bytes, this.#last.bytes);
    const share = totalBytes === 0 ? 1 : most / totalBytes;
    this.#say({ phase: 'downloading', progress: platformShare + (1 - platformShare) * share, bytes: most, totalBytes, file });
  }

  /** Reports that all files are in the folder. */
  done(): void {
    const { bytes, totalBytes } = this.#last;
    this.#say({ phase: 'done', progress: 1, bytes, totalBytes });
  }

  #say(now: DownloadProgress): void {
    this.#last = now;
    this.#tell(now);
  }
}
