import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../../test/support/runs.ts';
import { ArrivalJitter } from './arrival-jitter.ts';

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const blocked = 1000;

interface Sending {
  /** The number of milliseconds after which the server allows one more unit. */
  readonly unit: number;
  /** Whether the server refuses a call that was sent with this jitter. */
  readonly isRefused: (jitter: number, call: number) => boolean;
}

/**
 * Sends calls for ten minutes. The time before each call is `unit` plus the jitter. Returns the part of the quota that was used,
 * and the number of calls and refusals.
 */
function tenMinutes({ unit, isRefused }: Sending): { used: number; calls: number; refusals: number } {
  const jitter = new ArrivalJitter();
  let [now, calls, refusals] = [0, 0, 0];
  for (let call = 0; now < 600_000; call += 1) {
    const value = jitter.at({ unit });
    now += unit + value;
    jitter.sent({ now, unit, most: 1 }, 1);
    if (isRefused(value, call)) {
      refusals += 1;
      jitter.refused({ now, unit, most: 1 }, blocked);
      now += blocked;
    } else calls += 1;
  }
  return { used: (calls * unit) / now, calls, refusals };
}

test('a jitter that the server always refuses is found in a few refusals, and hardly exceeded', () => {
  fc.assert(
    fc.property(number(1, 2000), number(0.01, 20), (unit, least) => {
      const { used, refusals } = tenMinutes({ unit, isRefused: (jitter) => jitter < least });
      const possible = unit / (unit + Math.max(least, 3));
      expect(used).toBeGreaterThan(0.5 * possible);
      expect(refusals).toBeLessThan(100);
    }),
    runs,
  );
});

test('refusals that come with every jitter do not make the client slower and slower', () => {
  fc.assert(
    fc.property(number(1, 200), number(2000, 60_000), (unit, every) => {
      let next = every;
      let at = 0;
      const { used } = tenMinutes({
        unit,
        isRefused: (jitter) => {
          at += unit + jitter;
          if (at < next) return false;
          next += every;
          return true;
        },
      });
      const possible = (unit / (unit + 3)) * (every / (every + blocked));
      expect(used).toBeGreaterThan(0.6 * possible);
    }),
    runs,
  );
});
