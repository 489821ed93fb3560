/** What one answer says of a policy whose algorithm is not known. Times are milliseconds. */
export interface RefillObservation {
  /** When the call was sent. */
  readonly at: number;
  readonly remaining: number;
  /** Seconds, rounded up, until more units come. */
  readonly reset: number | undefined;
  /** Units that this client has used up to and with this call. */
  readonly used: number;
  /** Units of them in the half window before. */
  readonly recent: number;
  /** So many units may be counted otherwise, for calls that overtook each other. */
  readonly disorder: number;
  /** Units a millisecond, by the policy's own figures. */
  readonly rate: number;
  readonly quota: number;
  /** Whether a window, as the server tells of it, has ended since the observation before. */
  readonly ended: boolean;
}

/** So many refusals that a token bucket does not explain tell of a window; after each error twice as many. */
const firstPatience = 2;
/** After so many answers in a row without the units that should have come there is no token bucket. */
const missingMost = 10;
/** Others that were seen are believed to be there for so many milliseconds. */
const othersFor = 10_000;
/** Whoever has been taken for a window so often in error is none. */
const mostErrors = 4;

/**
 * Finds out how the units of a policy come back that is not in the spec. It is taken for a token bucket until the server
 * names a later time than one would have, or refuses what one would have let in; units that come back in the middle of a
 * window tell of a token bucket again.
 */
export class RefillGuess {
  #kind: 'continuous' | 'window' | 'whole-window' = 'continuous';
  /** Answers in a row that show none of the units that a token bucket would have got back since the one before. */
  #missing = 0;
  #contradictions = 0;
  #errors = 0;
  /** When others were last seen to use units. */
  #othersAt = Number.NEGATIVE_INFINITY;
  #last: RefillObservation | undefined;

  get kind(): 'continuous' | 'window' | 'whole-window' {
    return this.#kind;
  }

  /** Takes an observation into account; they come in the order in which the calls were sent. */
  observe(now: RefillObservation): void {
    const last = this.#last;
    this.#last = now;
    const { remaining, reset, rate, disorder, ended, quota } = now;
    if (remaining === 0 && reset !== undefined && (reset - 1) * 1000 > 1 / rate) this.#windowed();
    if (!last) return;
    if (ended) {
      // What was used shortly before is back as well: it does not come back one by one.
      if (this.#kind === 'window' && remaining >= quota - 2 && now.recent > 3) this.#kind = 'whole-window';
      return;
    }
    const grown = remaining - last.remaining + (now.used - last.used);
    if (grown <= -1 - disorder) this.#othersAt = now.at;
    // Where others send, now more comes back and now less; in a window nothing does, again and again.
    if (grown !== 0) this.#missing = 0;
    else if (disorder === 0 && (now.at - last.at) * rate >= 0.6) this.#missing += 1;
    if (this.#missing >= missingMost) this.#windowed();
    if (grown < 1 + disorder) return;
    this.#contradictions = 0;
    if (this.#kind === 'continuous') return;
    this.#errors += 1;
    this.#missing = 0;
    this.#kind = 'continuous';
  }

  /** A call was refused that a token bucket would have let in. */
  contradicted(now: number): void {
    // Where others send as well they explain it.
    if (now - this.#othersAt < othersFor) return;
    if (this.#kind === 'whole-window') this.#kind = 'window';
    this.#contradictions += 1;
    if (this.#contradictions >= firstPatience * 2 ** this.#errors) this.#windowed();
  }

  #windowed(): void {
    if (this.#kind === 'continuous' && this.#errors < mostErrors) this.#kind = 'window';
  }
}
