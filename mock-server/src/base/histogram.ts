/**
 * Says how often values occurred. The values are in buckets, and each bucket is 5 % wider than the bucket before it. For each
 * bucket that is not empty, the list contains two numbers: the index of the bucket, and the number of values in the bucket. The
 * buckets are in ascending order.
 */
export type Histogram = readonly number[];

/**
 * The width of each bucket, divided by the width of the bucket before it. A value that is read from a histogram is wrong by at
 * most 2.5 %.
 */
const growth = 1.05;
const logGrowth = Math.log(growth);
/** The bucket of values below 1. */
const below = 0;

const bucketOf = (value: number): number => (value < 1 ? below : Math.round(Math.log(value) / logGrowth) + 1);

/** Counts many values quickly and makes a histogram of them. */
export class Counter {
  #counts = new Uint32Array(128);
  #total = 0;
  /** The number of buckets that are not empty. */
  #used = 0;

  /** The number of values that were counted. */
  get total(): number {
    return this.#total;
  }

  /** Adds a value. Values below 1 count as 0. */
  add(value: number): void {
    this.#addTo(bucketOf(value), 1);
  }

  /** Adds all values of a histogram. */
  addAll(histogram: Histogram): void {
    for (let at = 0; at < histogram.length; at += 2) this.#addTo(histogram[at] ?? below, histogram[at + 1] ?? 0);
  }

  /** Returns a histogram of all counted values. Then sets the counter back to zero. */
  take(): Histogram {
    // The list is created with its final length, because a growing list reserves memory that it does not use.
    const histogram = new Array<number>(2 * this.#used);
    for (let bucket = 0, at = 0; at < histogram.length; bucket++) {
      const count = this.#counts[bucket] ?? 0;
      if (count === 0) continue;
      histogram[at++] = bucket;
      histogram[at++] = count;
      this.#counts[bucket] = 0;
    }
    this.#total = 0;
    this.#used = 0;
    return histogram;
  }

  #addTo(bucket: number, count: number): void {
    if (bucket >= this.#counts.length) this.#grow(bucket + 1);
    const before = this.#counts[bucket] ?? 0;
    if (before === 0) this.#used++;
    this.#counts[bucket] = before + count;
    this.#total += count;
  }

  #grow(length: number): void {
    const longer = new Uint32Array(length);
    longer.set(this.#counts);
    this.#counts = longer;
  }
}

/** Returns the histogram of some values. */
export function histogramOf(values: Iterable<number>): Histogram {
  let histogram: Histogram = [];
  for (const value of values) histogram = merged(histogram, [bucketOf(value), 1]);
  return histogram;
}

/**
 * Returns a histogram with the values of both histograms.
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
 * Returns a quantile by the nearest-rank method. If `share` is 0.5, the quantile is the median. Returns 0 if the histogram has no
 * values.
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
