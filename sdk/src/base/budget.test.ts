import { expect, test } from 'vitest';
import { FakeClock } from '../../../test/support/fake-clock.ts';
import { Budget } from './budget.ts';

test('a budget shrinks with time and does not go below zero', async () => {
  const clock = new FakeClock();
  const budget = new Budget(clock, 1000);
  await clock.pass(400);
  expect(budget.left()).toBe(600);
  await clock.pass(5000);
  expect(budget.left()).toBe(0);
});

test('a wait fits if it ends before the budget, not if both end at the same time', () => {
  const budget = new Budget(new FakeClock(), 1000);
  expect(budget.fits(999)).toBe(true);
  expect(budget.fits(1000)).toBe(false);
});

test('a budget without an end fits every wait', () => {
  expect(new Budget(new FakeClock(), Number.POSITIVE_INFINITY).fits(Number.MAX_VALUE)).toBe(true);
});
