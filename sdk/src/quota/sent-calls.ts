/** A call that the client sent. Times are monotonic milliseconds. */
export interface SentCall {
  readonly sentAt: number;
  readonly units: number;
  /** The units of this call and of all earlier calls of this client. */
  readonly used: number;
}

interface Entry {
  readonly call: SentCall;
  /** The latest possible time at which the server counted the call; infinite until the response arrives. */
  latest: number;
  /** Whether the class knows all calls that were in flight at the same time as this call. */
  complete: boolean;
}

/** Units of other calls that the server may have counted in a different order than the client sent the calls. */
interface Disorder {
  /** The units of the calls that the client sent earlier, but that the server may have counted later. */
  readonly before: number;
  /** The part of the upper bound (see `OthersEvidence`) that depends on the calls that the client sent later. */
  readonly after: number;
}

/** The calls in flight, in the order of sending. The class knows in which orders the server may have counted them. */
export class SentCalls {
  /** An entry A stays after its response as long as a call B is in flight and the server may have counted B before A. */
  #entries: Entry[] = [];

  get count(): number {
    return this.#entries.length;
  }

  /** `complete` says whether all other calls in flight are in this list. */
  add(call: SentCall, complete: boolean): void {
    this.#entries.push({ call, latest: Number.POSITIVE_INFINITY, complete });
  }

  /** Called when a call is in flight that is not in this list. */
  incomplete(): void {
    for (const entry of this.#entries) entry.complete = false;
  }

  /** Called when the response to a call has arrived. The server counted the call at the time `latest` or earlier. */
  answered(call: SentCall, { latest, now }: { latest: number; now: number }): void {
    const answered = this.#entries.find((entry) => entry.call === call);
    if (!answered) return;
    answered.latest = latest;
    const oldest = Math.min(now, this.oldest());
    const kept = this.#entries.findIndex((entry) => entry.latest > oldest);
    this.#entries.splice(0, kept === -1 ? this.#entries.length : kept);
  }

  /** Returns when the client sent its oldest call without a response, apart from `call`; infinite if there is none. */
  oldest(call?: SentCall): number {
    const open = this.#entries.find((entry) => entry.latest === Number.POSITIVE_INFINITY && entry.call !== call);
    return open?.call.sentAt ?? Number.POSITIVE_INFINITY;
  }

  /** Called when calls take `ms` milliseconds less than assumed, so the server may have counted them later. */
  later(ms: number): void {
    for (const entry of this.#entries) entry.latest += ms;
  }

  /**
   * Returns what is unknown of the order in which the server counted a call and the others. Undefined if the call is not in the
   * list or not complete. `last` is the latest time at which the server may have counted the call.
   */
  disorder(call: SentCall, { last, rate }: { last: number; rate: number }): Disorder | undefined {
    const at = this.#entries.findIndex((entry) => entry.call === call);
    return this.#entries[at]?.complete ? { before: this.#before(at), after: this.#after(at, { last, rate }) } : undefined;
  }

  #before(at: number): number {
    const sentAt = this.#entries[at]?.call.sentAt ?? 0;
    let units = 0;
    for (let before = 0; before < at; before += 1) {
      const entry = this.#entries[before];
      if (entry && entry.latest > sentAt) units += entry.call.units;
    }
    return units;
  }

  #after(at: number, { last, rate }: { last: number; rate: number }): number {
    let most = -rate * (this.#entries[at]?.call.sentAt ?? 0);
    let units = 0;
    for (let after = at + 1; after < this.#entries.length; after += 1) {
      const { call } = this.#entries[after] ?? {};
      if (!call || call.sentAt > last) break;
      units += call.units;
      most = Math.max(most, units - rate * call.sentAt);
    }
    return most;
  }
}
