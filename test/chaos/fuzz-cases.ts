import fc from 'fast-check';
import { runs } from '../support/runs.ts';
import type { Answer } from './fuzz-answers.ts';
import type { Drawn } from './fuzz-judge.ts';

/** Random timeouts and retries of a client, and the time after which its caller aborts. */
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
  /** The path of the test file, for the command that runs a failed case again. */
  readonly file: string;
  readonly name: string;
}

/**
 * Checks a property with random cases. If a case fails, throws an error with the smallest failing case and the command that runs
 * it again.
 */
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
