import fc from 'fast-check';
import { test } from 'vitest';
import { liftAll, live, personalLife } from '../support/personal-life.ts';
import { longRuns, runs } from '../support/runs.ts';
import { period } from '../support/spec-figures.ts';

const covered = fc.subarray(['account', 'usage_log', 'analytics', 'security', 'audit', 'export'] as const, { minLength: 1 });

test('data that only legal holds kept after the deletion of its account is removed as soon as they are lifted', {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(personalLife, covered, async (life, covers) => {
      const { platform, call, given } = await live(life);
      await liftAll(call);
      const { id } = platform.seed.hold({ covers });
      await call('POST /v1/account/close', { body: { confirm_api_username: 'ada' } });
      await platform.clock.advance({ milliseconds: period('account', 'delete_after') });
      platform.seed.liftHold(id);
      await platform.clock.advance({ milliseconds: 1 });
      await platform.expectNoPersonalData([...given.all]);
    }),
    { ...runs, numRuns: longRuns(runs.numRuns) },
  );
});
