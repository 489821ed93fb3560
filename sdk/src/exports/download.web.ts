import { ConfigurationError } from '../errors/client-errors.ts';
import type { ExportsDeps } from '../pipeline/deps.ts';
import type { DownloadOptions, DownloadResult } from './download-options.ts';

/** Takes the place of the real download where there is no file system to put files into: rejects with a `ConfigurationError`. */
export async function download(_caller: ExportsDeps, _options: DownloadOptions): Promise<DownloadResult> {
  throw new ConfigurationError(
    'exports.download needs a file system. Run it in Node, or fetch the files with exports.downloadFile.',
  );
}
