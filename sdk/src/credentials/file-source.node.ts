import { type BigIntStats, constants } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import path from 'node:path';
import { checkOptions, isFlag } from '../errors/check-options.ts';
import { ConfigurationError } from '../errors/client-errors.ts';
import type { KeyProvider } from './key-source.ts';

/**
 * How a key file is read.
 *
 * @example
 * ```ts
 * const options: FileKeyOptions = { allowOthers: true };
 * const apiKey = fileKey('/run/secrets/sentinelsec', options);
 * ```
 */
export interface FileKeyOptions {
  /** Accepts a file that others than its owner can read or write, such as a mounted secret of mode 0644. Default false. */
  readonly allowOthers?: boolean | undefined;
}

/** Access of the group and of others. */
const others = BigInt(constants.S_IRWXG | constants.S_IRWXO);

/** A key is a line. What is longer is another file, or one without an end. */
const mostBytes = 4096;

/** Windows has no such modes: every file would look open to all. */
const hasModes = process.platform !== 'win32';

/**
 * Reads the API key from a file, without the white space around it, before the first call, whenever the file has been
 * replaced or written anew, and when the server refuses the key. Nothing watches the file, so nothing keeps the process
 * alive. Calls fail with a `ConfigurationError`, which quotes no key, when the file is absent, empty, or open to others
 * than its owner; a file that goes bad while its key still works does no harm until then.
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
        `The key file ${at} is open to others than its owner. Nothing was sent. Run \`chmod 600\` on it, or set \`allowOthers\`.`,
      );
    if (text === undefined)
      throw new ConfigurationError(`The key file ${at} holds more than a key: over ${mostBytes} bytes. Nothing was sent.`);
    const key = text.trim();
    if (key === '') throw new ConfigurationError(`The key file ${at} is empty. Nothing was sent.`);
    return key;
  };
  return Object.assign(give, { version: () => versionOf(at) });
}

/** Differs when another file is in its place, or another content in the same file. */
async function versionOf(at: string): Promise<string> {
  const { dev, ino, mtimeNs, ctimeNs, size } = await stat(at, { bigint: true });
  return [dev, ino, mtimeNs, ctimeNs, size].join(' ');
}

/** What the file is and what it holds, undefined when that is too much; both of one opening: it may be replaced meanwhile. */
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
    throw new ConfigurationError(`The key file ${at} cannot be read (${code}). Nothing was sent.`, { cause });
  }
}
