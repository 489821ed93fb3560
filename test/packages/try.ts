import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { emptyProject, pack, runIn } from '../support/packed.ts';
import { blocksOf } from '../support/readme.ts';

// What a user does: npm install of both tarballs into an empty project, then the README's programs. Needs a registry.
const tarballs = pack(mkdtempSync(path.join(tmpdir(), 'sentinelsec-tarballs-')));
const project = emptyProject('module');
execFileSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error', ...tarballs], { cwd: project, stdio: 'inherit' });

for (const [index, { code }] of blocksOf('README.md')
  .filter(({ language }) => language === 'ts')
  .entries()) {
  const file = `program-${index + 1}.ts`;
  writeFileSync(path.join(project, file), code);
  console.log(`${file}: ${runIn(project, file).trim()}`);
}
const { dependencies } = JSON.parse(readFileSync(path.join(project, 'package.json'), 'utf8')) as { dependencies: object };
console.log(`installed ${Object.keys(dependencies).join(' and ')} into an empty project; the README's programs run.`);
