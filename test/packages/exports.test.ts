import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { beforeAll, expect, test } from 'vitest';
import { emptyProject, installOffline, pack } from '../support/packed.ts';

let tarballs: string[] = [];
beforeAll(() => {
  tarballs = pack(mkdtempSync(path.join(tmpdir(), 'sentinelsec-tarballs-')));
}, 60_000);

/** A project with both packages installed, and `main.js` in it. */
function project(type: 'module' | 'commonjs', main: string): string {
  const folder = emptyProject(type);
  installOffline(folder, tarballs);
  writeFileSync(path.join(folder, 'main.js'), main);
  return folder;
}

const run = (folder: string, file: string): string => execFileSync(process.execPath, [file], { cwd: folder, encoding: 'utf8' });

const program = `
async function main() {
  const client = new SentinelSec(createPlatform().clientOptions());
  const { files, manifest } = await client.exports.download({ datasets: ['account'], format: 'json', to: 'export' });
  const again = await client.exports.download({ datasets: ['account'], format: 'json', to: 'export' }).catch((error) => error);
  console.log(files.length, again instanceof FileError, again.code);
}
main();`;

test.each([
  [
    'module',
    `import { FileError, SentinelSec } from '@sentinelsec/sdk';\nimport { createPlatform } from '@sentinelsec/mock-server';`,
  ],
  [
    'commonjs',
    `const { FileError, SentinelSec } = require('@sentinelsec/sdk');\nconst { createPlatform } = require('@sentinelsec/mock-server');`,
  ],
] as const)('a %s project in Node downloads, and knows the errors by their classes', { timeout: 30_000 }, (type, imports) => {
  const folder = project(type, imports + program);
  expect(run(folder, 'main.js')).toBe('1 true EEXIST\n');
  expect(existsSync(path.join(folder, 'export/manifest.json'))).toBe(true);
});

test('a bundle for browsers holds nothing of Node, and says what download needs', { timeout: 30_000 }, async () => {
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
