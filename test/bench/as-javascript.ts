import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root } from '../support/project-root.ts';

/**
 * Makes JavaScript of a program of this folder, as users run it, and returns its URL. Node needs 17 MB to read TypeScript, which is no
 * memory of what is measured. Packages are loaded as they are.
 */
export async function asJavaScript(program: string): Promise<string> {
  const outfile = path.join(root, 'node_modules/.cache/sentinelsec/bench', `${path.basename(program, '.ts')}.mjs`);
  await build({
    entryPoints: [fileURLToPath(new URL(program, import.meta.url))],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node22',
    packages: 'external',
  });
  return pathToFileURL(outfile).href;
}
