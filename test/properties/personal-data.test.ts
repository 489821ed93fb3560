import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isFound, liftAll, live, personalLife } from '../support/personal-life.ts';
import { longRuns, runs } from '../support/runs.ts';
import { period } from '../support/spec-figures.ts';

const shortly = 60_000;

test('personal data that only usage logs contained is found nowhere after they are anonymized', {
  timeout: 120_000,
}, async () => {
  const before: boolean[] = [];
  await fc.assert(
    fc.asyncProperty(personalLife, async (life) => {
      const { platform, call, given } = await live(life);
      await liftAll(call);
      if (before.length < runs.numRuns / 10) before.push(await isFound(platform, given.logged));
      const due = given.lastLogged + period('usage_log', 'anonymize_after');
      // An export that is made shortly before this time still exists when the values are due. Its file must not contain these
      // values.
      await platform.clock.advanceTo(Math.max(platform.clock.now(), due - shortly));
      await call('POST /v1/exports', { body: { datasets: ['usage_logs'], format: 'json' } });
      await platform.clock.advance({ milliseconds: shortly });
      await platform.expectNoPersonalData([...given.logged]);
    }),
    { ...runs, numRuns: longRuns(runs.numRuns) },
  );
  expect(before, 'it is found before that').toContain(true);
});
