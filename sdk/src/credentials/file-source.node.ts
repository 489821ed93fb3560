import { type BigIntStats, constants } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import path from 'node:path';
import { checkOptions, isFlag } from '../errors/check-options.ts';
import { ConfigurationError } from '../errors/client-errors.ts';
import type { KeyProvider } from './key-source.ts';

/**
 * Options of `fileKey`.
 *
 * @example
 * ```ts
 * const options: FileKeyOptions = { allowOthers: true };
 * const apiKey = fileKey('/run/secrets/sentinelsec', options);
 * ```
 */
export interface FileKeyOptions {
  /** Whether users other than the owner may have access to the file, as for a mounted secret of mode 0644. Default false. */
  readonly allowOthers?: boolean | undefined;
}

/** The mode bits for the group and for others. */
const others = BigInt(constants.S_IRWXG | constants.S_IRWXO);

/** The longest key file. A longer file holds something else, or never ends. */
const mostBytes = 4096;

/** Windows has no such modes, and every file would look accessible to everyone. */
const hasModes = process.platform !== 'win32';

/**
 * Makes a key source that reads the API key from a file and trims white space. The file is read before the first call, after each change
 * of the file, and when the server refuses the key. The file is not watched, so nothing keeps the process alive. A call fails with a
 * `ConfigurationError` when the file is missing, empty, or accessible to users other than its owner. While the current key works, problems
 * with the file fail no call. Errors quote no key.
 *
 * @example
 * ```ts no-run: it needs a file
 * const client = new SentinelSec({ apiKey: fileKey('/run/secrets/sentinelsec') });
 * await client.account.get();
 * ```
 */
export function fileKey(file: string, options: FileKeyOptions = {}): KeyProvider {
  if (typeof file !== 'string' || file === '') throw new ConfigurationError('`fileKey` needs the path of a file.');
  const { allowOthers = false } = checkOptions(options, { allowOthers: isFlag }, '`fileKey`');
  const at = path.resolve(file);
  const give = async (): Promise<string> => {
    const { facts, text } = await read(at);
    if (hasModes && !allowOthers && facts.mode & others)
      throw new ConfigurationError(
        `The key file ${at} is open to users other than its owner. Nothing was sent. Run \`chmod 600\` on it, or set \`allowOthers\`.`,
      );
    if (text === undefined)
      throw new ConfigurationError(
        `The key file ${at} has more than ${mostBytes} bytes, so it is not a key file. Nothing was sent. Check the path.`,
      );
    const key = text.trim();
    if (key === '') throw new ConfigurationError(`The key file ${at} is empty. Nothing was sent. Write the key into it.`);
    return key;
  };
  return Object.assign(give, { version: () => versionOf(at) });
}

/** Changes when the file is replaced or written to. */
async function versionOf(at: string): Promise<string> {
  const { dev, ino, mtimeNs, ctimeNs, size } = await stat(at, { bigint: true });
  return [dev, ino, mtimeNs, ctimeNs, size].join(' ');
}

/**
 * The stats and the text of the file; the text is undefined when it is too long. Both are read from one handle, because the file may be
 * replaced in between.
 */
async function read(at: string): Promise<{ readonly facts: BigIntStats; readonly text: string | undefined }> {
  try {
    const handle = await open(at, 'r');
    try {
      const facts = await handle.stat({ bigint: true });
      const bytes = new Uint8Array(mostBytes + 1);
      let length = 0;
      for (let more = 1; more > 0 && length < bytes.length; length += more)
        ({ bytesRead: more } = await handle.read(bytes, { offset: length }));
      return { facts, text: length > mostBytes ? undefined : new TextDecoder().decode(bytes.subarray(0, length)) };
    } finally {
      await handle.close();
    }
  } catch (cause) {
    const { code = 'unknown' } = cause as NodeJS.ErrnoException;
    throw new ConfigurationError(
      `The key file ${at} cannot be read (${code}). Nothing was sent. Check the path and its permissions.`,
      { cause },
    );
  }
}
