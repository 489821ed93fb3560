import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { longRuns, runs } from '../support/runs.ts';
import { type Seen, Stage, scaledFigures, traffic } from './limited.ts';

const stage = new Stage();
let refused = 0;
beforeEach(() => {
  refused = 0;
});
afterEach(() => {
  // The traffic must exceed the limits often enough. Otherwise the tests check too little.
  expect(refused).toBeGreaterThan(longRuns(20));
});
const admitted = (seen: readonly Seen[]): number[] => {
  refused += seen.filter(({ status }) => status === 429).length;
  return seen.filter(({ status }) => status === 200).map(({ at }) => at);
};

test('token-bucket: in any period t, at most burst + q/w x t calls are accepted, for any plan and in any century', async () => {
  await fc.assert(
    fc.asyncProperty(traffic, async (run) => {
      const { quota, burst, window } = scaledFigures(run);
      const moments = admitted(await stage.play(run, 'standard'));
      moments.forEach((from, first) => {
        for (const [more, to] of moments.slice(first).entries())
          expect((more + 1) * window).toBeLessThanOrEqual(burst * window + quota * (to - from));
      });
    }),
    { ...runs, numRuns: longRuns(runs.numRuns) },
  );
}, 120_000);

test('sliding-window: in any period of w, at most q calls are accepted', async () => {
  await fc.assert(
    fc.asyncProperty(traffic, async (run) => {
      const { quota, window } = scaledFigures(run);
      const moments = admitted(await stage.play(run, 'search'));
      for (const from of moments)
        expect(moments.filter((at) => at >= from && at < from + window).length).toBeLessThanOrEqual(quota);
    }),
    { ...runs, numRuns: longRuns(runs.numRuns) },
  );
}, 120_000);

test('fixed-window: between two multiples of w since the epoch, at most q calls are accepted, and the first q always are', async () => {
  await fc.assert(
    fc.asyncProperty(traffic, async (run) => {
      const { quota, window } = scaledFigures(run);
      const seen = await stage.play(run, 'daily');
      const windowOf = ({ at }: Seen): number => Math.floor(at / window);
      for (const which of new Set(seen.map(windowOf))) {
        const calls = seen.filter((one) => windowOf(one) === which);
        expect(admitted(calls).length).toBe(Math.min(quota, calls.length));
      }
    }),
    { ...runs, numRuns: longRuns(runs.numRuns) },
  );
}, 120_000);
