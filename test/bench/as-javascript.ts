import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root } from '../support/project-root.ts';

/**
 * Compiles a program of this folder to JavaScript and returns the URL of the result. The benchmarks run the compiled program,
 * because Node needs 17 MB to read TypeScript, and this memory does not belong to the measured program. The packages that the
 * program imports are not compiled.
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
