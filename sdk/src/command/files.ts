import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { FileError } from '@sentinelsec/sdk';

/** Makes the error of a failed operation on a file. */
function fileError(does: string, file: string, cause: unknown): FileError {
  const code = (cause as NodeJS.ErrnoException).code ?? 'UNKNOWN';
  return new FileError(`Cannot ${does} ${JSON.stringify(file)} (${code}). Check the path and its permissions.`, {
    path: file,
    code,
    cause,
  });
}

/**
 * Reads a short text file; `undefined` if the file does not exist. Throws a `FileError` if the file cannot be read for another
 * reason.
 */
export async function readText(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw fileError('read', file, cause);
  }
}

/** Reads a file that holds one short secret. Throws a `FileError` if the file cannot be read. */
export async function secretIn(file: string): Promise<string> {
  try {
    return (await readFile(file, 'utf8')).trim();
  } catch (cause) {
    throw fileError('read', file, cause);
  }
}

/**
 * Reads a secret key for the tool `age` from a file that `age-keygen` wrote. Omits the empty lines and comments of the file.
 * Throws a `FileError` if the file cannot be read.
 */
export async function identityIn(file: string): Promise<string> {
  const lines = (await secretIn(file)).split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '' && !line.startsWith('#')).join('\n');
}

/**
 * Writes a file that only its owner can read. The new content replaces the old content in one step, so the file is never
 * incomplete. Throws a `FileError` if the file cannot be written.
 */
export async function writeText(file: string, text: string): Promise<void> {
  const partial = `${file}.${randomUUID()}.partial`;
  try {
    await writeFile(partial, text, { mode: 0o600, flush: true });
    await rename(partial, file);
  } catch (cause) {
    await rm(partial, { force: true }).catch(() => undefined);
    throw fileError('write', file, cause);
  }
}

/** Writes a new file that only its owner can read. Throws a `FileError` if the file exists or cannot be written. */
export async function writeNewText(file: string, text: string): Promise<void> {
  await writeFile(file, text, { mode: 0o600, flag: 'wx', flush: true }).catch((cause: unknown) => {
    throw fileError('create', file, cause);
  });
}
