/**
 * How far a download is. No number ever goes down.
 *
 * @example
 * ```ts
 * const line = ({ phase, bytes, totalBytes }: DownloadProgress) => `${phase}: ${bytes} of ${totalBytes} bytes`;
 * ```
 */
export interface DownloadProgress {
  /** What is going on: waiting for the platform (`queued`, `running`), fetching, or all in place. */
  readonly phase: 'queued' | 'running' | 'downloading' | 'done';
  /** 0 to 1: the platform's work is the first half, fetching the second. */
  readonly progress: number;
  /** Bytes fetched so far, all files together. */
  readonly bytes: number;
  /** Bytes of all files together; 0 until the export is ready. */
  readonly totalBytes: number;
  /** The file that is being fetched. */
  readonly file?: string;
}

/**
 * Told of each step of a download. What it throws, or rejects with when it is async, ends the download.
 *
 * @example
 * ```ts
 * const onProgress: OnProgress = ({ progress }) => console.log(`${Math.round(100 * progress)} %`);
 * await client.exports.download({ datasets: ['usage_logs'], format: 'csv', to: './export', onProgress });
 * ```
 */
export type OnProgress = (progress: DownloadProgress) => void;

/** The share of the whole that the platform's work counts for. */
const platformShare = 0.5;

/**
 * Turns what is known of a download into progress that only moves forward: a file that starts again says nothing new until it is past the
 * point that was reported before.
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

  /** The platform works on the export; `share` is how much of it is done, 0 to 1. */
  working(phase: 'queued' | 'running', share: number): void {
    this.#say({ ...this.#last, phase, progress: Math.max(this.#last.progress, platformShare * Math.min(share, 1)) });
  }

  /** So many bytes of all files are there. */
  fetched(bytes: number, totalBytes: number, file: string): void {
    const most = Math.max(bytes, this.#last.bytes);
    const share = totalBytes === 0 ? 1 : most / totalBytes;
    this.#say({ phase: 'downloading', progress: platformShare + (1 - platformShare) * share, bytes: most, totalBytes, file });
  }

  /** All files are in their places. */
  done(): void {
    const { bytes, totalBytes } = this.#last;
    this.#say({ phase: 'done', progress: 1, bytes, totalBytes });
  }

  #say(now: DownloadProgress): void {
    this.#last = now;
    this.#tell(now);
  }
}
