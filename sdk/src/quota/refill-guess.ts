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
/** After so much evidence in a row of units that should have come there is no token bucket. */
const missingMost = 10;
/** Together with a refusal so much is enough. */
const missingSome = 4;
/** What an answer is evidence of that shows none of so many units that should have come: others may have taken just these. */
const evidence = (units: number): number => (units < 0.6 ? 0 : units < 1.5 ? 1 : 1.7);
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
  /** Evidence of answers in a row that show none of the units that a token bucket would have got back. */
  #missing = 0;
  #contradictions = 0;
  #errors = 0;
  /** When others were last seen to use units. */
  #othersAt = Number.NEGATIVE_INFINITY;
  #last: RefillObservation | undefined;

  get kind(): 'continuous' | 'window' | 'whole-window' {
    return this.#kind;
  }

  /** Takes the time that a server names into account: no token bucket takes longer than one unit needs. */
  observeReset({ remaining, reset, rate }: Pick<RefillObservation, 'remaining' | 'reset' | 'rate'>): void {
    if (remaining === 0 && reset !== undefined && (reset - 1) * 1000 > 1 / rate) this.#windowed();
  }

  /**
   * Takes an observation into account; they come in the order in which the calls were sent. Returns whether a window has
   * ended since the one before, when no token bucket could have got back as much.
   */
  observe(now: RefillObservation): boolean {
    const last = this.#last;
    this.#last = now;
    const { remaining, rate, disorder, ended, quota } = now;
    this.observeReset(now);
    if (!last) return false;
    const grown = remaining - last.remaining + (now.used - last.used);
    if (disorder < 3 && grown > 5 + (now.at - last.at) * rate && remaining >= quota - 2 - disorder && now.recent > 3) {
      this.#kind = 'whole-window';
      return true;
    }
    if (ended) {
      // What was used shortly before is back as well: it does not come back one by one.
      if (this.#kind === 'window' && remaining >= quota - 2 && now.recent > 3) this.#kind = 'whole-window';
      return false;
    }
    if (grown <= -1 - disorder) this.#othersAt = now.at;
    // Where others send, now more comes back and now less; in a window nothing does, again and again.
    if (grown !== 0) this.#missing = 0;
    else if (disorder === 0) this.#missing += evidence((now.at - last.at) * rate);
    if (this.#missing >= missingMost) this.#windowed();
    if (grown < 1 + disorder) return false;
    this.#contradictions = 0;
    if (this.#kind === 'continuous') return false;
    this.#errors += 1;
    this.#missing = 0;
    this.#kind = 'continuous';
    return false;
  }

  /** A call was refused that a token bucket would have let in. */
  contradicted(now: number): void {
    // Where others send as well they explain it.
    if (now - this.#othersAt < othersFor) return;
    if (this.#kind === 'whole-window') this.#kind = 'window';
    this.#contradictions += this.#missing >= missingSome ? 2 : 1;
    if (this.#contradictions >= firstPatience * 2 ** this.#errors) this.#windowed();
  }

  #windowed(): void {
    if (this.#kind === 'continuous' && this.#errors < mostErrors) this.#kind = 'window';
  }
}
