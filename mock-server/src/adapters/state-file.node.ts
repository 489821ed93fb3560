import { randomUUID } from 'node:crypto';
import { open, readFile, rename, rm } from 'node:fs/promises';
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
 * message has one line. In this case, an existing file stays unchanged.
 *
 * @example
 * await writeStateFile('platform.state', platform);
 * const again = createPlatform({ state: await readStateFile('platform.state') });
 */
export async function writeStateFile(file: string, platform: Serializable): Promise<void> {
  checkArgument({ of: 'writeStateFile', name: 'the file' }, file, text);
  const content = platform.serialize();
  const beside = path.join(path.dirname(file), `.${path.basename(file)}.${randomUUID()}`);
  try {
    await writeSynced(beside, content);
    await rename(beside, file);
  } catch (cause) {
    await rm(beside, { force: true }).catch(() => {});
    throw new Error(`The state file ${file} cannot be written (${reasonOf(cause)}). Choose another path.`, { cause });
  }
}

/**
 * Returns the text of a state file. Pass it as the option `state` to `createPlatform` or `createWorlds`. `createPlatform` and
 * `createWorlds` check the text; `readStateFile` does not. If the file cannot be read, rejects with an `Error` whose message has
 * one line.
 *
 * @example
 * await writeStateFile('platform.state', platform);
 * const text = await readStateFile('platform.state');
 */
export async function readStateFile(file: string): Promise<string> {
  checkArgument({ of: 'readStateFile', name: 'the file' }, file, text);
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    throw new Error(`The state file ${file} cannot be read (${reasonOf(cause)}).`, { cause });
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
