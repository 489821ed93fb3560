import { expect, test } from 'vitest';
import { FakeClock } from '../../../test/support/fake-clock.ts';
import { RetryBudget } from './retry-budget.ts';

const admitted = (budget: RetryBudget, tries: number): number =>
  Array.from({ length: tries }, () => budget.retry()).filter(Boolean).length;

test('a client with few calls may retry ten times in a minute, one with many a fifth of them', () => {
  expect(admitted(new RetryBudget(new FakeClock()), 30)).toBe(10);
  const budget = new RetryBudget(new FakeClock());
  for (let sent = 0; sent < 100; sent += 1) budget.request();
  expect(admitted(budget, 30)).toBe(20);
});

test('requests of more than a minute ago allow no retry any more, and retries of then count no more', async () => {
  const clock = new FakeClock();
  const budget = new RetryBudget(clock);
  for (let sent = 0; sent < 100; sent += 1) budget.request();
  expect(admitted(budget, 30)).toBe(20);
  await clock.pass(60_000);
  budget.request();
  expect(admitted(budget, 30)).toBe(10);
});
