import { type Check, checkArgument, checkOptions, isRecord } from '../base/arguments.ts';
import type { InProcessClientOptions, Platform } from './platform.ts';
import { type MockOptions, openTestWorld, type TestWorld } from './test-world.node.ts';

/**
 * The two functions that register code to run before and after each test. Jest, Vitest, Mocha and `node:test` have both
 * functions.
 *
 * @example
 * import { afterEach, beforeEach } from 'node:test';
 *
 * const hooks: TestHooks = { beforeEach, afterEach };
 */
export interface TestHooks {
  /** Registers a function that runs before each test. */
  readonly beforeEach: (run: () => void) => unknown;
  /** Registers a function that runs after each test. */
  readonly afterEach: (run: () => void) => unknown;
}

/** The mock of the running test. */
export interface TestMock {
  /** The world of the running test. Throws an `Error` outside a test. */
  readonly platform: Platform;
  /** Returns options for a client of the running test. Throws an `Error` outside a test. */
  clientOptions(): InProcessClientOptions;
}

const functions: Check = { allowed: 'a function', holds: (value) => typeof value === 'function' };

/**
 * Gives each test of a file its own world. After each test, checks that every request to the API reached the mock, and that the
 * client follows the rules of the client lint. By default, uses the global `beforeEach` and `afterEach` of the test runner. If
 * your test runner has no such globals, pass the two functions as `hooks`. Throws a `TypeError` or `RangeError` for wrong
 * options.
 *
 * @example
 * ```ts no-run: it registers hooks of a test runner
 * import { setupMock } from '@sentinelsec/mock-server/jest';
 *
 * const mock = setupMock({ frozen: true });
 * const client = () => new SentinelSec(mock.clientOptions());
 * ```
 */
export function setupMock(options: MockOptions = {}, hooks: TestHooks = globalThis as unknown as TestHooks): TestMock {
  const of = 'setupMock';
  if (!isRecord(options)) checkOptions<object>(of, options, {});
  for (const name of ['beforeEach', 'afterEach'] as const)
    checkArgument({ of, name: `${name} of the test runner (pass the hooks as the second argument)` }, hooks?.[name], functions);
  let world: TestWorld | undefined;
  hooks.beforeEach(() => {
    world = openTestWorld(of, options);
  });
  hooks.afterEach(() => {
    const ended = world;
    world = undefined;
    ended?.close();
  });
  const platform = (): Platform => {
    if (world) return world.platform;
    throw new Error(
      'setupMock: the platform exists only while a test runs. Use the platform inside test(…), beforeEach(…) or afterEach(…).',
    );
  };
  return {
    get platform() {
      return platform();
    },
    clientOptions: () => platform().clientOptions(),
  };
}
