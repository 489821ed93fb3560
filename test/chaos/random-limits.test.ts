import { expect, test } from 'vitest';
import { goodPart, type JudgedDraw, judgeDraw } from '../simulator/draws.ts';

/** `npm run chaos` runs all random limits. Other runs use a few limits with fewer calls. */
const all = process.env.CHAOS_CALLS !== undefined;
const [first, draws, calls] = all ? [1, 500, Number.POSITIVE_INFINITY] : [5001, 12, 400];

test('under random limits no call is lost, at most 2 % are refused in 95 % of draws, and the quota is used', {
  timeout: 3_600_000,
}, async () => {
  const judged: JudgedDraw[] = [];
  for (let seed = first; seed < first + draws; seed += 1) judged.push(await judgeDraw(seed, calls));
  const share = (holds: (draw: JudgedDraw) => boolean, of = judged): number => of.filter(holds).length / of.length;
  expect(judged.filter(({ lost }) => lost > 0)).toEqual([]);
  expect(share(({ refused }) => refused <= 0.02)).toBeGreaterThanOrEqual(0.95);
  if (!all) return;
  const reachable = judged.filter((draw) => draw.reachable);
  expect(share(({ ofOracle }) => ofOracle >= goodPart, reachable)).toBeGreaterThanOrEqual(0.95);
  // With a burst of one or two, no client that obeys `Retry-After` can reach this goodput. Only a few random limits have such a
  // burst.
  expect(reachable.length / judged.length).toBeGreaterThanOrEqual(0.9);
});
