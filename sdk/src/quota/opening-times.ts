import type { CallsInFlight } from './calls-in-flight.ts';
import { afterAnswer, type Opening, openNow, opensAt } from './opening.ts';
import { Plenty, type PlentyParts } from './plenty.ts';
import type { Reserve } from './reserve.ts';

/** The parts of an estimator that can delay a call. */
interface OpeningParts extends PlentyParts {
  readonly reserve: Reserve;
  readonly calls: CallsInFlight;
}

/** Decides when one quota policy allows the next call. The class uses the values that an estimator has learned. */
export class OpeningTimes {
  /** Whether the headers of a response have named this policy. */
  confirmed = false;
  /** True if a call reserved units of this policy, but the headers of the response named only other policies. */
  unnamed = false;
  readonly plenty: Plenty;
  readonly #parts: OpeningParts;
  readonly #recovered = (elapsed: number, units: number): number => this.#parts.share.recovered(elapsed, units);

  constructor(parts: OpeningParts) {
    this.#parts = parts;
    this.plenty = new Plenty(parts);
  }

  /** Returns when the client may send the next call with this number of units. */
  opening(now: number, units: number): Opening {
    if (this.plenty.covers(now, units)) return openNow;
    const { figures, level, reserve, calls, gate, stated, release, start, share, search } = this.#parts;
    const earliest = Math.max(this.blockedUntil, release.nextAt, search.nextAt(now));
    if (earliest > now) return opensAt(earliest);
    if (gate.probing) return afterAnswer;
    if (!this.confirmed) return this.unnamed || calls.count < start.unheard ? openNow : afterAnswer;
    if (figures.unit === 'concurrent-requests') return calls.slots < figures.quota || calls.slots === 0 ? openNow : afterAnswer;
    this.advance(now);
    const { rate } = figures;
    const { count: flying, lastAt } = calls;
    const turn = share.turnAt(now, units, lastAt);
    const { leased } = share;
    // Without a lease, the client sends one call when the wait that the server has stated is over. It sends this call even if the
    // policy's rate does not allow it.
    if (!leased && (gate.due || (stated.stated && flying === 0))) return openNow;
    const { remaining, delay } = level;
    const starting = { now, rate, flying, lastAt, delay: delay.mean, remaining, alone: !share.shared };
    const started = leased ? now : start.nextAt(starting);
    const missing = leased && level.continuous ? 0 : reserve.missing(now, units, flying);
    const enough = missing > 0 ? level.when(now, missing) : now;
    const at = Math.max(started, enough ?? now, turn);
    if (at > now) return opensAt(at);
    const cautious = leased ? now : start.cautiousAt(starting);
    if (cautious > now) return { kind: 'cautious', at: cautious };
    return missing <= 0 || calls.count === 0 ? openNow : afterAnswer;
  }

  /** Until this time, the client must not send a call that uses units of the policy. */
  get blockedUntil(): number {
    const { gate, stated } = this.#parts;
    return Math.max(gate.closedUntil, stated.until);
  }

  /** Returns the time at which the client will probably be able to send calls that use this number of units in total. */
  when(now: number, units: number): number {
    const { figures, level, gate, stated, release } = this.#parts;
    const earliest = Math.max(now, this.blockedUntil, release.nextAt);
    // A quota of 0 does not say when it will be higher again.
    if (figures.unit === 'concurrent-requests' || figures.quota === 0) return earliest;
    this.advance(now);
    const missing = units - level.units;
    if (missing <= 1e-9) return earliest;
    const { rate } = figures;
    const refilled = Math.max(earliest, level.when(now, missing) ?? earliest);
    if (!level.continuous || rate === undefined) return refilled;
    // The first call after a block is sent even if the policy's rate does not allow it.
    const afterFirst = Math.max(earliest, earliest + (missing - 1) / rate);
    if (stated.until > now) return afterFirst;
    return gate.due ? Math.min(refilled, afterFirst) : refilled;
  }

  /** Computes and stores the level (the estimated remaining units) at the time `now`. */
  advance(now: number): void {
    const { level, reserve } = this.#parts;
    this.plenty.settle();
    if (now > level.asOf) level.advance(now, reserve.most(now), this.#recovered);
  }
}
