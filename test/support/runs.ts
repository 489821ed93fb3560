/**
 * How a property is tried: 200 times, alike each time. `PROPERTY_RUNS` and `PROPERTY_SEED` try it more often, or otherwise.
 */
export const runs = {
  numRuns: Number(process.env.PROPERTY_RUNS ?? 200),
  seed: Number(process.env.PROPERTY_SEED ?? 1),
} as const;
