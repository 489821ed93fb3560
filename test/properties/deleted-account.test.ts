import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isFound, liftAll, live, personalLife } from '../support/personal-life.ts';
import { longRuns, runs } from '../support/runs.ts';
import { period } from '../support/spec-figures.ts';

test('after an account is deleted, none of its personal data is found', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(personalLife, async (life) => {
      const { platform, call, given } = await live(life);
      await liftAll(call);
      const closed = await call('POST /v1/account/close', { body: { confirm_api_username: 'ada' } });
      expect(closed.status).toBe(200);
      await platform.clock.advance({ milliseconds: period('account', 'delete_after') - 1 });
      expect(await isFound(platform, ['ada', 'Example Ltd', ...given.all])).toBe(true);
      await platform.clock.advance({ milliseconds: 1 });
      await platform.expectNoPersonalData([...given.all]);
    }),
    { ...runs, numRuns: longRuns(runs.numRuns) },
  );
});
