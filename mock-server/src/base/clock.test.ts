import { expect, test } from 'vitest';
import { VirtualClock } from './clock.ts';

/** A source of time that the test moves. */
function source(): { now: () => number; at: number } {
  const state = { at: 500, now: () => state.at };
  return state;
}

test('time starts at the given moment and follows its source', () => {
  const real = source();
  const clock = new VirtualClock(real.now, { at: 10_000, frozen: false });
  real.at += 250;
  expect(clock.now()).toBe(10_250);
});

test('a frozen clock stands still, and continues from the same time after resume', () => {
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

test('if its source decreases, the clock keeps its time and then follows the source again', () => {
  const real = source();
  const clock = new VirtualClock(real.now, { at: 10_000, frozen: false });
  real.at = 600;
  expect(clock.now()).toBe(10_100);
  real.at = 0;
  expect(clock.now()).toBe(10_100);
  real.at = 50;
  expect(clock.now()).toBe(10_150);
});

test('resume loses no time that has passed, and fractions of a millisecond add up', () => {
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

test('a stopwatch counts running time and waits, but not time that a developer skipped', () => {
  const real = source();
  const clock = new VirtualClock(real.now, { at: 10_000, frozen: false });
  const elapsed = clock.stopwatch();
  clock.turnTo(99_000);
  expect(elapsed()).toBe(0);
  real.at += 7;
  clock.moveTo(clock.now() + 5);
  expect(elapsed()).toBe(12);
});

test('time can be set ahead but not back', () => {
  const clock = new VirtualClock(() => 0, { at: 10_000, frozen: true });
  clock.moveTo(20_000);
  expect(clock.now()).toBe(20_000);
  expect(() => clock.moveTo(19_999)).toThrow(/forward only/);
  expect(() => clock.moveTo(Number.NaN)).toThrow(RangeError);
});

test('`during` shows a past moment while its function runs, even if the function throws', () => {
  const clock = new VirtualClock(() => 0, { at: 10_000, frozen: true });
  expect(clock.during(1000, () => clock.now())).toBe(1000);
  const fail = (): never => {
    throw new Error('broken');
  };
  expect(() => clock.during(1000, fail)).toThrow('broken');
  expect(clock.now()).toBe(10_000);
});

test('a clock that starts from the state of another clock does not change that clock', () => {
  const clock = new VirtualClock(() => 0, { at: 10_000, frozen: true });
  const face = clock.face();
  clock.moveTo(99_000);
  clock.resume();
  expect(clock.standingAt(face).face()).toEqual({ at: 10_000, frozen: true });
  expect(clock.face()).toEqual({ at: 99_000, frozen: false });
});
