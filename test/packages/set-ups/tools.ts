import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../support/project-root.ts';
import { chromium, projectFiles, readmeFiles, type SetUp } from './set-up.ts';

const quickStart = readFileSync(path.join(root, 'docs/guides/quick-start.md'), 'utf8');
/** The oldest TypeScript version that the documentation allows. */
const oldestTypeScript = /TypeScript\s+(\d+\.\d+) or later/.exec(quickStart)?.[1];
assert.ok(oldestTypeScript, 'The quick start names the oldest TypeScript version.');

/** Projects with compilers, bundlers and package managers. */
export const tools: readonly SetUp[] = [
  {
    name: 'TypeScript, from the oldest version to the newest',
    type: 'module',
    installs: {
      '@opentelemetry/api': '1.9.0',
      'typescript-oldest': `npm:typescript@${oldestTypeScript}`,
      'typescript-5.9': 'npm:typescript@5.9.3',
      'typescript-6': 'npm:typescript@6.0.3',
      'typescript-7': 'npm:typescript@7.0.2',
    },
    files: projectFiles('typescript'),
    run: ['node', 'run.mjs'],
  },
  {
    name: 'the linters of packages: publint and are-the-types-wrong',
    type: 'module',
    installs: { publint: '0.3.25', '@arethetypeswrong/cli': '0.18.5' },
    files: projectFiles('lint'),
    run: ['node', 'run.mjs'],
  },
  {
    name: 'bundles by esbuild, Rollup, webpack and Vite',
    type: 'module',
    installs: {
      esbuild: '0.28.2',
      rollup: '4.68.8',
      '@rollup/plugin-node-resolve': '16.0.3',
      webpack: '5.113.0',
      vite: '8.4.0',
    },
    files: { ...readmeFiles, ...projectFiles('bundlers') },
    run: ['node', 'run.mjs'],
  },
  {
    name: 'a page that Vite builds, in Chromium',
    type: 'module',
    installs: { vite: '8.4.0', 'playwright-core': '1.65.1' },
    needs: chromium,
    files: { ...readmeFiles, ...projectFiles('page') },
    run: ['node', 'run.mjs', chromium],
  },
  {
    name: "the package managers pnpm and Yarn, with Plug'n'Play",
    type: 'module',
    installs: { pnpm: '12.21.0', '@yarnpkg/cli-dist': '4.18.1' },
    files: { ...readmeFiles, ...projectFiles('managers') },
    run: ['node', 'run.mjs'],
  },
];
