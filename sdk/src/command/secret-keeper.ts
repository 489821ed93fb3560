import { rm } from 'node:fs/promises';
import { writeNewText, writeText } from './files.ts';
import { type Terminal, written } from './terminal.ts';

/** The file for a new secret. */
interface Target {
  /** A file that must not exist yet. */
  readonly out?: string | undefined;
  /** An existing file. The new secret replaces its content. */
  readonly replaced?: string | undefined;
}

/**
 * Keeps a new secret safe, because the server shows it only once. The caller's function `make` gets the secret from the server,
 * and passes the secret to the function `store`. `store` writes the secret to the file. `make` may fail after it got a secret. If
 * the secret is not in the file then, `keepSecret` prints it.
 */
export async function keepSecret<T>(
  { out, replaced }: Target,
  terminal: Pick<Terminal, 'out' | 'err'>,
  make: (store: (secret: string) => Promise<void>) => Promise<T>,
): Promise<T> {
  const file = out ?? replaced;
  let secret: string | undefined;
  let isSaved = false;
  // The new file is created first. If this fails, no request is sent.
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
      terminal.err.write(
        'The new secret could not be stored or checked. It is printed here, because the server does not show it again:\n',
      );
      await written(terminal.out, `${secret}\n`);
    }
    throw error;
  }
}
