import { type ErrorFacts, SentinelSecError } from '../errors/error.ts';

const advice: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full. Free some space and download again',
  EDQUOT: 'the disk quota is used up. Free some space and download again',
  EACCES: 'access is denied. Choose a folder that may be written to',
  EPERM: 'access is denied. Choose a folder that may be written to',
  EROFS: 'the file system is read-only. Choose another folder',
  ENOTDIR: 'it or a part of its path is not a folder. Choose another folder',
  EEXIST: 'it exists already. Choose another folder, or pass `overwrite: true` to replace it',
  ENOENT: 'it does not exist, or was removed in the meantime',
  ENAMETOOLONG: 'the path is too long. Choose another folder',
  EFBIG: 'the file system allows no file of this size. Choose a folder on another file system',
  EIO: 'the disk failed. Check the disk or the network drive, then download again',
  ELOOP: 'a symbolic link is there. Remove the link, or choose another folder',
  EMFILE: 'the process has too many open files. Close some or raise the limit, then download again',
  ENFILE: 'the system has too many open files. Close some or raise the limit, then download again',
};

/**
 * An operation of the file system failed. `path` is the path of the file or folder. `code` is the error code, such as `ENOSPC` or
 * `EACCES`.
 *
 * @example
 * ```ts
 * await client.exports.download({ datasets: ['usage_logs'], format: 'csv', to: './export' }).catch((error: unknown) => {
 *   if (!FileError.is(error)) throw error;
 *   if (error.code === 'ENOSPC') console.error('The disk is full:', error.path);
 * });
 * ```
 */
export class FileError extends SentinelSecError {
  /** The `kind` of all errors of this class. */
  static readonly kind = 'file';
  /** The name of the class, printed before the message. */
  override readonly name = 'FileError';
  /** The `kind` of this error, for `switch (error.kind)`. */
  readonly kind = FileError.kind;
  /** The absolute path of the file or folder. */
  readonly path: string;
  /** The error code of the operating system. */
  readonly code: string;

  constructor(message: string, facts: ErrorFacts & { readonly path: string; readonly code: string }) {
    super(message, facts);
    this.path = facts.path;
    this.code = facts.code;
  }

  /** Makes a `FileError` from the error of a system call. The message names the path and says what to do. */
  static from(path: string, cause: unknown): FileError {
    const code = codeOf(cause);
    return new FileError(messageOf(path, code), { path, code, cause });
  }

  /** Makes the error for a path that already exists. */
  static taken(path: string): FileError {
    return new FileError(messageOf(path, 'EEXIST'), { path, code: 'EEXIST' });
  }
}

const messageOf = (path: string, code: string): string =>
  `Cannot write "${path}": ${advice[code] ?? `the system answered ${code}. Download again, or choose another folder`}.`;

/** Error codes of `link`. They mean that the system cannot make a hard link. */
export const noLinks: ReadonlySet<string> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EINVAL']);

/** Returns the code of a failed system call; `UNKNOWN` if the error has no code. */
export function codeOf(cause: unknown): string {
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : undefined;
  return typeof code === 'string' ? code : 'UNKNOWN';
}

/**
 * Runs an operation of the file system on a path. If the operation fails, throws a `FileError` with this path.
 *
 * @example
 * ```ts
 * import { mkdir } from 'node:fs/promises';
 *
 * await onDisk('./export/2026', () => mkdir('./export/2026', { recursive: true }));
 * ```
 */
export async function onDisk<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw FileError.is(cause) ? cause : FileError.from(path, cause);
  }
}
