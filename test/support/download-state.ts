import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type DownloadState, stateName } from '../../sdk/src/exports/download-state.ts';

/** Reads the saved state of a download. Returns the number of bytes that are flushed to the disk. 0 if there is no state. */
export function durableIn(folder: string): number {
  const at = path.join(folder, stateName);
  if (!existsSync(at)) return 0;
  const { files } = JSON.parse(readFileSync(at, 'utf8')) as DownloadState;
  return Object.values(files).reduce((sum, file) => sum + file.durable.reduce((own, { first, end }) => own + end - first, 0), 0);
}
