import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { emptyProject, pack, runIn } from '../support/packed.ts';
import { blocksOf } from '../support/readme.ts';
import { type SetUp, setUps } from './set-ups.ts';

// What a user does: npm install of both tarballs into an empty project, then the README's programs, and tests by the test
// runners that people have. Needs a registry. Names after `--` try only the set-ups that have one of them in theirs.
const minutes = 60_000;
const tarballs = pack(mkdtempSync(path.join(tmpdir(), 'sentinelsec-tarballs-')));

function install(project: string, packages: readonly string[], runsScripts = false): void {
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error', '--prefer-offline', '--save-exact'];
  const flags = runsScripts ? quiet : [...quiet, '--ignore-scripts'];
  execFileSync('npm', ['install', ...flags, ...tarballs, ...packages], { cwd: project, stdio: 'inherit', timeout: 3 * minutes });
}

function tryReadme(): void {
  const project = emptyProject('module');
  install(project, []);
  const programs = blocksOf('README.md').filter(({ language }) => language === 'ts');
  for (const [index, { code }] of programs.entries()) {
    const file = `program-${index + 1}.ts`;
    writeFileSync(path.join(project, file), code);
    console.log(`${file}: ${runIn(project, file).trim()}`);
  }
  const { dependencies } = JSON.parse(readFileSync(path.join(project, 'package.json'), 'utf8')) as { dependencies: object };
  console.log(`installed ${Object.keys(dependencies).join(' and ')} into an empty project; the README's programs run.`);
}

/** Where a package has its program, if not in `bin`. */
const programs: Readonly<Record<string, string>> = {
  vitest: 'vitest/vitest.mjs',
  '@playwright/test': '@playwright/test/cli.js',
};

/** Installs a set-up and runs its tests. Answers what the test runner says when they fail. */
function trySetUp({
  type,
  installs,
  files,
  run: [program, ...args],
  nodeOptions = '',
  isNative = false,
}: SetUp): string | undefined {
  const project = emptyProject(type);
  install(
    project,
    Object.entries(installs).map(([name, version]) => `${name}@${version}`),
    isNative,
  );
  for (const [name, content] of Object.entries(files)) writeFileSync(path.join(project, name), content);
  const own = programs[program] ?? `${program}/bin/${program}.js`;
  const entry = program === 'node' || isNative ? [] : [path.join(project, 'node_modules', own)];
  const executable = isNative ? path.join(project, 'node_modules/.bin', program) : process.execPath;
  const env = { ...process.env, NODE_OPTIONS: nodeOptions, CI: 'true', NO_COLOR: '1' };
  try {
    execFileSync(executable, [...entry, ...args], {
      cwd: project,
      env,
      stdio: 'pipe',
      encoding: 'utf8',
      timeout: 3 * minutes,
    });
    return undefined;
  } catch (error) {
    const { stdout = '', stderr = '', message } = error as Error & { stdout?: string; stderr?: string };
    return `${message}\n${stdout}\n${stderr}`;
  } finally {
    rmSync(project, { recursive: true, force: true });
  }
}

/** Why a set-up cannot be tried on this machine: a program is missing, or the registry does not have one for it. */
function obstacle({ needs, isNative, installs }: SetUp): string | undefined {
  if (needs !== undefined && !existsSync(needs)) return `this machine has no ${needs}`;
  if (!isNative) return undefined;
  const missing = Object.entries(installs).find(([name, version]) => {
    const { status } = spawnSync('npm', ['view', `${name}@${version}`, 'version'], { timeout: minutes });
    return status !== 0;
  });
  return missing && `the registry has no ${missing.join('@')}`;
}

const wanted = process.argv.slice(2);
if (wanted.length === 0) tryReadme();
for (const setUp of setUps.filter(({ name }) => wanted.length === 0 || wanted.some((word) => name.includes(word)))) {
  const reason = obstacle(setUp);
  if (reason !== undefined) {
    console.log(`${process.env.CI ? 'FAILS' : 'SKIPPED'}: ${setUp.name}: ${reason}`);
    if (process.env.CI) process.exitCode = 1;
    continue;
  }
  const from = performance.now();
  const failure = trySetUp(setUp);
  console.log(`${failure ? 'FAILS' : 'works'} in ${Math.round((performance.now() - from) / 1000)} s: ${setUp.name}`);
  if (failure) console.log(failure);
  if (failure) process.exitCode = 1;
}
