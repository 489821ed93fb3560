import { createPlatform } from '@sentinelsec/mock-server';
import { conformance } from '@sentinelsec/mock-server/conformance';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { randomSteps, type Step } from '../support/random-call.ts';
import { RandomCaller } from '../support/random-caller.ts';
import { longRuns, runs } from '../support/runs.ts';
import { sealingChance } from '../support/sealing-chance.ts';
import { differenceOf } from '../support/snapshot-text.ts';

/** The moments at which a wait is interrupted, as fractions of the wait. */
const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 6 });

/**
 * Divides a wait into parts. Each number in `cuts` is a fraction of the wait at which a part ends. Some parts may have the length
 * 0.
 */
function pieces(wait: number, cuts: readonly number[]): number[] {
  const ends = [...cuts.map((share) => Math.floor(wait * share)).sort((one, other) => one - other), wait];
  return ends.map((end, place) => end - (ends[place - 1] ?? 0));
}

const caller = (): RandomCaller => {
  const platform = createPlatform({ seed: 'empty', startTime: '2026-01-01T00:00:00.000Z', frozen: true, check: conformance });
  platform.seed.usageLog();
  return new RandomCaller(platform);
};

const inPieces = (steps: readonly Step[], cuts: readonly number[]): Step[] =>
  steps.flatMap((step): Step[] => ('wait' in step ? pieces(step.wait, cuts).map((wait) => ({ wait })) : [step]));

test('a wait in one jump and the same wait in many small ones result in the same platform, byte for byte', {
  timeout: 120_000,
}, async () => {
  const jobs = new Set<string>();
  const chance = sealingChance();
  await fc.assert(
    fc.asyncProperty(randomSteps, shares, async (steps, cuts) => {
      const [jumping, walking] = [caller(), caller()];
      chance.asked = 0;
      for (const step of steps) {
        if ('wait' in step) {
          const { ran } = await jumping.platform.clock.advance({ milliseconds: step.wait });
          for (const { job } of ran) jobs.add(job);
        } else await jumping.step(step);
      }
      chance.asked = 0;
      for (const step of inPieces(steps, cuts)) await walking.step(step);
      expect(differenceOf(walking.platform, jumping.platform)).toBeUndefined();
    }),
    { ...runs, numRuns: longRuns(runs.numRuns) },
  );
  // Many kinds of jobs must have run. Otherwise the sequences are too short.
  expect([...jobs]).toEqual(expect.arrayContaining(['retention.anonymize', 'retention.delete', 'figure.delete', 'review.start']));
});

test('the pieces of a wait are together as long as the whole wait', () => {
  expect(pieces(10, [0.5, 0.2, 1])).toEqual([2, 3, 5, 0]);
});
