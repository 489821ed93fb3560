import { createPlatform, type Platform } from '@sentinelsec/mock-server';
import { conformance } from '@sentinelsec/mock-server/conformance';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { randomSteps, type Step } from '../support/random-call.ts';
import { type CallerResponse, RandomCaller } from '../support/random-caller.ts';
import { longRuns, runs } from '../support/runs.ts';
import { type SealingChance, sealingChance } from '../support/sealing-chance.ts';
import { differenceOf, snapshotText } from '../support/snapshot-text.ts';

/** Actions between two steps of a test. None of them may change the results of later steps. */
const detours = ['none', 'snapshot', 'restore', 'restore after more', 'fork', 'fork and leave', 'search'] as const;
type Detour = (typeof detours)[number];

const platformOf = (): Platform => {
  const platform = createPlatform({ seed: 'empty', startTime: '2026-01-01T00:00:00.000Z', frozen: true, check: conformance });
  platform.seed.usageLog();
  return platform;
};

interface Way {
  readonly caller: RandomCaller;
  readonly chance: SealingChance;
  /**
   * Random calls that some detours make after a snapshot or fork. The test then continues on a platform without their effects.
   */
  readonly meanwhile: readonly Step[];
}

/** Does the action `detour` on the platform of the caller. Returns the platform with which the test continues. */
async function take(detour: Detour, { caller, chance, meanwhile }: Way): Promise<Platform> {
  const { platform } = caller;
  const { asked } = chance;
  const stray = async (lost: Platform): Promise<void> => {
    const wanderer = new RandomCaller(lost);
    for (const step of meanwhile) await wanderer.step(step);
    chance.asked = asked;
  };
  switch (detour) {
    case 'none':
      return platform;
    case 'snapshot':
      platform.snapshot();
      return platform;
    case 'restore':
      platform.restore(platform.snapshot());
      return platform;
    case 'restore after more': {
      const before = platform.snapshot();
      await stray(platform);
      platform.restore(before);
      return platform;
    }
    case 'fork': {
      const twin = platform.fork();
      await stray(platform);
      return twin;
    }
    case 'fork and leave':
      await stray(platform.fork());
      return platform;
    case 'search':
      await platform.expectNoPersonalData('nobody@example.org');
      return platform;
    default:
      return detour satisfies never;
  }
}

test('a snapshot, a restore, a fork or a search anywhere in a sequence changes no later answer', {
  timeout: 120_000,
}, async () => {
  const chance = sealingChance();
  const detour = fc.oneof(
    { weight: 2, arbitrary: fc.constant('none' as const) },
    { weight: 1, arbitrary: fc.constantFrom(...detours) },
  );
  await fc.assert(
    fc.asyncProperty(
      randomSteps,
      fc.array(detour, { minLength: 4, maxLength: 12 }),
      randomSteps,
      async (steps, ways, meanwhile) => {
        const straight = new RandomCaller(platformOf());
        chance.asked = 0;
        const expected: (CallerResponse | undefined)[] = [];
        for (const step of steps) expected.push(await straight.step(step));
        const caller = new RandomCaller(platformOf());
        chance.asked = 0;
        const answers: (CallerResponse | undefined)[] = [];
        for (const [place, step] of steps.entries()) {
          caller.platform = await take(ways[place % ways.length] ?? 'none', { caller, chance, meanwhile: meanwhile.slice(0, 5) });
          answers.push(await caller.step(step));
        }
        expect(answers).toEqual(expected);
        expect(differenceOf(caller.platform, straight.platform)).toBeUndefined();
      },
    ),
    { ...runs, numRuns: longRuns(runs.numRuns) },
  );
});

test('a snapshot can be restored any number of times', async () => {
  const platform = platformOf();
  const before = platform.snapshot();
  const text = snapshotText(platform);
  for (let time = 0; time < 2; time++) {
    platform.seed.usageLog();
    await platform.clock.advance({ days: 400 });
    expect(snapshotText(platform)).not.toBe(text);
    platform.restore(before);
    expect(snapshotText(platform)).toBe(text);
  }
});
