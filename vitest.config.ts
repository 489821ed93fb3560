import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { PlainReporter } from './test/support/plain-reporter.ts';

const source = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@sentinelsec\/sdk$/, replacement: source('./sdk/src/index.ts') },
      { find: /^@sentinelsec\/sdk\/(.+)$/, replacement: source('./sdk/src/$1.ts') },
      { find: /^@sentinelsec\/mock-server$/, replacement: source('./mock-server/src/index.ts') },
      { find: /^@sentinelsec\/mock-server\/(.+)$/, replacement: source('./mock-server/src/$1.ts') },
    ],
  },
  test: {
    include: [
      'sdk/src/**/*.test.ts',
      'sdk/scripts/**/*.test.ts',
      'mock-server/src/**/*.test.ts',
      'test/**/*.test.ts',
      'docs/examples/**/*.test.ts',
    ],
    typecheck: { enabled: true, include: ['**/*.test-d.ts'], tsconfig: './tsconfig.json' },
    // Some compile, some start processes; a slow machine is no failure.
    testTimeout: 30_000,
    restoreMocks: true,
    reporters: ['default', new PlainReporter()],
  },
});
