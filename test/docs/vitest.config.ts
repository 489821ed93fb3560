import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const source = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/**
 * Tests of the built site in a browser. They are slower than all other tests, so only `npm run test:docs` runs them. It first
 * builds the site.
 */
export default defineConfig({
  root: source('.'),
  resolve: {
    alias: [
      { find: /^@sentinelsec\/sdk$/, replacement: source('sdk/src/index.ts') },
      { find: /^@sentinelsec\/mock-server$/, replacement: source('mock-server/src/index.ts') },
      { find: /^@sentinelsec\/mock-server\/(.+)$/, replacement: source('mock-server/src/$1.ts') },
    ],
  },
  test: { include: ['test/docs/*.browser.ts'], testTimeout: 600_000, hookTimeout: 120_000, maxWorkers: 1 },
});
