import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emitAll } from '../../sdk/scripts/emit/all.ts';
import { faultsOf, obstaclesOf } from '../../sdk/scripts/spec/faults.ts';
import { load, type Spec } from '../../sdk/scripts/spec/load.ts';
import { oneLine } from '../../sdk/scripts/spec/one-line.ts';
import { lineOf } from '../../sdk/scripts/spec/shape.ts';
import { typeChecker } from '../../sdk/scripts/type-check.ts';
import { runs } from '../support/runs.ts';
import { smallSpec } from '../support/small-spec.ts';
import { root } from '../support/sources.ts';
import { edited, edits } from './spec-edits.ts';

// `npm run chaos` makes more of them; `PROPERTY_SEED=7 vitest run test/chaos/spec-edits.test.ts` makes others. A failure prints its edits.
const numRuns = Math.ceil(Number(process.env.CHAOS_CALLS ?? 600) / 10);

const small = smallSpec(load(path.join(root, 'openapi.yaml')));
const check = typeChecker(root);

/** What a person cannot act on: words of the machine, or more than a line. */
const machine =
  /Cannot (read|convert|destructure|use)|is not (a function|iterable|defined)|\[object|undefined|Maximum call stack|\n|\bat .*:\d+:\d+/;

/** Whether a spec is refused, in lines that can be acted on, or generates and compiles. */
async function verdictOf(spec: Spec): Promise<'refused' | 'made'> {
  const lines = linesOf(() => faultsOf(spec).map(lineOf));
  for (const line of lines) {
    expect(line).not.toMatch(machine);
    expect(line).toMatch(/^\S.*: \S/);
  }
  if (lines.length > 0 && linesOf(() => obstaclesOf(spec).map(lineOf)).length > 0) return 'refused';
  expect(check(await emitAll(spec))).toEqual([]);
  return 'made';
}

function linesOf(rules: () => string[]): string[] {
  try {
    return rules();
  } catch (error) {
    return [oneLine(error as Error)];
  }
}

test('the small spec is sound: it generates, compiles and keeps the rules', async () => {
  expect(obstaclesOf(small)).toEqual([]);
  expect(await verdictOf(small)).toBe('made');
});

test('whatever is done to a spec, the lint refuses it in lines that one can act on, or it generates and compiles', {
  timeout: 3_600_000,
}, async () => {
  const seen = { refused: 0, made: 0 };
  await fc.assert(
    fc.asyncProperty(edits, async (all) => {
      seen[await verdictOf(edited(small, all))] += 1;
    }),
    { ...runs, numRuns },
  );
  // Both happen, or this tests nothing.
  expect(Math.min(seen.refused, seen.made)).toBeGreaterThan(0);
});
