import fc from 'fast-check';
import { expect, test } from 'vitest';
import { period } from '../support/description.ts';
import { liftAll, live, personalLife } from '../support/personal-life.ts';
import { runs } from '../support/runs.ts';

test('what only usage logs were given is found nowhere once they are anonymized', { timeout: 60_000 }, async () => {
  let found = 0;
  await fc.assert(
    fc.asyncProperty(personalLife, async (life) => {
      const { platform, call, given } = await live(life);
      await liftAll(call);
      found += await platform.expectNoPersonalData([...given.logged]).then(
        () => 0,
        () => 1,
      );
      await platform.clock.advance({ milliseconds: period('usage_log', 'anonymize_after') });
      await platform.expectNoPersonalData([...given.logged]);
    }),
    runs,
  );
  // Before that it is found, or there was nothing to be seen.
  expect(found).toBeGreaterThan(runs.numRuns / 2);
});

test('nothing personal that an account was given is found once it is deleted', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(personalLife, async (life) => {
      const { platform, call, given } = await live(life);
      await liftAll(call);
      const closed = await call('POST /v1/account/close', { body: { confirm_api_username: 'ada' } });
      expect(closed.status).toBe(200);
      await expect(platform.expectNoPersonalData([...given.all])).rejects.toThrow('ada');
      await platform.clock.advance({ milliseconds: period('account', 'delete_after') });
      await platform.expectNoPersonalData([...given.all]);
    }),
    runs,
  );
});
