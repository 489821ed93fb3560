/**
 * How often values occurred, in buckets that grow by a fixed share: each bucket that has some, in ascending order,
 * followed by how many. Plain data, for snapshots, and short: there may be tens of thousands.
 */
export type Histogram = readonly number[];

/** How much wider each bucket is than the one before: a value is told to within 2.5 %. */
const growth = 1.05;
const logGrowth = Math.log(growth);
/** The bucket of what is below 1. */
const below = 0;

const bucketOf = (value: number): number => (value < 1 ? below : Math.round(Math.log(value) / logGrowth) + 1);

/** Counts many values fast, and makes a histogram of them. */
export class Counter {
  /** By bucket: most of them stay empty. */
  readonly #counts = new Map<number, number>();
  #total = 0;

  /** How many values there were. */
  get total(): number {
    return this.#total;
  }

  /** One value more. Values below 1 count as 0. */
  add(value: number): void {
    const bucket = bucketOf(value);
    this.#counts.set(bucket, (this.#counts.get(bucket) ?? 0) + 1);
    this.#total++;
  }

  /** What was counted so far. */
  histogram(): Histogram {
    return [...this.#counts].sort(([one], [other]) => one - other).flat();
  }
}

/** The histogram of some values. */
export function histogramOf(values: Iterable<number>): Histogram {
  const counter = new Counter();
  for (const value of values) counter.add(value);
  return counter.histogram();
}

/**
 * The values of both.
 *
 * @example
 * quantile(merged(histogramOf([1]), histogramOf([1, 3])), 0.5); // 1
 */
export function merged(one: Histogram, other: Histogram): Histogram {
  const sum: number[] = [];
  let mine = 0;
  let its = 0;
  while (mine < one.length || its < other.length) {
    const bucket = Math.min(one[mine] ?? Number.POSITIVE_INFINITY, other[its] ?? Number.POSITIVE_INFINITY);
    let count = 0;
    if (one[mine] === bucket) {
      count += one[mine + 1] ?? 0;
      mine += 2;
    }
    if (other[its] === bucket) {
      count += other[its + 1] ?? 0;
      its += 2;
    }
    sum.push(bucket, count);
  }
  return sum;
}

/**
 * The value that a share of all values does not exceed, by the nearest rank; 0 when there is none.
 *
 * @example
 * quantile(histogramOf([1]), 0.5); // 1
 */
export function quantile(histogram: Histogram, share: number): number {
  let total = 0;
  for (let at = 1; at < histogram.length; at += 2) total += histogram[at] ?? 0;
  const rank = Math.max(1, Math.ceil(share * total));
  let seen = 0;
  for (let at = 0; at < histogram.length; at += 2) {
    seen += histogram[at + 1] ?? 0;
    if (seen >= rank) return valueIn(histogram[at] ?? below);
  }
  return 0;
}

const valueIn = (bucket: number): number => (bucket === below ? 0 : Math.round(growth ** (bucket - 1) * 100) / 100);
