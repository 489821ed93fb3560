/**
 * The options of fast-check for a property test: 200 runs with a fixed seed. The environment variables `PROPERTY_RUNS` and
 * `PROPERTY_SEED` set another number of runs and another seed.
 */
export const runs = {
  numRuns: Number(process.env.PROPERTY_RUNS ?? 200),
  seed: Number(process.env.PROPERTY_SEED ?? 1),
} as const;

/**
 * Returns the number of runs of a long test: `count` if the environment variable `PROPERTY_RUNS` is set, otherwise a quarter of
 * `count`. The project `slower` in vitest.config.ts (`npm run test:slower`) sets this variable and includes the test files that
 * call this function.
 */
export const longRuns = (count: number): number => (process.env.PROPERTY_RUNS === undefined ? Math.ceil(count / 4) : count);
