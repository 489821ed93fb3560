/**
 * Hooks and matchers for Jest, and hooks for any test runner with `beforeEach` and `afterEach`.
 *
 * @module @sentinelsec/mock-server/jest
 */

export { matchers, type PlatformMatchers, type ReceivedOptions } from './adapters/matchers.ts';
export { setupMock, type TestHooks, type TestMock } from './adapters/setup-mock.node.ts';
export type { MockOptions } from './adapters/test-world.node.ts';

import './adapters/jest-matchers.ts';
