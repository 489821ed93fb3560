import { expect, test } from 'vitest';
import { VirtualClock } from './clock.ts';

/** A source of time that the test moves. */
function source(): { now: () => number; at: number } {
  const state = { at: 500, now: () => state.at };
  return state;
}

test('time starts where it is told and runs with its source', () => {
  const real = source();
  const clock = new VirtualClock(real.now, { at: 10_000, frozen: false });
  real.at += 250;
  expect(clock.now()).toBe(10_250);
});

test('frozen time stands still, and runs on from there', () => {
  const real = source();
  const clock = new VirtualClock(real.now, { at: 10_000, frozen: false });
  real.at += 10;
  clock.freeze();
  real.at += 1000;
  expect(clock.now()).toBe(10_010);
  clock.resume();
  real.at += 5;
  expect(clock.now()).toBe(10_015);
});

test('a source that steps back does not turn time back', () => {
  const real = source();
  const clock = new VirtualClock(real.now, { at: 10_000, frozen: false });
  real.at = 600;
  expect(clock.now()).toBe(10_100);
  real.at = 0;
  expect(clock.now()).toBe(10_100);
  real.at = 601;
  expect(clock.now()).toBe(10_101);
});

test('time is set ahead, never back', () => {
  const clock = new VirtualClock(() => 0, { at: 10_000, frozen: true });
  clock.moveTo(20_000);
  expect(clock.now()).toBe(20_000);
  expect(() => clock.moveTo(19_999)).toThrow(/forward only/);
  expect(() => clock.moveTo(Number.NaN)).toThrow(RangeError);
});

test('a moment that has come can be lived again for a while, an error in it notwithstanding', () => {
  const clock = new VirtualClock(() => 0, { at: 10_000, frozen: true });
  expect(clock.during(1000, () => clock.now())).toBe(1000);
  const fail = (): never => {
    throw new Error('broken');
  };
  expect(() => clock.during(1000, fail)).toThrow('broken');
  expect(clock.now()).toBe(10_000);
});

test('a clock is set back to where it stood', () => {
  const clock = new VirtualClock(() => 0, { at: 10_000, frozen: true });
  const face = clock.face();
  clock.moveTo(99_000);
  clock.resume();
  clock.setBack(face);
  expect(clock.face()).toEqual({ at: 10_000, frozen: true });
});
