import { createPlatform, type Platform } from '@sentinelsec/mock-server';
import { conformance } from '@sentinelsec/mock-server/conformance';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contract } from '../../mock-server/src/generated/contract.ts';
import { randomSteps, type Step } from '../support/random-call.ts';
import { RandomCaller } from '../support/random-caller.ts';
import { longRuns, runs } from '../support/runs.ts';

/** Tables that have no data class. The legal hold therefore does not cover them. */
const unclassed = new Set(['challenges', 'mfaTokens', 'holds', 'keyUses']);

/**
 * Returns all records by table and id, and all export files. For usage logs, the value is the whole log. For files, it is the
 * length.
 */
function keptIn(platform: Platform): Map<string, unknown> {
  const { tables, blobs } = platform.snapshot().state;
  const kept = new Map<string, unknown>();
  for (const [name, table] of Object.entries(tables)) {
    if (unclassed.has(name)) continue;
    for (const { id, wire } of table.all()) kept.set(`${name} ${id}`, name === 'logs' ? wire : undefined);
  }
  for (const { id, kept: made } of tables.exports.all())
    for (const { name } of made.files) kept.set(`file ${id}/${name}`, blobs.get(`${id}/${name}`)?.length);
  return kept;
}

const later: Step = { wait: Math.max(...Object.values(contract.dataClasses).map(({ deleteAfter = 0 }) => deleteAfter)) + 1 };

test('data under a legal hold is never removed, for any calls and however long the hold lasts', {
  timeout: 120_000,
}, async () => {
  let longest = 0;
  await fc.assert(
    fc.asyncProperty(randomSteps, async (steps) => {
      const platform = createPlatform({ seed: 'empty', startTime: '2026-01-01T00:00:00.000Z', frozen: true, check: conformance });
      const { id } = platform.seed.hold();
      platform.seed.usageLog();
      platform.seed.member({ role: 'analyst' });
      const caller = new RandomCaller(platform);
      const isActive = (): boolean => platform.snapshot().state.tables.holds.get(id)?.wire.status === 'active';
      let before = keptIn(platform);
      for (const step of [...steps, later]) {
        await caller.step(step);
        if (!isActive()) return;
        const now = keptIn(platform);
        for (const [name, value] of before) {
          expect(now.has(name), `${name} after ${JSON.stringify(step)}`).toBe(true);
          expect(now.get(name), name).toEqual(value);
        }
        before = now;
      }
      longest = Math.max(longest, before.size);
    }),
    { ...runs, numRuns: longRuns(runs.numRuns) },
  );
  expect(longest).toBeGreaterThan(20);
});
