import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../../test/support/runs.ts';
import { MonotonicTime } from './monotonic-time.ts';

/** Makes a `MonotonicTime` with sources that the test sets by hand. */
function byHand({ steady, date = 1_000_000 }: { steady: unknown; date?: number }) {
  const hands = { steady, date, source: 'first' };
  const time = new MonotonicTime({ steady: () => hands.steady, steadySource: () => hands.source, date: () => hands.date });
  return { hands, time };
}

test('the time grows with the steady source, even if the date changes', () => {
  const { hands, time } = byHand({ steady: 5 });
  const begun = time.now();
  hands.steady = 6.5;
  hands.date += 28_800_000;
  expect(time.now() - begun).toBe(1.5);
  hands.steady = 7;
  hands.date = 0;
  expect(time.now() - begun).toBe(2);
});

test.each([1, Number.NaN, undefined, 'now', null, {}])(
  'if the steady source always returns %j, the date is used instead',
  (steady) => {
    const { hands, time } = byHand({ steady });
    const begun = time.now();
    hands.date += 1000;
    expect(time.now() - begun).toBe(1000);
    hands.date -= 5000;
    expect(time.now() - begun).toBe(1000);
    hands.date += 300;
    expect(time.now() - begun).toBe(1300);
  },
);

test('after the source is replaced, only the growth of the new source counts', () => {
  const { hands, time } = byHand({ steady: 1000 });
  const begun = time.now();
  Object.assign(hands, { steady: 9_000_000, source: 'second' });
  expect(time.now() - begun).toBe(0);
  hands.steady = 9_000_010;
  expect(time.now() - begun).toBe(10);
  hands.steady = 3;
  expect(time.now() - begun).toBe(10);
  hands.steady = 4;
  expect(time.now() - begun).toBe(11);
});

test('a timer that has fired moves the time forward to its moment, and never back', () => {
  const { hands, time } = byHand({ steady: 1 });
  const begun = time.now();
  time.reached(begun + 60_000);
  expect(time.now() - begun).toBe(60_000);
  time.reached(begun + 10);
  expect(time.now() - begun).toBe(60_000);
  hands.steady = 2;
  expect(time.now() - begun).toBe(60_001);
});

test('with random sources the time never decreases, and a growing steady source alone decides', () => {
  const change = fc.record({
    gain: fc.double({ min: 0.001, max: 1e6, noNaN: true }),
    jump: fc.integer({ min: -1e12, max: 1e12 }),
  });
  const mess = fc.record({ steady: fc.anything(), date: fc.integer(), source: fc.constantFrom('first', 'second') });
  fc.assert(
    fc.property(fc.array(change), fc.array(mess), (changes, messes) => {
      const { hands, time } = byHand({ steady: 0 });
      const begun = time.now();
      let gained = 0;
      for (const { gain, jump } of changes) {
        gained += gain;
        Object.assign(hands, { steady: gained, date: hands.date + jump });
        expect(Math.abs(time.now() - begun - gained)).toBeLessThan(1e-6 * (1 + gained));
      }
      let last = time.now();
      for (const values of messes) {
        Object.assign(hands, values);
        expect(time.now()).toBeGreaterThanOrEqual(last);
        last = time.now();
      }
    }),
    runs,
  );
});
