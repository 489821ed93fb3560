/**
 * The options of fast-check for a property test: 200 runs with a fixed seed. The environment variables `PROPERTY_RUNS` and
 * `PROPERTY_SEED` set another number of runs and another seed.
 */
export const runs = {
  numRuns: Number(process.env.PROPERTY_RUNS ?? 200),
  seed: Number(process.env.PROPERTY_SEED ?? 1),
} as const;

/**
 * Returns the number of runs of a long test. By default, this is a quarter of the runs. If `PROPERTY_RUNS` is set, as in `npm run
 * test:slower`, it is all runs. The project `slower` in vitest.config.ts includes every test file that calls this function.
 */
export const longRuns = (count: number): number => (process.env.PROPERTY_RUNS === undefined ? Math.ceil(count / 4) : count);
