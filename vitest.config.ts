import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { PlainReporter } from './test/support/plain-reporter.ts';

const source = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** With the first condition, Node loads the sources of the packages instead of the built files. */
const conditions = ['@sentinelsec/source', 'module', 'node', 'development|production'];

const tests = [
  'sdk/src/**/*.test.ts',
  'sdk/scripts/**/*.test.ts',
  'mock-server/src/**/*.test.ts',
  'test/**/*.test.ts',
  'docs/examples/**/*.test.ts',
];

/** The tests of the built packages. `npm run test:all` builds the packages first. */
const built = ['test/packages/**/*.test.ts', 'test/bench/bench.test.ts'];

/** Tests that take too long for `npm test`, for example because they start other programs. `npm run test:all` runs them. */
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

/** Finds the test files that contain a text. */
const filesWith = (text: RegExp): string[] =>
  tests
    .flatMap((pattern) => globSync(pattern, { cwd: source('.') }))
    .filter((file) => text.test(readFileSync(source(file), 'utf8')));

/**
 * The test files that need a process of their own: they replace modules, or use the diagnostics channels or the heap figures of
 * the whole process. All other test files share processes, which is twice as fast.
 */
const alone = filesWith(/vi\.(mock|resetModules)\(|node:(diagnostics_channel|v8)/);

/**
 * The test files with many runs of random input. `npm test` makes a part of these runs, and the slower tests make all of them. If
 * an environment variable gives the number of runs, `npm test` makes that many.
 */
const isGiven = process.env.PROPERTY_RUNS !== undefined || process.env.CHAOS_CALLS !== undefined;
const long = isGiven ? [] : filesWith(/\blongRuns\(/).filter((file) => !alone.includes(file));

/** These files check after each test that it left nothing wrong, such as a failed check of a response. */
const setupFiles = ['failed-checks', 'process-faults'].map((name) => source(`./test/support/${name}.ts`));

/** A further check for the tests whose processes share modules. */
const clientLint = [source('./test/support/client-lint.ts')];

// The workers reuse the compiled code of the last run.
process.env.NODE_COMPILE_CACHE ??= source('./node_modules/.cache/sentinelsec/compiled');

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    // Some tests compile code or start programs. A slow machine must not make them fail.
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
