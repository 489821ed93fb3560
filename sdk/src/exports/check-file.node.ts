import { open } from 'node:fs/promises';
import { codeOf, onDisk } from './file-error.ts';
import { hashFile } from './file-hash.node.ts';

/** The length and SHA-256 that a file must have. */
interface Figures {
  /** The length of the file in bytes. */
  readonly bytes: number;
  /** The SHA-256 of the file in hex. */
  readonly sha256: string;
}

/**
 * Compares a file with the length and SHA-256 that it must have. Returns the difference as text; undefined if there is none.
 * Throws a `FileError` if the file cannot be read.
 *
 * @example
 * ```ts
 * await problemOf('./export/usage_logs.csv', { bytes: 0, sha256: 'e3b0c442…' }); // 'is missing'
 * ```
 */
export const problemOf = (at: string, { bytes, sha256 }: Figures): Promise<string | undefined> =>
  onDisk(at, async () => {
    const handle = await open(at, 'r').catch((cause: unknown) => {
      if (codeOf(cause) === 'ENOENT') return undefined;
      throw cause;
    });
    if (!handle) return 'is missing';
    try {
      const found = await handle.stat();
      if (!found.isFile()) return 'is not a file';
      if (found.size !== bytes) return `has ${found.size} bytes instead of ${bytes}`;
      const digest = await hashFile(handle, bytes);
      return digest === sha256.toLowerCase() ? undefined : `has the SHA-256 ${digest} instead of ${sha256}`;
    } finally {
      // Nothing was written, so a close that fails loses nothing.
      await handle.close().catch(() => undefined);
    }
  });
