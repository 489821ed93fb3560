import { randomUUID } from 'node:crypto';
import { access, constants, open, readFile, readlink, realpath, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { checkArgument, text } from '../base/arguments.ts';

/** An object that can be written to a state file: a platform, or worlds. */
export interface Serializable {
  /** Returns the whole object as text. */
  serialize(): string;
}

/**
 * Writes a platform or worlds to a state file. The write is atomic: the function writes a temporary file in the same directory
 * and then renames it. Only the owner of the file may read it. If the file cannot be written, rejects with an `Error` whose
 * message has one line. In this case, an existing file stays unchanged. If the path is a symbolic link, writes the file to which
 * the link points.
 *
 * @example
 * await writeStateFile('platform.state', platform);
 * const again = createPlatform({ state: await readStateFile('platform.state') });
 */
export async function writeStateFile(file: string, platform: Serializable): Promise<void> {
  checkArgument({ of: 'writeStateFile', name: 'the file' }, file, text);
  const content = platform.serialize();
  try {
    await replace(await withoutLinks(file), content);
  } catch (cause) {
    throw unwritable(file, cause);
  }
}

/**
 * Checks that a state file can be written later. If its folder does not exist or allows no new files, rejects with the error of
 * `writeStateFile`.
 */
export async function checkStateFile(file: string): Promise<void> {
  try {
    await access(path.dirname(await withoutLinks(file)), constants.W_OK);
  } catch (cause) {
    throw unwritable(file, cause);
  }
}

const unwritable = (file: string, cause: unknown): Error =>
  new Error(`The state file ${file} cannot be written (${reasonOf(cause)}). Choose another path.`, { cause });

/**
 * Returns the text of a state file. Pass it as the option `state` to `createPlatform` or `createWorlds`. `createPlatform` and
 * `createWorlds` check the text; `readStateFile` does not. If the file cannot be read or is empty, rejects with an `Error` whose
 * message has one line.
 *
 * @example
 * await writeStateFile('platform.state', platform);
 * const text = await readStateFile('platform.state');
 */
export async function readStateFile(file: string): Promise<string> {
  checkArgument({ of: 'readStateFile', name: 'the file' }, file, text);
  const content = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new Error(`The state file ${file} cannot be read (${reasonOf(cause)}).`, { cause });
  });
  if (content === '') throw new Error(`The state file ${file} is empty. Remove it, or choose another path.`);
  return content;
}

/** Returns the path to which symbolic links lead, even if there is no file yet. */
async function withoutLinks(file: string): Promise<string> {
  try {
    return await realpath(file);
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code !== 'ENOENT') throw thrown;
    const link = await readlink(file).catch(() => undefined);
    return link === undefined ? file : withoutLinks(path.resolve(path.dirname(file), link));
  }
}

/** Writes a file or replaces it as a whole. */
async function replace(file: string, content: string): Promise<void> {
  const beside = path.join(path.dirname(file), `.${path.basename(file)}.${randomUUID()}`);
  try {
    await writeSynced(beside, content);
    await rename(beside, file);
  } catch (thrown) {
    await rm(beside, { force: true }).catch(() => {});
    throw thrown;
  }
}

/** Writes a new file. Resolves after the content is on the disk. */
async function writeSynced(file: string, content: string): Promise<void> {
  const handle = await open(file, 'wx', 0o600);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const reasonOf = (cause: unknown): string => (cause as NodeJS.ErrnoException).code ?? String(cause);
