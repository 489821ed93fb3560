import { randomUUID } from 'node:crypto';
import { open, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { checkArgument, text } from '../base/arguments.ts';

/** What can be written to a state file: a platform, or worlds. */
export interface Serializable {
  /** All of it as text. */
  serialize(): string;
}

/**
 * Writes a platform or worlds to a file, whole or not at all: to a new file beside it, which then takes its name. Only the owner of the
 * file may read it. Rejects with an `Error` of one line when the file cannot be written; a file that was there is unchanged then.
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
 * Reads a state file, for the option `state`. Rejects with an `Error` of one line when it cannot be read; what is in it is checked by
 * `createPlatform` and `createWorlds`.
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

/** Writes a new file, and has it on the disk when it resolves. */
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
