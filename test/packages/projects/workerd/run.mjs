import { execFileSync } from 'node:child_process';
import { build } from 'esbuild';
import workerd from 'workerd';

await build({
  entryPoints: ['worker.mjs'],
  outfile: 'bundle.mjs',
  bundle: true,
  format: 'esm',
  target: 'es2024',
  conditions: ['workerd', 'worker', 'browser'],
  loader: { '.txt': 'text' },
});
execFileSync(workerd.default ?? workerd, ['test', 'config.capnp'], { stdio: 'inherit' });
