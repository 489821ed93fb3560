import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../support/project-root.ts';

const tests = ['mock-server/src', 'test', 'docs/examples'].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => `${folder}/${name}`),
);

/**
 * Test files whose platforms may leave their responses unchecked. In some of these files, the test itself makes the responses.
 * Others are examples of a guide, or test something else: the packed packages, telemetry, the command, or the JavaScript class of
 * a response.
 */
const unchecked = new Set([
  'test/packages/consumers.test.ts',
  'test/packages/telemetry.test.ts',
  'docs/examples/mocking-with-msw.test.ts',
  'test/journeys/telemetry.test.ts',
  'mock-server/src/adapters/command.node.test.ts',
  'mock-server/src/adapters/fetch.test.ts',
  'mock-server/src/adapters/whole-response.test.ts',
  'test/adapters/overrides.test.ts',
]);

test('every test that makes a platform checks its answers against the spec', () => {
  const makes = tests.filter((name) => /\bcreatePlatform\(/.test(readFileSync(path.join(root, name), 'utf8')));
  expect(makes.length).toBeGreaterThan(10);
  const loose = makes.filter(
    (name) => !unchecked.has(name) && !/\bconformance\b/.test(readFileSync(path.join(root, name), 'utf8')),
  );
  expect(loose).toEqual([]);
});
