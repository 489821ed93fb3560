import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { runFromSources } from '../support/from-sources.ts';
import { root } from '../support/project-root.ts';

// Vitest runs the examples in files `*.test.ts`. This test runs all other examples.
const examples = readdirSync(path.join(root, 'docs/examples')).filter(
  (name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.startsWith('demo'),
);

test.each(examples)('%s runs and prints something', { timeout: 30_000 }, (name) => {
  expect(runFromSources(`docs/examples/${name}`).trim()).not.toBe('');
});

test('there are examples to run', () => {
  expect(examples).toContain('first-screen.ts');
});
