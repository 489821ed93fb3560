import { execFileSync } from 'node:child_process';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { beforeAll, expect, test } from 'vitest';
import { emptyProject, installOffline, packed } from '../support/packed.ts';

let tarballs: readonly string[] = [];
beforeAll(() => {
  tarballs = packed();
}, 120_000);

/** Makes a project with both packages installed, and writes its file `main.js`. */
function project(type: 'module' | 'commonjs', main: string): string {
  const folder = emptyProject(type);
  installOffline(folder, tarballs);
  writeFileSync(path.join(folder, 'main.js'), main);
  return folder;
}

const run = (folder: string, file: string): string => execFileSync(process.execPath, [file], { cwd: folder, encoding: 'utf8' });

const program = `
const client = new SentinelSec({ apiKey: async () => 'none', fetch: () => Promise.reject(new Error('no network')) });
client.exports.download({ datasets: ['account'], format: 'json', to: '.' }).catch((error) => {
  console.log(error instanceof FileError, error instanceof SentinelSecError, error.code);
});`;

test.each([
  ['module', `import { FileError, SentinelSec, SentinelSecError } from '@sentinelsec/sdk';`],
  ['commonjs', `const { FileError, SentinelSec, SentinelSecError } = require('@sentinelsec/sdk');`],
] as const)(
  'a %s project in Node has the file system, and knows its errors by their classes',
  { timeout: 30_000 },
  (type, imports) => {
    const folder = project(type, imports + program);
    writeFileSync(path.join(folder, 'manifest.json'), '{}');
    expect(run(folder, 'main.js')).toBe('true true EEXIST\n');
  },
);

test('the declarations that an editor loads for the client do not exceed their size limit', { timeout: 30_000 }, () => {
  const dist = path.join(project('module', ''), 'node_modules/@sentinelsec/sdk/dist');
  const loaded = new Set(['index.d.ts']);
  for (const name of loaded)
    for (const [, below] of readFileSync(path.join(dist, name), 'utf8').matchAll(/from '\.\/([^']+)\.js';/g))
      loaded.add(`${below}.d.ts`);
  const bytes = [...loaded].map((name) => statSync(path.join(dist, name)).size);
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(344_000);
});

const controlled = `
const run = async () => {
  const server = await startServer(createWorlds({ seed: 'empty', frozen: true }), { port: 0, control: true });
  const control = controlClient({ origin: server.url, token: server.control.token });
  await control.clock.advance({ days: 1 });
  await control.worlds.remove({ name: 'none' }).catch((error) => console.log(error instanceof ControlError, error.status));
  await server.close();
};
void run();`;

const controlEntries = [
  ['createWorlds', '@sentinelsec/mock-server'],
  ['startServer', '@sentinelsec/mock-server/server'],
  ['controlClient, ControlError', '@sentinelsec/mock-server/control'],
];

test.each([
  ['module', controlEntries.map(([names, from]) => `import { ${names} } from '${from}';`)],
  ['commonjs', controlEntries.map(([names, from]) => `const { ${names} } = require('${from}');`)],
] as const)('a %s project controls a mock server over HTTP', { timeout: 30_000 }, (type, imports) => {
  expect(run(project(type, imports.join('\n') + controlled), 'main.js')).toBe('true 404\n');
});

test('a bundle for browsers contains nothing of Node, and says what download needs', { timeout: 30_000 }, async () => {
  const folder = project(
    'module',
    `import { SentinelSec } from '@sentinelsec/sdk';
const client = new SentinelSec({ apiKey: async () => 'none', fetch: () => Promise.reject(new Error('no network')) });
client.exports.download({ datasets: ['account'], format: 'json', to: 'export' }).catch((error) => console.log(error.kind, error.message));`,
  );
  const outfile = path.join(folder, 'bundle.js');
  await build({
    entryPoints: [path.join(folder, 'main.js')],
    bundle: true,
    platform: 'browser',
    format: 'esm',
    outfile,
    preserveSymlinks: true,
  });
  expect(readFileSync(outfile, 'utf8')).not.toMatch(/["'](?:node:|fs)/);
  expect(run(folder, 'bundle.js')).toMatch(/^configuration .*needs a file system/);
});
