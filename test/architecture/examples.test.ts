import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { runIn } from '../support/packed.ts';
import { root } from '../support/sources.ts';

// Programs run against the built packages, as a user's do; those that are vitest files run with the suite.
const examples = readdirSync(path.join(root, 'docs/examples')).filter(
  (name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.startsWith('demo'),
);

test.each(examples)('%s runs and says something', { timeout: 30_000 }, (name) => {
  expect(runIn(root, path.join(root, 'docs/examples', name)).trim()).not.toBe('');
});

test('there are examples to run', () => {
  expect(examples).toContain('first-screen.ts');
});
