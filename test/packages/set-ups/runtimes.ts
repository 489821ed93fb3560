import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../support/project-root.ts';
import { exampleOf, projectFiles, readmeFiles, type SetUp } from './set-up.ts';
import { clientTest, nodeTest } from './test-texts.ts';

const { engines } = JSON.parse(readFileSync(path.join(root, 'sdk/package.json'), 'utf8')) as { engines: { node: string } };
/** The oldest Node version that `engines` in package.json allows. */
const oldestNode = `${engines.node.replace('>=', '')}.0`;

/** A set-up that uses both kinds of modules with a Node version. */
const onNode = (version: string): SetUp => ({
  name: `Node ${version}`,
  type: 'module',
  installs: { node: version },
  files: {
    ...readmeFiles,
    'module.test.mjs': clientTest('module', nodeTest),
    'commonjs.test.cjs': clientTest(
      'commonjs',
      nodeTest.replace("import { test } from 'node:test'", "const { test } = require('node:test')"),
    ),
  },
  readme: [
    ['node', 'readme.mjs'],
    ['node', 'readme.ts'],
    ['node', 'readme.cjs'],
  ],
  run: ['node', '--test'],
  isNative: true,
});

/** Projects with other versions of Node and other runtimes. */
export const runtimes: readonly SetUp[] = [
  onNode(oldestNode),
  onNode('26.10.0'),
  {
    name: 'Deno',
    type: 'module',
    installs: { deno: '2.9.6' },
    files: { ...readmeFiles, 'runner.test.js': exampleOf('deno.js') },
    readme: [['deno', 'run', 'readme.ts']],
    run: ['deno', 'test'],
    isNative: true,
  },
  {
    name: 'Bun',
    type: 'module',
    installs: { bun: '1.4.5' },
    files: { ...readmeFiles, 'runner.test.js': exampleOf('bun.js') },
    readme: [
      ['bun', 'readme.ts'],
      ['bun', 'readme.cjs'],
    ],
    run: ['bun', 'test'],
    isNative: true,
  },
  {
    name: 'workerd',
    type: 'module',
    installs: { workerd: '1.20261117.1', esbuild: '0.28.2' },
    files: { ...readmeFiles, ...projectFiles('workerd') },
    run: ['node', 'run.mjs'],
  },
];
