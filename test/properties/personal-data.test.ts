import type { Platform } from '@sentinelsec/mock-server';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { period } from '../support/description.ts';
import { liftAll, live, personalLife } from '../support/personal-life.ts';
import { runs } from '../support/runs.ts';

const shortly = 60_000;

const covered = fc.subarray(['account', 'usage_log', 'analytics', 'security', 'audit', 'export'] as const, { minLength: 1 });

const isFound = (platform: Platform, values: Iterable<string>): Promise<boolean> =>
  platform.expectNoPersonalData([...values]).then(
    () => false,
    () => true,
  );

test('what only usage logs were given is found nowhere once they are anonymized', { timeout: 120_000 }, async () => {
  const before: boolean[] = [];
  await fc.assert(
    fc.asyncProperty(personalLife, async (life) => {
      const { platform, call, given } = await live(life);
      await liftAll(call);
      if (before.length < runs.numRuns / 10) before.push(await isFound(platform, given.logged));
      const due = given.lastLogged + period('usage_log', 'anonymize_after');
      // A file that is made shortly before must not hold what is due before it is gone.
      await platform.clock.advanceTo(Math.max(platform.clock.now(), due - shortly));
      await call('POST /v1/exports', { body: { datasets: ['usage_logs'], format: 'json' } });
      await platform.clock.advance({ milliseconds: shortly });
      await platform.expectNoPersonalData([...given.logged]);
    }),
    runs,
  );
  expect(before, 'it is found before that').toContain(true);
});

test('nothing personal that an account was given is found once it is deleted', { timeout: 120_000 }, async () => {
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
    runs,
  );
});

test('what legal holds kept beyond the deletion of its account is gone as soon as they are lifted', {
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
    runs,
  );
});
