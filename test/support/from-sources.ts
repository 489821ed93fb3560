import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { root } from './project-root.ts';

/** Runs a program of this repository as `npm run demo` does: the packages it imports are their sources. Returns what it prints. */
export function runFromSources(file: string): string {
  const env = { ...process.env, NODE_OPTIONS: '' };
  return execFileSync(process.execPath, ['--conditions=@sentinelsec/source', path.join(root, file)], { encoding: 'utf8', env });
}
