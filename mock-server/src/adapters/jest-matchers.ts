import { matchers, type PlatformMatchers } from './matchers.ts';

declare global {
  namespace jest {
    interface Matchers<R, T> extends PlatformMatchers<R> {}
  }
}

/** The global `expect` of the test runner. Jest provides this global by default. */
const { expect } = globalThis as { readonly expect?: { extend?: (added: typeof matchers) => void } };
expect?.extend?.(matchers);
