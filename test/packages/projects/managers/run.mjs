import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const expected = readFileSync('readme.txt', 'utf8');
const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
const tarballs = Object.entries(dependencies).filter(([, range]) => range.startsWith('file:'));
const registry = execFileSync('npm', ['config', 'get', 'registry'], { encoding: 'utf8' }).trim();

/** Makes a project outside of this folder. So the package manager cannot find packages in the `node_modules` of this folder. */
function project(name, files) {
  const folder = path.resolve('..', `${path.basename(process.cwd())}-${name}`);
  mkdirSync(folder);
  const absolute = tarballs.map(([own, range]) => [own, `file:${path.resolve(range.slice('file:'.length))}`]);
  const manifest = { name, private: true, type: 'module', dependencies: Object.fromEntries(absolute) };
  for (const [file, text] of Object.entries({ ...files, 'package.json': JSON.stringify(manifest) }))
    writeFileSync(path.join(folder, file), text);
  for (const file of ['readme.mjs', 'readme.cjs']) copyFileSync(file, path.join(folder, file));
  return folder;
}

function run(folder, program, ...args) {
  const env = { ...process.env, YARN_ENABLE_IMMUTABLE_INSTALLS: 'false', npm_config_frozen_lockfile: 'false' };
  return execFileSync(process.execPath, [path.resolve('node_modules', program), ...args], {
    cwd: folder,
    env,
    encoding: 'utf8',
    timeout: 120_000,
  });
}

const byPnpm = project('pnpm', { '.npmrc': `registry=${registry}\nignore-scripts=true\n` });
run(byPnpm, 'pnpm/bin/pnpm.mjs', 'install', '--prefer-offline');
for (const file of ['readme.mjs', 'readme.cjs'])
  assert.equal(execFileSync(process.execPath, [file], { cwd: byPnpm, encoding: 'utf8' }), expected, `pnpm: ${file}`);

const settings = `nodeLinker: pnp\nenableTelemetry: false\nenableScripts: false\nnpmRegistryServer: "${registry}"\n`;
const byYarn = project('yarn', { '.yarnrc.yml': settings, 'yarn.lock': '' });
const yarn = '@yarnpkg/cli-dist/bin/yarn.js';
run(byYarn, yarn, 'install');
for (const file of ['readme.mjs', 'readme.cjs']) assert.equal(run(byYarn, yarn, 'node', file), expected, `Yarn: ${file}`);
