/** The period over which the rate is measured, in milliseconds. */
const spanMs = 5000;

/** Measures how fast a count has risen in the last seconds. */
export class RateMeter {
  #samples: { readonly count: number; readonly at: number }[] = [];

  /** Records the count at the time `at`, in milliseconds. */
  add(count: number, at: number): void {
    this.#samples.push({ count, at });
    while (this.#samples.length > 2 && (this.#samples[1]?.at ?? at) < at - spanMs) this.#samples.shift();
  }

  /** Returns how much the count rises in one second; 0 while the rate is unknown. */
  perSecond(now: number): number {
    const [first] = this.#samples;
    const last = this.#samples.at(-1);
    if (!first || !last || first === last) return 0;
    return ((last.count - first.count) * 1000) / Math.max(now - first.at, 1);
  }
}
