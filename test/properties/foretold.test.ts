import type { Explanation, ScheduledAction } from '@sentinelsec/mock-server';
import { createPlatform } from '@sentinelsec/mock-server';
import { conformance } from '@sentinelsec/mock-server/conformance';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { randomSteps } from '../support/random-call.ts';
import { RandomCaller } from '../support/random-caller.ts';
import { longRuns, runs } from '../support/runs.ts';

type DueAction = ScheduledAction & { readonly when: { readonly kind: 'at' } };

const isDue = (scheduled: ScheduledAction): scheduled is DueAction => scheduled.when.kind === 'at' && scheduled.does !== 'run';

/** Whether a scheduled action has happened. After that, the explanation of the record no longer lists it. */
function hasCome({ does, when }: DueAction, after: Explanation): boolean {
  if (after.kind !== 'kept') return true;
  return !after.will.some(
    (scheduled) => scheduled.does === does && scheduled.when.kind === 'at' && scheduled.when.at === when.at,
  );
}

test('each scheduled action of a record happens exactly at its time, and not a millisecond earlier', {
  timeout: 120_000,
}, async () => {
  const came = new Set<string>();
  await fc.assert(
    fc.asyncProperty(randomSteps, fc.nat(), async (steps, pick) => {
      const platform = createPlatform({ seed: 'empty', startTime: '2026-01-01T00:00:00.000Z', frozen: true, check: conformance });
      platform.seed.usageLog();
      const caller = new RandomCaller(platform);
      for (const step of steps) await caller.step(step);
      const ids = Object.values(platform.snapshot().state.tables).flatMap((table) => table.all().map(({ id }) => id));
      const told = ids.flatMap((id) => {
        const explained = platform.retention.explain(id);
        return explained.kind === 'kept'
          ? explained.will.filter(isDue).map((scheduled) => ({ id, scheduled, record: explained.record }))
          : [];
      });
      const one = told[pick % Math.max(1, told.length)];
      if (!one) return;
      const { at } = one.scheduled.when;
      await platform.clock.advanceTo(at - 1);
      expect(hasCome(one.scheduled, platform.retention.explain(one.id)), `${one.id} before`).toBe(false);
      await platform.clock.advanceTo(at);
      expect(hasCome(one.scheduled, platform.retention.explain(one.id)), `${one.id} at ${one.scheduled.does}`).toBe(true);
      came.add(`${one.record} ${one.scheduled.does}`);
    }),
    { ...runs, numRuns: longRuns(runs.numRuns) },
  );
  // Different actions must have happened. Otherwise the sequences are too short.
  expect([...came]).toContain('UsageLog delete');
  expect(came.size).toBeGreaterThan(longRuns(4));
});
