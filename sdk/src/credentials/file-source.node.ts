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
  /**
   * Whether the client accepts a file that users other than its owner may access, such as a mounted secret with mode 0644.
   * Default: false. With false, calls fail with a `ConfigurationError` for such a file. On Windows, files have no such mode, so
   * the client accepts every file.
   */
  readonly allowOthers?: boolean | undefined;
}

/** The bits of a file mode that give access to the group and to other users. */
const others = BigInt(constants.S_IRWXG | constants.S_IRWXO);

/**
 * The maximum size of a key file in bytes. A longer file does not contain a key, and some files, such as `/dev/zero`, never end.
 */
const mostBytes = 4096;

/** Whether the mode of a file shows who may access the file. On Windows, the mode does not show this. */
const hasModes = process.platform !== 'win32';

/**
 * Makes a key source that reads the API key from a file and removes the white space around the key. The client reads the file
 * before its first call, and again if the server refuses the key. With each request, the client also checks whether the file has
 * changed. If the file has changed, the client reads the file again. These checks do not keep the process alive.
 *
 * The file must not be missing, empty, longer than 4096 bytes, or accessible to users other than its owner. Otherwise, calls fail
 * with a `ConfigurationError`. If the client has already read a key, it uses this key until the server refuses the key, even if
 * the file is no longer valid. Errors never quote the key.
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
        `The key file ${at} is open to users other than its owner. Nothing was sent. Run \`chmod 600 ${at}\`, or set \`allowOthers\`.`,
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

/** Returns a text that changes when somebody replaces the file or writes to it. */
async function versionOf(at: string): Promise<string> {
  const { dev, ino, mtimeNs, ctimeNs, size } = await stat(at, { bigint: true });
  return [dev, ino, mtimeNs, ctimeNs, size].join(' ');
}

/**
 * Returns the stats and the text of a file. The text is undefined if the file has more than `mostBytes` bytes. The function reads
 * the stats and the text through one file handle. With two handles, somebody could replace the file between the two reads.
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
