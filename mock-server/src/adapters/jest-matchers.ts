import { matchers, type PlatformMatchers } from './matchers.ts';

declare global {
  namespace jest {
    interface Matchers<R, T> extends PlatformMatchers<R> {}
  }
}

/** The global `expect` of the test runner. By default, Jest has one. */
const { expect } = globalThis as { readonly expect?: { extend?: (added: typeof matchers) => void } };
expect?.extend?.(matchers);
