import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { PlainReporter } from './test/support/plain-reporter.ts';

const source = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The packages' sources instead of what is built: each entry of their `exports` names its source under the first condition. */
const conditions = ['@sentinelsec/source', 'module', 'node', 'development|production'];

const tests = [
  'sdk/src/**/*.test.ts',
  'sdk/scripts/**/*.test.ts',
  'mock-server/src/**/*.test.ts',
  'test/**/*.test.ts',
  'docs/examples/**/*.test.ts',
];

/** What tests the built packages: `npm run test:all` builds them first. */
const built = ['test/packages/**/*.test.ts', 'test/bench/bench.test.ts'];

/** What takes longer than all that one waits for at work: other programs, compilers and kills of processes. `npm run test:all` runs them. */
const slower = [
  'mock-server/src/seeds/enterprise.test.ts',
  'test/adapters/chromium.test.ts',
  'test/adapters/console-page.test.ts',
  'test/adapters/faults-table.test.ts',
  'test/adapters/snapshots.test.ts',
  'test/architecture/doc-examples.test.ts',
  'test/architecture/examples.test.ts',
  'test/architecture/foreign-specs.test.ts',
  'test/architecture/generated.test.ts',
  'test/architecture/hovers.test.ts',
  'test/architecture/one-edit.test.ts',
  'test/architecture/one-edit-operations.test.ts',
  'test/architecture/one-edit-wire.test.ts',
  'test/architecture/spec.test.ts',
  'test/chaos/killed-download.test.ts',
  'test/chaos/spec-edits.test.ts',
  'test/chaos/spec-operations.test.ts',
  'test/command/command.test.ts',
  'test/command/guide-run.test.ts',
  'test/command/screens.test.ts',
  'test/limits/redis-store.test.ts',
];

/** The test files with a text. */
const filesWith = (text: RegExp): string[] =>
  tests
    .flatMap((pattern) => globSync(pattern, { cwd: source('.') }))
    .filter((file) => text.test(readFileSync(source(file), 'utf8')));

/** What changes the modules or the channels of a whole process, or weighs its heap, must have one of its own. All others share theirs, which is twice as fast. */
const alone = filesWith(/vi\.(mock|resetModules)\(|node:(diagnostics_channel|v8)/);

/**
 * What tries random input for long: a part of its runs in `npm test`, all of them among the slower tests. Where a number of runs is
 * given, `npm test` makes all of them.
 */
const isGiven = process.env.PROPERTY_RUNS !== undefined || process.env.CHAOS_CALLS !== undefined;
const long = isGiven ? [] : filesWith(/\blongRuns\(/).filter((file) => !alone.includes(file));

/** What each test must leave right, independent of its subject. */
const setupFiles = ['failed-checks', 'process-faults'].map((name) => source(`./test/support/${name}.ts`));

/** Beside those, where the tests of a process share its modules. */
const clientLint = [source('./test/support/client-lint.ts')];

// Workers take the compiled code of the last run.
process.env.NODE_COMPILE_CACHE ??= source('./node_modules/.cache/sentinelsec/compiled');

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    // Some compile, some start processes; a slow machine is no failure.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: '100%',
    restoreMocks: true,
    execArgv: [`--conditions=${conditions[0]}`],
    globalSetup: source('./test/support/temporary-folder.ts'),
    setupFiles,
    unstubEnvs: true,
    unstubGlobals: true,
    reporters: ['default', new PlainReporter()],
    projects: [
      {
        extends: true,
        test: {
          name: 'shared',
          include: tests,
          exclude: [...alone, ...built, ...slower],
          setupFiles: clientLint,
          isolate: false,
        },
      },
      { extends: true, test: { name: 'alone', include: alone, exclude: built } },
      { extends: true, test: { name: 'packages', include: built, isolate: false } },
      {
        extends: true,
        test: {
          name: 'slower',
          include: [...slower, ...long],
          setupFiles: clientLint,
          testTimeout: 240_000,
          hookTimeout: 240_000,
          isolate: false,
          env: { PROPERTY_RUNS: process.env.PROPERTY_RUNS ?? '200' },
        },
      },
    ],
  },
});
