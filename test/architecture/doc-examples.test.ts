import { createPlatform } from '@sentinelsec/mock-server';
import { conformance } from '@sentinelsec/mock-server/conformance';
import { expect, test } from 'vitest';
import { exampleOf, examplesIn, runFault, typeFaults } from '../support/doc-examples.ts';

const examples = examplesIn('sdk/src', 'mock-server/src');
const start = createPlatform({ seed: 'team', startTime: '2026-11-24T06:00:00.000Z', frozen: true, check: conformance });

const mistyped = exampleOf('sdk/src/index.ts:1', "await client.keys.list({ limit: 'ten' });");
const refused = exampleOf('sdk/src/index.ts:2', 'await client.keys.list({ limit: -1 });');

test('every example in a doc comment has correct types, and one with wrong types is found', { timeout: 60_000 }, () => {
  const [broken, ...faults] = typeFaults([mistyped, ...examples]);
  expect(broken).toMatch(/^sdk\/src\/index\.ts:1: Type 'string' is not assignable to type 'number'/);
  expect(faults).toEqual([]);
});

test('every example runs against the platform, or says why it cannot', { timeout: 120_000 }, async () => {
  const faults: (string | undefined)[] = [];
  for (const example of examples.filter(({ noRun }) => noRun === undefined)) faults.push(await runFault(example, start.fork()));
  expect(faults.filter(Boolean)).toEqual([]);
});

test('an example that is refused fails with its place', async () => {
  expect(await runFault(refused, start.fork())).toMatch(/^sdk\/src\/index\.ts:2: ValidationError/);
});

test('both packages have examples', () => {
  const of = (folder: string): number => examples.filter(({ at }) => at.startsWith(folder)).length;
  expect(of('sdk/src/generated')).toBeGreaterThan(50);
  expect(of('sdk/src/client')).toBeGreaterThan(5);
  expect(of('mock-server/src')).toBeGreaterThan(10);
});
