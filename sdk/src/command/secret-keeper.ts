import { rm } from 'node:fs/promises';
import { writeNewText, writeText } from './files.ts';
import { type Terminal, written } from './terminal.ts';

/** Where a new secret goes. */
interface Target {
  /** A file that must not exist yet. */
  readonly out?: string | undefined;
  /** A file that is replaced. */
  readonly replaced?: string | undefined;
}

/**
 * Runs an operation that makes a new secret, which the server shows once, and stores the secret in a file. Whatever fails after
 * the secret was made, the secret is in the file or is printed. `make` calls `store` with the secret.
 */
export async function keepSecret<T>(
  { out, replaced }: Target,
  terminal: Pick<Terminal, 'out' | 'err'>,
  make: (store: (secret: string) => Promise<void>) => Promise<T>,
): Promise<T> {
  const file = out ?? replaced;
  let secret: string | undefined;
  let isSaved = false;
  // The new file is made first, so that nothing is sent if it cannot be written.
  if (out !== undefined) await writeNewText(out, '');
  try {
    return await make(async (made) => {
      secret = made;
      if (file !== undefined) await writeText(file, `${made}\n`);
      isSaved = file !== undefined;
    });
  } catch (error) {
    if (out !== undefined && !isSaved) await rm(out, { force: true });
    if (secret !== undefined && !isSaved) {
      terminal.err.write('The new secret could not be stored or proved. It is printed here, because it is not shown again:\n');
      await written(terminal.out, `${secret}\n`);
    }
    throw error;
  }
}
