import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { bundledPackages, thirdPartyLicenses } from './third-party-licenses.ts';

test('packages are found by the comments that the bundler writes, also scoped and nested ones', () => {
  const text = [
    '// src/command/main.ts',
    '// ../node_modules/cli-progress/lib/eta.js',
    'var a = 1; // ../node_modules/not-a-module/x.js',
    '// ../node_modules/cli-progress/node_modules/string-width/index.js',
    '// node_modules/@noble/hashes/sha2.js',
  ].join('\n');
  expect(bundledPackages([text, text])).toEqual([
    '../node_modules/cli-progress',
    '../node_modules/cli-progress/node_modules/string-width',
    'node_modules/@noble/hashes',
  ]);
});

test('the licences of bundled packages are collected; a package without one is a fault', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'sentinelsec-licences-'));
  const write = (name: string, text: string): void => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  };
  write('dist/index.js', '// node_modules/one/index.js\n// node_modules/two/index.js\n');
  write('node_modules/one/package.json', '{"name":"one","version":"1.2.3"}');
  write('node_modules/one/LICENSE.md', 'Do as you like.\n');
  write('node_modules/two/package.json', '{"name":"two","version":"2.0.0"}');
  const collect = (): string => thirdPartyLicenses(path.join(folder, 'dist'), folder);
  expect(collect).toThrow('two is bundled and has no file with its licence.');
  write('node_modules/two/licence', 'Likewise.');
  expect(collect()).toBe(`one 1.2.3\n\nDo as you like.\n\n${'-'.repeat(72)}\n\ntwo 2.0.0\n\nLikewise.\n`);
});
