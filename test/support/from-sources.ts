import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from './project-root.ts';

/**
 * Runs a program of this repository as `npm run demo` does: imports of the packages load their source files. The program runs in
 * an empty folder and may write to this folder. Returns the output of the program.
 */
export function runFromSources(file: string): string {
  const env = { ...process.env, NODE_OPTIONS: '' };
  const cwd = mkdtempSync(path.join(tmpdir(), 'sentinelsec-program-'));
  try {
    const args = ['--conditions=@sentinelsec/source', path.join(root, file)];
    return execFileSync(process.execPath, args, { encoding: 'utf8', env, cwd });
  } finally {
    rmSync(cwd, { recursive: true });
  }
}
