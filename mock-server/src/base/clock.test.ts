import { expect, test } from 'vitest';
import { VirtualClock } from './clock.ts';

/** A source of time that the test moves. */
function source(): { now: () => number; at: number } {
  const state = { at: 500, now: () => state.at };
  return state;
}

test('time starts at the given moment and runs with its source', () => {
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

test('a source that steps back does not turn time back, and is followed from there', () => {
  const real = source();
  const clock = new VirtualClock(real.now, { at: 10_000, frozen: false });
  real.at = 600;
  expect(clock.now()).toBe(10_100);
  real.at = 0;
  expect(clock.now()).toBe(10_100);
  real.at = 50;
  expect(clock.now()).toBe(10_150);
});

test('resume loses nothing of what has passed, and fractions of a millisecond add up', () => {
  const real = source();
  const clock = new VirtualClock(real.now, { at: 10_000, frozen: false });
  real.at += 300;
  clock.resume();
  expect(clock.now()).toBe(10_300);
  for (let time = 0; time < 10; time++) {
    real.at += 0.5;
    clock.now();
  }
  expect(clock.now()).toBe(10_305);
});

test('a stopwatch counts what runs and what is waited for, not what is turned', () => {
  const real = source();
  const clock = new VirtualClock(real.now, { at: 10_000, frozen: false });
  const elapsed = clock.stopwatch();
  clock.turnTo(99_000);
  expect(elapsed()).toBe(0);
  real.at += 7;
  clock.moveTo(clock.now() + 5);
  expect(elapsed()).toBe(12);
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

test('a clock that stands where another stood leaves that one as it is', () => {
  const clock = new VirtualClock(() => 0, { at: 10_000, frozen: true });
  const face = clock.face();
  clock.moveTo(99_000);
  clock.resume();
  expect(clock.standingAt(face).face()).toEqual({ at: 10_000, frozen: true });
  expect(clock.face()).toEqual({ at: 99_000, frozen: false });
});
