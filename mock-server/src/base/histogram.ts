/** How often values occurred, in buckets that grow by a fixed share; plain data, for snapshots. */
export type Histogram = Readonly<Record<number, number>>;

/** How much wider each bucket is than the one before: a value is told to within 2.5 %. */
const growth = 1.05;
/** The bucket of what is below 1. */
const below = -1;

/** One value more, in a histogram of one's own. Values below 1 count as 0. */
export function countValue(histogram: Record<number, number>, value: number): void {
  const bucket = value < 1 ? below : Math.round(Math.log(value) / Math.log(growth));
  histogram[bucket] = (histogram[bucket] ?? 0) + 1;
}

/**
 * The values of both.
 *
 * @example
 * quantile(merged(histogramOf([1]), histogramOf([1, 3])), 1); // 3.07: told to within 2.5 %
 */
export function merged(one: Histogram, other: Histogram): Histogram {
  const sum: Record<number, number> = { ...one };
  for (const bucket in other) sum[bucket] = (sum[bucket] ?? 0) + (other[bucket] ?? 0);
  return sum;
}

/** The histogram of some values. */
export function histogramOf(values: Iterable<number>): Histogram {
  const histogram: Record<number, number> = {};
  for (const value of values) countValue(histogram, value);
  return histogram;
}

/**
 * The value that a share of all values does not exceed, by the nearest rank; 0 when there is none.
 *
 * @example
 * quantile(histogramOf([1]), 0.5); // 1
 */
export function quantile(histogram: Histogram, share: number): number {
  const buckets = Object.entries(histogram)
    .map(([bucket, count]) => ({ bucket: Number(bucket), count }))
    .sort((one, other) => one.bucket - other.bucket);
  const rank = Math.max(1, Math.ceil(share * buckets.reduce((sum, { count }) => sum + count, 0)));
  let seen = 0;
  const found = buckets.find(({ count }) => {
    seen += count;
    return seen >= rank;
  });
  if (!found || found.bucket === below) return 0;
  return Math.round(growth ** found.bucket * 100) / 100;
}
