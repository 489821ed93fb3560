/**
 * Bytes of a file from `first` up to, but not including, `end`.
 *
 * @example
 * ```ts
 * const length = ({ first, end }: ByteRange): number => end - first;
 * ```
 */
export interface ByteRange {
  readonly first: number;
  readonly end: number;
}

/**
 * A set of byte ranges, such as the parts of a file that the client has fetched. `add` merges ranges that touch or overlap.
 *
 * @example
 * ```ts
 * const have = new ByteRanges([{ first: 0, end: 4 }]);
 * have.add({ first: 6, end: 8 });
 * have.missing(10); // [{ first: 4, end: 6 }, { first: 8, end: 10 }]
 * ```
 */
export class ByteRanges {
  #ranges: readonly ByteRange[] = [];

  constructor(ranges: Iterable<ByteRange> = []) {
    for (const range of ranges) this.add(range);
  }

  /** The ranges in ascending order. No range is empty, and no two ranges touch. */
  get list(): readonly ByteRange[] {
    return this.#ranges;
  }

  /** The number of bytes in all ranges. */
  get total(): number {
    return this.#ranges.reduce((sum, { first, end }) => sum + end - first, 0);
  }

  /** The number of bytes from the start of the file up to the first gap. */
  get frontier(): number {
    const [head] = this.#ranges;
    return head?.first === 0 ? head.end : 0;
  }

  /** Adds a range. An empty range changes nothing. */
  add({ first, end }: ByteRange): void {
    if (end <= first) return;
    const apart = this.#ranges.filter((range) => range.end < first || range.first > end);
    const joined = this.#ranges.filter((range) => range.end >= first && range.first <= end);
    const merged = {
      first: Math.min(first, ...joined.map((range) => range.first)),
      end: Math.max(end, ...joined.map((range) => range.end)),
    };
    this.#ranges = [...apart, merged].sort((one, other) => one.first - other.first);
  }

  /** Removes all ranges. */
  clear(): void {
    this.#ranges = [];
  }

  /** Returns the missing ranges of a file with `size` bytes, in ascending order. */
  missing(size: number): ByteRange[] {
    const gaps: ByteRange[] = [];
    let at = 0;
    for (const { first, end } of this.#ranges) {
      if (first > at) gaps.push({ first: at, end: Math.min(first, size) });
      at = end;
    }
    if (at < size) gaps.push({ first: at, end: size });
    return gaps;
  }
}

/**
 * Splits ranges into segments, in the same order. No segment is longer than `most` bytes.
 *
 * @example
 * ```ts
 * segmentsOf([{ first: 0, end: 5 }], 2); // [{ first: 0, end: 2 }, { first: 2, end: 4 }, { first: 4, end: 5 }]
 * ```
 */
export const segmentsOf = (ranges: readonly ByteRange[], most: number): ByteRange[] =>
  ranges.flatMap(({ first, end }) =>
    Array.from({ length: Math.ceil((end - first) / most) }, (_, index) => ({
      first: first + index * most,
      end: Math.min(end, first + (index + 1) * most),
    })),
  );
