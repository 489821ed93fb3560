/**
 * Fixtures and matchers for Vitest. Needs `vitest` 5.
 *
 * @module @sentinelsec/mock-server/vitest
 */

export { matchers, type PlatformMatchers, type ReceivedOptions } from './adapters/matchers.ts';
export type { MockOptions } from './adapters/test-world.node.ts';
export { type MockFixtures, test } from './adapters/vitest-fixtures.node.ts';
