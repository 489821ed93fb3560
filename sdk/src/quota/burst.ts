/** An average over about so many answers. */
const answers = 16;
/** Of the answers so many must show the most that was ever seen for that to be all there is. */
const mostly = 0.9;

/** How many units a quota holds at most, learned from the largest `r` seen. */
export class Burst {
  #most: number;
  #told = false;
  #atMost = 0;
  #known = false;

  /** `most` is the spec's word, or the quota itself. */
  constructor(most: number) {
    this.#most = most;
  }

  /** The most units that were ever there; until the server has told of any, the spec's word. */
  get most(): number {
    return this.#most;
  }

  /** The most units that can be there, as far as that is known: one who came late may never have seen the quota full. */
  get known(): number {
    return this.#known ? this.#most : Number.POSITIVE_INFINITY;
  }

  /** So many units were there before a call was counted. */
  observe(units: number): void {
    if (!this.#told || units > this.#most) {
      this.#most = units;
      this.#atMost = 0;
      this.#known = false;
    }
    this.#told = true;
    this.#atMost += ((units === this.#most ? 1 : 0) - this.#atMost) / answers;
    if (this.#atMost > mostly) this.#known = true;
  }

  /** The policy has changed. */
  forget(): void {
    this.#told = false;
  }
}
