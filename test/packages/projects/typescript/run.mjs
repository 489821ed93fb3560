import { spawnSync } from 'node:child_process';
import { copyFileSync, readdirSync, writeFileSync } from 'node:fs';

// Compiles the same program with each installed TypeScript version, as ES module and as CommonJS, with all checks. These also check
// the declarations of the packages.
copyFileSync('main.ts', 'main.cts');
const options = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: false,
  noEmit: true,
  target: 'ES2022',
  lib: ['ES2022', 'DOM', 'DOM.Iterable'],
  types: [],
};
const projects = {
  nodenext: { files: ['main.ts', 'main.cts', 'wrong.ts'], module: 'NodeNext', moduleResolution: 'NodeNext' },
  bundler: { files: ['main.ts', 'wrong.ts'], module: 'ESNext', moduleResolution: 'Bundler' },
};
for (const [name, { files, ...more }] of Object.entries(projects))
  writeFileSync(`tsconfig.${name}.json`, JSON.stringify({ compilerOptions: { ...options, ...more }, files }));

const compilers = readdirSync('node_modules').filter((name) => name.startsWith('typescript-'));
if (compilers.length === 0) throw new Error('No TypeScript is installed.');
for (const compiler of compilers)
  for (const project of Object.keys(projects)) {
    const { status, stdout } = spawnSync(
      process.execPath,
      [`node_modules/${compiler}/bin/tsc`, '-p', `tsconfig.${project}.json`],
      { encoding: 'utf8' },
    );
    if (status === 0) continue;
    process.stdout.write(`${compiler}, ${project}:\n${stdout}\n`);
    process.exitCode = 1;
  }
