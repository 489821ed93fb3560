import { createPlatform, type Platform } from '@sentinelsec/mock-server';
import { conformance } from '@sentinelsec/mock-server/conformance';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allOperations, randomSteps } from '../support/random-call.ts';
import { RandomCaller } from '../support/random-caller.ts';
import { longRuns, runs } from '../support/runs.ts';

const start = fc.integer({ min: Date.parse('1971-01-01T00:00:00.000Z'), max: Date.parse('2096-01-01T00:00:00.000Z') });

/** Makes a platform with some records that API calls cannot make. */
function furnished(startTime: number): Platform {
  const platform = createPlatform({ seed: 'empty', startTime, frozen: true, check: conformance });
  platform.seed.usageLog();
  platform.seed.member({ role: 'analyst' });
  platform.seed.disclosure();
  platform.seed.hold({ covers: ['analytics'] });
  return platform;
}

test('no sequence of calls, from 1971 to 2096, gets an answer that the spec does not list', {
  timeout: 120_000,
}, async () => {
  const seen = new Map(allOperations.map(({ id }) => [id, new Set<number>()]));
  await fc.assert(
    fc.asyncProperty(start, randomSteps, async (startTime, steps) => {
      const platform = furnished(startTime);
      const caller = new RandomCaller(platform);
      for (const step of steps) {
        const status = (await caller.step(step))?.status;
        if (status === undefined || !('call' in step)) continue;
        seen.get(step.call.operation)?.add(status);
        if (status >= 500)
          throw new Error(`${step.call.operation}: ${status}`, { cause: platform.journal.entries.at(-1)?.failure });
      }
    }),
    { ...runs, numRuns: longRuns(2 * runs.numRuns) },
  );
  // Almost every operation must succeed at least once. Otherwise the test checks too little.
  const never = [...seen].filter(([, statuses]) => ![...statuses].some((status) => status < 300)).map(([id]) => id);
  expect(never.length, never.join()).toBeLessThan(seen.size / 10);
});
