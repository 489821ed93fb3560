import { test as base, expect, type TestAPI } from 'vitest';
import { matchers, type PlatformMatchers } from './matchers.ts';
import type { InProcessClientOptions, Platform } from './platform.ts';
import { type MockOptions, openTestWorld } from './test-world.node.ts';

declare module 'vitest' {
  interface Matchers<R extends void | Promise<void> = void | Promise<void>, T = unknown> extends PlatformMatchers<R> {}
}

expect.extend(matchers);

/** The fixtures that `test` gives to each test. */
export interface MockFixtures {
  /** The options of the mock. Change them with `test.override('mockOptions', { … })`. */
  readonly mockOptions: MockOptions;
  /** The world of the test: its own data, clock, limits, faults, key and journal. */
  readonly platform: Platform;
  /** Options for a client of the world: key, second factor, `fetch` and clock. */
  readonly clientOptions: InProcessClientOptions;
}

/**
 * Vitest's function `test` with added fixtures: each test gets its own world. After the test, the world is removed. If a request
 * to the API did not reach the mock, the test fails. The console shows the findings of the client lint (`mockOptions.lint`).
 *
 * @example
 * ```ts no-run: Vitest runs it
 * import { expect } from 'vitest';
 * import { test } from '@sentinelsec/mock-server/vitest';
 *
 * test('a client reads its account', async ({ platform, clientOptions }) => {
 *   await new SentinelSec(clientOptions).account.get();
 *   expect(platform).toHaveReceived('account.get', { times: 1 });
 * });
 * ```
 */
export const test: TestAPI<MockFixtures> = base.extend<MockFixtures>({
  mockOptions: {},
  platform: [
    async ({ mockOptions }, use) => {
      const world = openTestWorld('test', mockOptions);
      await use(world.platform);
      world.close();
    },
    { auto: true },
  ],
  clientOptions: async ({ platform }, use) => use(platform.clientOptions()),
});
