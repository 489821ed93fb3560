import type { Platform } from '@sentinelsec/mock-server';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contract, type PolicyName } from '../../mock-server/src/generated/contract.ts';
import { longRuns, runs } from '../support/runs.ts';
import { countedBy, Stage, type Traffic, told, traffic } from './limited.ts';

const stage = new Stage();

/**
 * Advances the clock, runs a function, and then restores the platform to its earlier state. Returns the result of the function.
 */
async function later<Result>(platform: Platform, seconds: number, look: () => Result | Promise<Result>): Promise<Result> {
  const snapshot = platform.snapshot();
  await platform.clock.advance({ seconds });
  const result = await look();
  platform.restore(snapshot);
  return result;
}

const leftOf = (platform: Platform, policy: PolicyName): number =>
  platform.limits.peek(platform.keyId).find((view) => view.policy === policy)?.remaining ?? Number.NaN;

/**
 * Sends random traffic that the policy counts. Returns the platform, the last values in the limit headers for the policy, and a
 * function that makes one more call.
 */
async function after(run: Traffic, policy: PolicyName) {
  const seen = await stage.play(run, policy);
  const { platform, call } = stage.at(run);
  const { method, path } = contract.operations[countedBy(policy)];
  const last = told(seen.at(-1)?.headers ?? new Headers()).get(policy);
  if (!last) throw new Error(`The answer does not tell of "${policy}".`);
  return { platform, last, again: () => call(`${method} ${path}`) };
}

test.each(['standard', 'search', 'daily'] as const)(
  '%s: a call is accepted with r of 1 or more; with r=0 it is refused until t - 1 seconds and accepted after t; Retry-After is t',
  async (policy) => {
    const met = { admitted: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(traffic, async (run) => {
        const { platform, last, again } = await after(run, policy);
        const { r, t } = last;
        expect(leftOf(platform, policy)).toBe(r);
        const now = await later(platform, 0, again);
        expect(now.status).toBe(r >= 1 ? 200 : 429);
        met[r >= 1 ? 'admitted' : 'refused']++;
        if (r >= 1 && t === undefined) return;
        expect(t).toBeGreaterThanOrEqual(1);
        expect(await later(platform, Number(t) - 1, () => leftOf(platform, policy))).toBe(r);
        expect(await later(platform, Number(t), () => leftOf(platform, policy))).toBeGreaterThan(r);
        if (r >= 1) return;
        expect(now.headers.get('retry-after')).toBe(String(t));
        expect(now.body).toMatchObject({ 'violated-policies': [policy] });
        expect((await later(platform, Number(t) - 1, again)).status).toBe(429);
        expect((await later(platform, Number(t), again)).status).toBe(200);
      }),
      { ...runs, numRuns: longRuns(runs.numRuns) },
    );
    expect(Math.min(met.admitted, met.refused)).toBeGreaterThan(longRuns(20));
  },
  120_000,
);

const figures = fc.record({
  quota: fc.integer({ min: 1, max: 9 }),
  burst: fc.integer({ min: 1, max: 9 }),
  window: fc.integer({ min: 1, max: 9 }),
});

test('of several policies: all r of 1 or more is let in; else those with r=0 are named, and Retry-After is the longest t', async () => {
  const together = ['standard', 'search', 'daily'] as const;
  let several = 0;
  await fc.assert(
    fc.asyncProperty(traffic, fc.tuple(figures, figures, figures), async (run, all) => {
      const { platform, call } = stage.open(run, 'search');
      together.forEach((name, place) => {
        platform.limits.set(name, all[place] ?? run.figures);
      });
      const { method, path } = contract.operations[countedBy('search')];
      let last = await call(`${method} ${path}`);
      for (const gap of run.gaps) {
        const before = told(last.headers);
        const used = together.filter((name) => before.get(name)?.r === 0);
        await platform.clock.advance({ milliseconds: gap });
        last = await call(`${method} ${path}`);
        // The headers describe the moment in which they were sent. After a wait, they no longer apply.
        if (gap > 0) continue;
        expect(last.status).toBe(used.length === 0 ? 200 : 429);
        if (used.length === 0) continue;
        if (used.length > 1) several++;
        const wait = Math.max(...used.map((name) => before.get(name)?.t ?? Number.NaN));
        expect(last.body).toMatchObject({ 'violated-policies': used });
        expect(last.headers.get('retry-after')).toBe(String(wait));
        // A refused call uses no units.
        expect([...told(last.headers)]).toEqual([...before]);
      }
    }),
    { ...runs, numRuns: longRuns(runs.numRuns) },
  );
  expect(several).toBeGreaterThan(longRuns(20));
}, 120_000);

test.each([
  ['a longer window', { quota: 6, window: 3600 }],
  ['a shorter window', { quota: 6, window: 2 }],
  ['a larger quota', { quota: 9, window: 60 }],
  ['a smaller quota', { quota: 5, window: 60 }],
])('used units stay used when a policy gets %s', async (_what, changed) => {
  for (const policy of ['standard', 'search', 'daily'] as const) {
    const run: Traffic = {
      start: '2026-01-01T00:00:00.000Z',
      plan: 'free',
      figures: { quota: 6, burst: 6, window: 60 },
      gaps: [0, 0, 0, 0],
    };
    const { platform } = await after(run, policy);
    platform.limits.set(policy, changed);
    expect([policy, leftOf(platform, policy)]).toEqual([policy, changed.quota - 4]);
  }
});

test('a new window frees the units above a smaller quota', async () => {
  const run: Traffic = {
    start: '2026-01-01T00:00:00.000Z',
    plan: 'free',
    figures: { quota: 8, burst: 8, window: 60 },
    gaps: [0, 0, 0, 0, 0, 0],
  };
  const { platform, again } = await after(run, 'daily');
  platform.limits.set('daily', { quota: 2, window: 60 });
  const refused = await again();
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '60']);
  await platform.clock.advance({ seconds: 60 });
  expect(leftOf(platform, 'daily')).toBe(2);
});
