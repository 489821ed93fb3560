import { execFile, spawnSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { emptyProject, packed } from '../support/packed.ts';
import { print } from '../support/print.ts';
import { blocksOf } from '../support/readme.ts';
import { readmeFiles, type SetUp } from './set-ups/set-up.ts';
import { setUps } from './set-ups.ts';

// Installs both tarballs into an empty project, as a user does, and runs the README's programs. Then runs tests in the test
// runners, runtimes and tools of users. Needs a registry. `npm run try-packages -- TEXT` tries only the set-ups whose names contain
// this text.
const minutes = 60_000;
const tarballs = packed();
const execute = promisify(execFile);

/** How many set-ups run at the same time. While one waits for the network, another can use the processor. */
const atOnce = 2;

async function install(project: string, { installs, isNative = false }: Pick<SetUp, 'installs' | 'isNative'>): Promise<void> {
  const packages = Object.entries(installs).map(([name, version]) => `${name}@${version}`);
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error', '--prefer-offline', '--save-exact'];
  const flags = isNative ? quiet : [...quiet, '--ignore-scripts'];
  await execute('npm', ['install', ...flags, ...tarballs, ...packages], { cwd: project, timeout: 5 * minutes });
}

const node = [process.execPath] as const;

async function tryReadme(): Promise<void> {
  const project = emptyProject('module');
  await install(project, { installs: {} });
  const programs = blocksOf('README.md').filter(({ language }) => language === 'ts');
  for (const [index, { code }] of programs.entries()) {
    const file = `program-${index + 1}.ts`;
    writeFileSync(path.join(project, file), code);
    const { stdout } = await execute(node[0], [file], { cwd: project, env: { ...process.env, NODE_OPTIONS: '' } });
    print(`${file}: ${stdout.trim()}`);
  }
  print("Both packages are installed into an empty project; the README's programs run.");
}

/** The paths of programs that are not at `bin/<name>.js` of their package. */
const programs: Readonly<Record<string, string>> = {
  vitest: 'vitest/vitest.mjs',
  '@playwright/test': '@playwright/test/cli.js',
};

/** Installs a set-up and runs its tests. Resolves to the output of a program that fails, or to undefined. */
async function trySetUp(setUp: SetUp): Promise<string | undefined> {
  const { type, files, run, readme = [], nodeOptions = '', isNative = false } = setUp;
  const project = emptyProject(type);
  const env = { ...process.env, NODE_OPTIONS: nodeOptions, CI: 'true', NO_COLOR: '1' };
  const start = async ([program, ...args]: SetUp['run']): Promise<string> => {
    const own = programs[program] ?? `${program}/bin/${program}.js`;
    const entry = program === 'node' || isNative ? [] : [path.join(project, 'node_modules', own)];
    const executable = isNative ? path.join(project, 'node_modules/.bin', program) : node[0];
    return (await execute(executable, [...entry, ...args], { cwd: project, env, timeout: 10 * minutes })).stdout;
  };
  try {
    await install(project, setUp);
    for (const [name, content] of Object.entries(files)) writeFileSync(path.join(project, name), content);
    for (const command of readme) {
      const printed = await start(command);
      if (printed !== readmeFiles['readme.txt']) return `${command.join(' ')} printed:\n${printed}`;
    }
    await start(run);
    return undefined;
  } catch (error) {
    const { stdout = '', stderr = '', message } = error as Error & { stdout?: string; stderr?: string };
    return `${message}\n${stdout}\n${stderr}`;
  } finally {
    rmSync(project, { recursive: true, force: true });
  }
}

/** Returns the reason why this machine cannot try a set-up: a program is missing, or the registry does not have a package. */
function obstacle({ needs, isNative, installs }: SetUp): string | undefined {
  if (needs !== undefined && !existsSync(needs)) return `this machine has no ${needs}`;
  if (!isNative) return undefined;
  const missing = Object.entries(installs).find(([name, version]) => {
    const { status } = spawnSync('npm', ['view', `${name}@${version}`, 'version'], { timeout: minutes });
    return status !== 0;
  });
  return missing && `the registry has no ${missing.join('@')}`;
}

async function report(setUp: SetUp): Promise<void> {
  const reason = obstacle(setUp);
  if (reason !== undefined) {
    print(`${process.env.CI ? 'FAILS' : 'SKIPPED'}: ${setUp.name}: ${reason}`);
    if (process.env.CI) process.exitCode = 1;
    return;
  }
  const from = performance.now();
  const failure = await trySetUp(setUp);
  print(`${failure ? 'FAILS' : 'works'} in ${Math.round((performance.now() - from) / 1000)} s: ${setUp.name}`);
  if (failure) print(failure);
  if (failure) process.exitCode = 1;
}

const wanted = process.argv.slice(2);
if (wanted.length === 0) await tryReadme();
const left = setUps.filter(({ name }) => wanted.length === 0 || wanted.some((word) => name.includes(word)));
const work = async (): Promise<void> => {
  for (let next = left.shift(); next; next = left.shift()) await report(next);
};
await Promise.all(Array.from({ length: atOnce }, work));
