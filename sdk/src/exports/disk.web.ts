import { ConfigurationError } from '../errors/client-errors.ts';
import type { ExportsDeps } from '../pipeline/deps.ts';
import type { DownloadOptions, DownloadResult } from './download-options.ts';
import type { Hash } from './verify.ts';
import type { VerifyOptions } from './verify-options.ts';

/** Replaces `disk.node.ts` in runtimes without a file system. The methods reject with a `ConfigurationError`. */
export const disk = {
  async download(_caller: ExportsDeps, _options: DownloadOptions): Promise<DownloadResult> {
    throw new ConfigurationError(
      'exports.download needs a file system. Run it in Node, or fetch the files with exports.downloadFile.',
    );
  },
  async verify(_folder: string, _options?: VerifyOptions): Promise<DownloadResult> {
    throw new ConfigurationError('exports.verify needs a file system. Run it in Node.');
  },
  /** Undefined, because these runtimes have no hash that accepts a stream in parts. */
  newHash: undefined as (() => Hash) | undefined,
};
