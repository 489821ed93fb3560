import { type PageTarget, routeToPlatform } from './page-routes.node.ts';
import type { Platform } from './platform.ts';
import { type MockOptions, openTestWorld } from './test-world.node.ts';

/** A browser context of Playwright. */
interface Context extends PageTarget {
  unrouteAll(options: { behavior: 'ignoreErrors' }): Promise<void>;
}

/** The fixtures that `mockFixtures` gives to each test. */
export interface MockFixtures {
  /** The options of the mock. Change them with `test.use({ mockOptions: { … } })`. */
  readonly mockOptions: MockOptions;
  /** The world of the test. It answers the requests that the pages of the test send to the API. */
  readonly platform: Platform;
}

/** The definitions of the fixtures, in the form that Playwright takes. */
export interface MockFixtureDefinitions {
  /** The options of the world of each test; set them with `test.use`. */
  readonly mockOptions: [MockOptions, { option: true }];
  /** The world of the running test. */
  readonly platform: [
    (given: { mockOptions: MockOptions; context: Context }, use: (platform: Platform) => Promise<void>) => Promise<void>,
    { auto: true },
  ];
}

/**
 * Fixtures for the `test` of Playwright. Each test gets its own world. The pages of the test call this world instead of the API.
 * After the test, the world is removed. The test fails if the Node process of the test sends a request to the real API instead of
 * the mock. The console shows the findings of the client lint (`mockOptions.lint`). Playwright does not intercept the requests of
 * service workers, so set Playwright's option `serviceWorkers: 'block'`.
 *
 * @example
 * ```ts no-run: Playwright runs it
 * // import { test as base } from '@playwright/test';
 * // const test = base.extend<MockFixtures>(mockFixtures);
 * // test('the page shows the account', async ({ page, platform }) => {
 * //   await page.goto('http://127.0.0.1:3000/');
 * //   platform.journal.verify({ operation: 'account.get' });
 * // });
 * ```
 */
export const mockFixtures: MockFixtureDefinitions = {
  mockOptions: [{}, { option: true }],
  platform: [
    async ({ mockOptions, context }, use) => {
      const world = openTestWorld('mockFixtures', mockOptions);
      await routeToPlatform(context, world.platform);
      await use(world.platform);
      await context.unrouteAll({ behavior: 'ignoreErrors' });
      world.close();
    },
    { auto: true },
  ],
};
