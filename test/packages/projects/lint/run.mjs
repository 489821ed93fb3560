import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));

function check(program, ...args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`node_modules/${program}`, ...args], { encoding: 'utf8' });
  if (status === 0) return;
  process.stdout.write(`${program} ${args.join(' ')}:\n${stdout}${stderr}\n`);
  process.exitCode = 1;
}

const attw = '@arethetypeswrong/cli/dist/index.js';
const tarballs = Object.values(dependencies)
  .filter((range) => range.startsWith('file:'))
  .map((range) => range.slice('file:'.length));
if (tarballs.length !== 2) throw new Error(`There are ${tarballs.length} tarballs, not 2.`);
for (const tarball of tarballs) {
  check('publint/src/cli.js', 'run', '--strict', tarball);
  // These two entry points need other checks: a YAML file has no types, and the entry for Vitest is only an ES module.
  check(attw, tarball, '--no-emoji', '--profile', 'node16', '--exclude-entrypoints', 'control.yaml', 'vitest');
  if (tarball.includes('mock-server')) check(attw, tarball, '--no-emoji', '--profile', 'esm-only', '--entrypoints', 'vitest');
}
