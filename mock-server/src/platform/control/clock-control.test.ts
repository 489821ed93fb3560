import { expect, test } from 'vitest';
import { testPlatform } from '../../../../test/support/test-platform.ts';
import { contract } from '../../generated/contract.ts';
import type { JobRun } from '../../rules/jobs.ts';

test('one jump of 100 days and 100 jumps of one day result in the same platform', async () => {
  const one = testPlatform({ seed: 'team' }).platform;
  const many = testPlatform({ seed: 'team' }).platform;
  const { ran } = await one.clock.advance({ days: 100 });
  const days: JobRun[] = [];
  for (let day = 0; day < 100; day++) days.push(...(await many.clock.advance({ days: 1 })).ran);
  for (const { job, count, first, last } of ran) {
    const same = days.filter((other) => other.job === job);
    expect([same[0]?.first, same.at(-1)?.last]).toEqual([first, last]);
    expect(same.reduce((sum, other) => sum + other.count, 0)).toBe(count);
  }
  expect(many.snapshot()).toEqual(one.snapshot());
});

test('the result of an advance lists the jobs that ran, each at its due time', async () => {
  const { platform } = testPlatform();
  const start = platform.clock.now();
  platform.seed.usageLog();
  const { from, to, ran } = await platform.clock.advance({ days: 91 });
  const { anonymizeAfter = 0, deleteAfter = 0 } = contract.dataClasses.usage_log;
  expect([from, to - start]).toEqual([start, 91 * 86_400_000]);
  expect(ran.filter(({ job }) => job.startsWith('retention'))).toEqual([
    { job: 'retention.anonymize', count: 1, first: start + anonymizeAfter, last: start + anonymizeAfter },
    { job: 'retention.delete', count: 1, first: start + deleteAfter, last: start + deleteAfter },
  ]);
});

test('the clock cannot be set back, and invalid spans and times are refused', async () => {
  const { platform } = testPlatform();
  await expect(platform.clock.advance({ days: -1 })).rejects.toThrow(RangeError);
  await expect(platform.clock.advance({ fortnights: 1 } as never)).rejects.toThrow(/not a unit/);
  await expect(platform.clock.advanceTo('2025-12-31T00:00:00.000Z')).rejects.toThrow(/forward only/);
  await expect(platform.clock.advanceTo('soon')).rejects.toThrow(RangeError);
  for (const [given, meant] of [
    ['P31D', '{ days: 31 }'],
    ['PT36H', '{ hours: 36 }'],
    ['PT90S', '{ seconds: 90 }'],
  ])
    await expect(platform.clock.advance(given as never)).rejects.toThrow(`write ${meant}.`);
});
