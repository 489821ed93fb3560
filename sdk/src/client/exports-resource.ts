import type { DownloadOptions, DownloadResult } from '../exports/download-options.ts';
import type { RowStream } from '../exports/row-stream.ts';
import type { RowsOptions } from '../exports/rows.ts';
import type { VerifyOptions } from '../exports/verify-options.ts';
import type { DatasetRows } from '../generated/datasets.ts';
import type { ExportsNamespace } from '../generated/namespaces.ts';

/**
 * Exports of the account's data: the operations, and methods that download, check and read the files.
 *
 * @example
 * ```ts
 * const { files } = await client.exports.download({ datasets: ['usage_logs'], format: 'csv', to: './export' });
 * ```
 */
export interface ExportsResource extends ExportsNamespace {
  /**
   * Creates an export, waits until it is ready, downloads its files and checks the length and SHA-256 of each file. After these
   * checks, the method gives the files their final names in the folder and writes a manifest into the folder. If a download was
   * interrupted, call the method again with the same options. The method then resumes the download, even in another process.
   * Works in Node only. Without the option `timeout`, the download has no total time limit.
   *
   * @example
   * ```ts
   * await client.exports.download({ datasets: ['usage_logs'], format: 'csv', to: './export' });
   * ```
   */
  download(options: DownloadOptions): Promise<DownloadResult>;
  /**
   * Checks the files of an earlier `download`. The folder contains the files and a manifest. Each file must exist and have the
   * length and SHA-256 that the manifest lists. Throws an `IntegrityError` that names each missing or changed file. Works in Node
   * only. Sends no request.
   *
   * @example
   * ```ts
   * await client.exports.download({ datasets: ['usage_logs'], format: 'csv', to: './export' });
   * const { files } = await client.exports.verify('./export');
   * ```
   */
  verify(folder: string, options?: VerifyOptions): Promise<DownloadResult>;
  /**
   * Returns the typed rows of a dataset as a stream, without a file on the disk. The client creates an export, waits until it is
   * ready, and fetches the file of the export only as fast as your code reads. Before the stream returns the last rows, the
   * client checks the length of the file. In Node, it also checks the SHA-256 of the file. If a value differs from the value that
   * the export lists, the stream throws an `IntegrityError` and does not return the last rows.
   *
   * @example
   * ```ts
   * for await (const log of client.exports.rows('usage_logs', { from: '2026-11-01T00:00:00Z' })) console.log(log.path, log.status);
   * ```
   */
  rows<Name extends keyof DatasetRows>(dataset: Name, options?: RowsOptions): RowStream<DatasetRows[Name]>;
}
