import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

// All tests and the programs that they start make their temporary files in one folder, which is deleted at the end of the run.
const outer = process.env.TMPDIR;
let folder: string;

/** Makes the folder. Its name is short because the path of a socket may have at most 104 bytes on some systems. */
export function setup(): void {
  folder = mkdtempSync(path.join(realpathSync(tmpdir()), 'tests-'));
  process.env.TMPDIR = folder;
}

/** Deletes the folder. */
export function teardown(): void {
  if (outer === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = outer;
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
