import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Operation } from '../../sdk/scripts/spec/model.ts';
import { longRuns, runs } from '../support/runs.ts';
import { testPlatform } from '../support/test-platform.ts';
import { soundDraft } from './draft.ts';
import type { Fault } from './faults.ts';
import { keyed, operationOf } from './operations.ts';
import { send } from './send.ts';
import { faultsOf, steps } from './steps.ts';

/**
 * Returns all pairs of faults that one request can have together. A step is one of the checks that the platform makes in a fixed
 * order. The step that detects the first fault comes before the step that detects the second one.
 */
function pairs(operation: Operation): (readonly [Fault, Fault])[] {
  return steps.flatMap((step, place) =>
    faultsOf(step, operation).flatMap((earlier) =>
      steps
        .slice(place + 1)
        .flatMap((later) => faultsOf(later, operation))
        .filter((later) => later.place !== earlier.place)
        .map((later) => [earlier, later] as const),
    ),
  );
}

/**
 * Returns one pair of faults for each step and the step after it: a fault that the first step detects, and one that the second
 * step detects. Leaves out steps that have no fault for this operation.
 */
function neighbours(operation: Operation): (readonly [Fault, Fault])[] {
  const own = steps.map((step) => faultsOf(step, operation)).filter((faults) => faults.length > 0);
  return own.slice(1).flatMap((later, place) => {
    const [before] = own[place] ?? [];
    const after = later.find((fault) => fault.place !== before?.place);
    return before && after ? [[before, after] as const] : [];
  });
}

async function answersFirst(operation: Operation, both: readonly (readonly [Fault, Fault])[]): Promise<void> {
  const entrance = testPlatform();
  for (const [earlier, later] of both) {
    entrance.platform.reset();
    const { response } = await send(entrance, earlier.spoil(later.spoil(soundDraft(operation))));
    const { type } = (await response.json()) as { type: string };
    const told = `${earlier.name}, and ${later.name}`;
    expect([told, response.status, type]).toEqual([
      told,
      earlier.status,
      expect.stringMatching(new RegExp(`[/#]${earlier.problem}$`)),
    ]);
  }
}

test.each(['exports.create', 'organization.setEncryptionKey', 'keys.rotate', 'members.get'])(
  '%s: of any two errors, the one of the earlier step is reported',
  async (id) => {
    const operation = operationOf(id);
    const both = pairs(operation);
    expect(both.length).toBeGreaterThan(50);
    await answersFirst(operation, both);
  },
);

test.each(keyed.map(({ id }) => id))('%s: of two errors of neighbouring steps, the earlier one is reported', async (id) => {
  const operation = operationOf(id);
  const both = neighbours(operation);
  expect(both.length).toBeGreaterThan(5);
  await answersFirst(operation, both);
});

/**
 * Makes an operation, and faults that one request can have together. The faults are in the order of the steps that detect them.
 */
const anyFaults = fc
  .constantFrom(...keyed)
  .chain((operation) =>
    fc.tuple(
      fc.constant(operation),
      fc.subarray(
        steps.flatMap((step) => faultsOf(step, operation)),
        { minLength: 2 },
      ),
    ),
  )
  .map(([operation, faults]) => {
    const places = new Set<string>();
    return { operation, faults: faults.filter(({ place }) => !places.has(place) && places.add(place)) };
  });

test('of any number of errors, the one of the earliest step is reported', async () => {
  const entrance = testPlatform();
  await fc.assert(
    fc.asyncProperty(anyFaults, async ({ operation, faults }) => {
      entrance.platform.reset();
      const draft = faults.toReversed().reduce((spoiled, { spoil }) => spoil(spoiled), soundDraft(operation));
      const { response } = await send(entrance, draft);
      const { type } = (await response.json()) as { type: string };
      const step = steps.find((candidate) => faults.some((fault) => candidate.faults.includes(fault)));
      const possible = (step?.faults ?? [])
        .filter((fault) => faults.includes(fault))
        .map(({ status, problem }) => `${status} ${problem}`);
      expect(possible).toContain(`${response.status} ${type.split(/[/#]/).at(-1)}`);
    }),
    { ...runs, numRuns: longRuns(400) },
  );
});
