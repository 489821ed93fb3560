import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emitAll } from '../../sdk/scripts/emit/all.ts';
import { faultsOf, obstaclesOf } from '../../sdk/scripts/spec/faults.ts';
import { load, type Spec } from '../../sdk/scripts/spec/load.ts';
import { lineOf, oneLine } from '../../sdk/scripts/spec/shape.ts';
import { typeChecker } from '../../sdk/scripts/type-check.ts';
import { root } from '../support/project-root.ts';
import { runs } from '../support/runs.ts';
import { smallSpec } from '../support/small-spec.ts';
import { soundEdit, soundlyEdited, type Visibility } from './sound-edits.ts';
import { type Edit, edited, edits } from './spec-edits.ts';

// `npm run chaos` makes more edits. To make other edits: PROPERTY_SEED=7 npx vitest run test/chaos/spec-edits.test.ts. If the
// test fails, it prints the edits of the failed case.
const numRuns = Math.ceil(Number(process.env.CHAOS_CALLS ?? 600) / 30);

const small = smallSpec(load(path.join(root, 'openapi.yaml')));
const check = typeChecker(root);

/** Matches messages that do not help a person: messages of the JavaScript engine, and messages with more than one line. */
const machine =
  /Cannot (read|convert|destructure|use)|is not (a function|iterable|defined)|\[object|undefined|Maximum call stack|\n|\bat .*:\d+:\d+/;

/**
 * Generates files from a spec and checks their types. Returns `undefined` if the lint refuses the spec. Every message of the lint
 * must help a person: one line with the place of the error, a colon, and the description of the error.
 */
async function madeOf(spec: Spec): Promise<ReadonlyMap<string, string> | undefined> {
  const lines = linesOf(() => faultsOf(spec).map(lineOf));
  for (const line of lines) {
    expect(line).not.toMatch(machine);
    expect(line).toMatch(/^\S.*: \S/);
  }
  if (lines.length > 0 && linesOf(() => obstaclesOf(spec).map(lineOf)).length > 0) return undefined;
  const files = await emitAll(spec);
  expect(check(files)).toEqual([]);
  return files;
}

const homes: Readonly<Record<Visibility, readonly string[]>> = {
  sdk: ['sdk/'],
  mock: ['mock-server/'],
  both: ['sdk/', 'mock-server/'],
};

/**
 * Whether the mark of an edit appears in the generated files of every package in which it must appear. The mark is the number
 * that the edit has written into the spec.
 */
const isShown = (files: ReadonlyMap<string, string>, mark: number, shown: Visibility): boolean =>
  homes[shown].every((home) => [...files].some(([name, text]) => name.startsWith(home) && text.includes(String(mark))));

function linesOf(rules: () => string[]): string[] {
  try {
    return rules();
  } catch (error) {
    return [oneLine(error as Error)];
  }
}

test('the small spec is valid: it generates, compiles and follows the rules', async () => {
  expect(obstaclesOf(small)).toEqual([]);
  expect(await madeOf(small)).toBeDefined();
});

/** An edit that the lint always refuses. */
const nonsense: Edit = { kind: 'set', at: 0, other: 0, value: null };

// In three of four cases, a person could make all edits. The other cases also contain random edits, or only random edits.
const drawn = fc.oneof(
  { weight: 6, arbitrary: fc.record({ sound: fc.array(soundEdit, { minLength: 1, maxLength: 3 }), blind: fc.constant([]) }) },
  { weight: 1, arbitrary: fc.record({ sound: fc.array(soundEdit, { minLength: 1, maxLength: 1 }), blind: edits }) },
  { weight: 1, arbitrary: fc.record({ sound: fc.constant([]), blind: edits }) },
);

test('after any edit of a spec, the lint either refuses it with useful lines, or the spec generates, compiles and shows the edit', {
  timeout: 3_600_000,
}, async () => {
  const seen = { refused: 0, made: 0 };
  await fc.assert(
    fc.asyncProperty(drawn, async ({ sound, blind }) => {
      const { spec, shown } = soundlyEdited(small, sound);
      const files = await madeOf(edited(spec, blind));
      seen[files ? 'made' : 'refused'] += 1;
      // A random edit may remove the result of a valid edit.
      if (!files || blind.length > 0) return;
      const lost = sound.filter(({ mark }, index) => !isShown(files, mark, shown[index] ?? 'both'));
      expect(lost).toEqual([]);
    }),
    { ...runs, numRuns, endOnFailure: true, examples: [[{ sound: [], blind: [nonsense] }]] },
  );
  // The lint must refuse some specs and accept at least half of them. Otherwise the test checks too little.
  expect(seen.refused).toBeGreaterThan(0);
  expect(seen.made).toBeGreaterThanOrEqual(numRuns / 2);
});
