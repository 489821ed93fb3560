import { checkArgument, checkOptions, flag, isRecord, oneOf } from '../base/arguments.ts';
import { warn } from '../base/machine.ts';
import { LintError, lintText } from '../platform/lint/lint.ts';
import type { PlatformOptions } from '../platform/options.ts';
import { createWorlds } from './create-worlds.ts';
import { type Guard, guard } from './guard.node.ts';
import type { Platform } from './platform.ts';
import type { Worlds } from './worlds.ts';

/**
 * Options of the mock in a test runner: the options of the platform, and the checks after each test.
 *
 * @example
 * const options: MockOptions = { seed: 'empty', frozen: true, lint: 'error' };
 * console.log(options);
 */
export interface MockOptions extends PlatformOptions {
  /**
   * What happens after a test in which a client broke a rule of the client lint. `warn` (default): the console shows the
   * findings. `error`: the test fails. `off`: nothing happens.
   */
  readonly lint?: 'off' | 'warn' | 'error';
  /** Whether a test fails if a request to the API does not reach the mock. Default true. */
  readonly guard?: boolean;
}

/** The world of one test. */
export interface TestWorld {
  readonly platform: Platform;
  /**
   * Ends the world and checks what the test did. Throws a `LeakError` if a request to the API did not reach the mock. Throws a
   * `LintError` if the client lint has findings and the option `lint` is `error`.
   */
  close(): void;
}

/**
 * One `Worlds` for each options object. Tests with the same options object share one `Worlds`, in which each test has its own
 * world.
 */
const worldsOf = new WeakMap<object, Worlds>();
let count = 0;

/**
 * Opens a world for one test. The parameter `of` is the name of the function that the user called. Error messages begin with this
 * name. Throws a `TypeError` or `RangeError` for wrong options.
 */
export function openTestWorld(of: string, options: MockOptions): TestWorld {
  const { lint = 'warn', guard: isGuarded = true, ...platformOptions } = checked(of, options);
  const known = worldsOf.get(options);
  const worlds = known ?? createWorlds(platformOptions);
  if (!known) worldsOf.set(options, worlds);
  const name = `test-${++count}`;
  const platform = worlds.create(name);
  const watched = isGuarded ? guard() : undefined;
  return {
    platform,
    close() {
      const findings = lint === 'off' ? [] : platform.lint();
      worlds.remove(name);
      stopAnd(watched, () => {
        if (findings.length === 0) return;
        if (lint === 'error') throw new LintError(findings);
        warn(lintText(findings));
      });
    },
  };
}

/**
 * Calls `last`, which reports the lint findings, and then stops the guard. If both throw, throws the error of the guard, because
 * a request to the real API is more serious than a lint finding.
 */
function stopAnd(watched: Guard | undefined, last: () => void): void {
  try {
    last();
  } finally {
    watched?.stop();
  }
}

function checked(of: string, options: MockOptions): MockOptions {
  if (!isRecord(options)) checkOptions<object>(of, options, {});
  const { lint, guard: isGuarded } = options;
  if (lint !== undefined) checkArgument({ of, name: 'lint' }, lint, oneOf(['off', 'warn', 'error']));
  if (isGuarded !== undefined) checkArgument({ of, name: 'guard' }, isGuarded, flag);
  return options;
}
