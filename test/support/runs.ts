/**
 * How a property is tried: 200 times, alike each time. `PROPERTY_RUNS` and `PROPERTY_SEED` try it more often, or otherwise.
 */
export const runs = {
  numRuns: Number(process.env.PROPERTY_RUNS ?? 200),
  seed: Number(process.env.PROPERTY_SEED ?? 1),
} as const;

/**
 * How many of the runs of a long test are made: a quarter in `npm test`, all in `npm run test:slower` and where `PROPERTY_RUNS` is set.
 * The project `slower` in vitest.config.ts includes every test file that calls this function.
 */
export const longRuns = (count: number): number => (process.env.PROPERTY_RUNS === undefined ? Math.ceil(count / 4) : count);
