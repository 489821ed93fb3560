import { execFileSync } from 'node:child_process';
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

function install(project: string, packages: readonly string[]): void {
  const flags = ['--no-audit', '--no-fund', '--loglevel=error', '--ignore-scripts', '--prefer-offline', '--save-exact'];
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
function trySetUp({ type, installs, files, run: [program, ...args], nodeOptions = '' }: SetUp): string | undefined {
  const project = emptyProject(type);
  install(
    project,
    Object.entries(installs).map(([name, version]) => `${name}@${version}`),
  );
  for (const [name, content] of Object.entries(files)) writeFileSync(path.join(project, name), content);
  const own = programs[program] ?? `${program}/bin/${program}.js`;
  const entry = program === 'node' ? [] : [path.join(project, 'node_modules', own)];
  const env = { ...process.env, NODE_OPTIONS: nodeOptions, CI: 'true', NO_COLOR: '1' };
  try {
    execFileSync(process.execPath, [...entry, ...args], {
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

const wanted = process.argv.slice(2);
if (wanted.length === 0) tryReadme();
for (const setUp of setUps.filter(({ name }) => wanted.length === 0 || wanted.some((word) => name.includes(word)))) {
  if (setUp.needs !== undefined && !existsSync(setUp.needs)) {
    console.log(`${process.env.CI ? 'FAILS' : 'SKIPPED'}: ${setUp.name}: this machine has no ${setUp.needs}`);
    if (process.env.CI) process.exitCode = 1;
    continue;
  }
  const from = performance.now();
  const failure = trySetUp(setUp);
  console.log(`${failure ? 'FAILS' : 'works'} in ${Math.round((performance.now() - from) / 1000)} s: ${setUp.name}`);
  if (failure) console.log(failure);
  if (failure) process.exitCode = 1;
}
