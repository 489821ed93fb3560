import fc from 'fast-check';
import { runs } from '../support/runs.ts';
import type { Answer } from './fuzz-answers.ts';
import type { Drawn } from './fuzz-judge.ts';

/** How a client may be set up, and when its caller may leave. */
export const anyLimits: fc.Arbitrary<Drawn> = fc.record({
  timeout: fc.constantFrom(60_000, 3000, 200_000),
  attemptTimeout: fc.constantFrom(20_000, 1000),
  idleTimeout: fc.constantFrom(30_000, 5000),
  maxRetries: fc.constantFrom(5, 0, 1),
  abortAfter: fc.oneof(
    { weight: 4, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.constantFrom(0, 100, 15_000) },
  ),
});

interface Trial {
  readonly cases: number;
  /** The test that tries it, for the line that does so again. */
  readonly file: string;
  readonly name: string;
}

/** Tries a property; fails with the smallest case that does, and the line that tries that one again. */
export async function tryCases(
  property: fc.IAsyncPropertyWithHooks<[Answer[], Drawn]>,
  { cases, file, name }: Trial,
): Promise<void> {
  const path = process.env.FUZZ_PATH;
  const found = await fc.check(property, { ...runs, numRuns: cases, ...(path !== undefined && { path, numRuns: 1 }) });
  if (!found.failed) return;
  const again = `PROPERTY_SEED=${found.seed} FUZZ_PATH='${found.counterexamplePath}' npx vitest run ${file} -t '${name}'`;
  throw new Error(`${fc.stringify(found.counterexample)}\n${String(found.errorInstance)}\nAgain: ${again}`);
}
