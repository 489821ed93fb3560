/**
 * Fixtures and matchers for Playwright.
 *
 * @module @sentinelsec/mock-server/playwright
 */

export { matchers, type PlatformMatchers, type ReceivedOptions } from './adapters/matchers.ts';
export { type PageTarget, type RouteOptions, routeToPlatform } from './adapters/page-routes.node.ts';
export { type MockFixtureDefinitions, type MockFixtures, mockFixtures } from './adapters/playwright-fixtures.node.ts';
export type { MockOptions } from './adapters/test-world.node.ts';
