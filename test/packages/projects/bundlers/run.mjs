import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import * as esbuild from 'esbuild';
import { rollup } from 'rollup';
import * as vite from 'vite';
import webpack from 'webpack';

const expected = readFileSync('readme.txt', 'utf8');
const builtin = [...builtinModules, /^node:/];

/** Functions that bundle the README's program into one file, for Node or for a browser. */
const bundlers = {
  esbuild: (outfile, isNode) =>
    esbuild.build({ entryPoints: ['readme.mjs'], outfile, bundle: true, format: 'esm', platform: isNode ? 'node' : 'browser' }),
  async rollup(file, isNode) {
    const plugins = [nodeResolve(isNode ? { exportConditions: ['node'] } : { browser: true })];
    const bundle = await rollup({ input: 'readme.mjs', plugins, external: isNode ? builtin : [] });
    await bundle.write({ file, format: 'es', inlineDynamicImports: true });
  },
  vite: (file, isNode) =>
    vite.build({
      logLevel: 'error',
      ssr: { noExternal: true },
      build: {
        ...(isNode ? { ssr: 'readme.mjs' } : { lib: { entry: 'readme.mjs', formats: ['es'] } }),
        target: 'esnext',
        emptyOutDir: false,
        outDir: path.dirname(file),
        rollupOptions: { output: { entryFileNames: path.basename(file) } },
      },
    }),
  webpack: (file, isNode) =>
    new Promise((resolve, reject) => {
      const config = {
        mode: 'production',
        entry: './readme.mjs',
        target: isNode ? 'node22' : ['web', 'es2023'],
        experiments: { outputModule: true },
        output: {
          path: path.resolve(path.dirname(file)),
          filename: path.basename(file),
          module: true,
          library: { type: 'module' },
        },
      };
      webpack(config, (error, stats) => {
        // If an optional peer dependency is not installed, the bundler reports a warning and not an error.
        const errors = stats?.toJson({ all: false, errors: true }).errors ?? [];
        if (error || errors.length > 0) reject(error ?? new Error(errors.map(({ message }) => message).join('\n')));
        else resolve();
      });
    }),
};

for (const [name, bundle] of Object.entries(bundlers))
  for (const target of ['node', 'web']) {
    const file = path.join(`${name}-${target}`, 'bundle.mjs');
    await bundle(file, target === 'node');
    if (target === 'web') assert.doesNotMatch(readFileSync(file, 'utf8'), /["']node:/, file);
    assert.equal(execFileSync(process.execPath, [file], { encoding: 'utf8' }), expected, file);
  }
