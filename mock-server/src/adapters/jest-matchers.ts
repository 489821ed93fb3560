import { matchers, type PlatformMatchers } from './matchers.ts';

declare global {
  namespace jest {
    interface Matchers<R, T> extends PlatformMatchers<R> {}
  }
}

/** The `expect` of a runner with globals, as Jest has it by default. */
const { expect } = globalThis as { readonly expect?: { extend?: (added: typeof matchers) => void } };
expect?.extend?.(matchers);
