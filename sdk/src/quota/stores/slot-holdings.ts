import { frame, type SlotGrant } from './lease-reply.ts';
import type { StoreClock } from './store-clock.ts';

/** The maximum of `#owed`. */
const owedMost = 2;

/**
 * The slots of a token bucket that the store has assigned to this client. The class knows which of these slots the client can use
 * now, and when the next slot starts. Times are milliseconds on the client's monotonic clock. If a time is on the store's clock,
 * its comment says so.
 */
export class SlotHoldings {
  readonly #clock: StoreClock;
  /** The replies of the store. Each reply stays in this list until its lease ends. The newest reply is the last item. */
  #grants: SlotGrant[] = [];
  /** The start times of the slots that the client can use now, in milliseconds on the store's clock. */
  #come: number[] = [];
  /** The number of the last slot that the class has checked. The check decides whether the slot belongs to the client. */
  #looked = Number.NEGATIVE_INFINITY;
  #credit = 0;
  #creditTill = Number.NEGATIVE_INFINITY;
  /**
   * The number of future slots that the client must leave unused, because it sent calls although it had neither a slot nor credit
   * (see `SlotGrant.credit`).
   */
  #owed = 0;

  constructor(clock: StoreClock) {
    this.#clock = clock;
  }

  /** Adds a grant of the store. `spent` is the number of credit units that the client has used since it requested the grant. */
  add(grant: SlotGrant, spent: number): void {
    const before = this.#grants.at(-1);
    if (before && (before.epoch !== grant.epoch || before.pace !== grant.pace)) this.#forget();
    this.#looked = Math.max(this.#looked, Math.floor(grant.now * grant.pace) - frame);
    this.#grants.push(grant);
    this.#credit = grant.credit - spent;
    this.#creditTill = grant.till;
  }

  /** Returns whether the client has a lease, with or without slots. */
  live(now: number): boolean {
    const latest = this.#clock.latest(now);
    this.#grants = this.#grants.filter(({ till, valid }) => till + valid > latest);
    return this.#grants.some(({ till }) => till > latest);
  }

  /** Returns the number of units that the client may use now without a slot (see `SlotGrant.credit`). */
  credit(now: number): number {
    return this.#clock.latest(now) < this.#creditTill ? Math.max(0, this.#credit) : 0;
  }

  /** Returns whether the client may use a unit now. */
  has(now: number): boolean {
    this.#look(now);
    return this.#come.length > 0 || this.credit(now) >= 1;
  }

  /**
   * Called when the client uses a unit. Takes a slot that the client can use now. If there is no such slot, takes a unit of the
   * credit (see `SlotGrant.credit`). If there is no credit either, counts the unit in `#owed`. Returns true if it took a unit of
   * the credit.
   */
  use(now: number): boolean {
    this.#look(now);
    if (this.#come.length > 0) this.#come.shift();
    else if (this.credit(now) >= 1) {
      this.#credit -= 1;
      return true;
    } else if (this.live(now)) this.#owed = Math.min(owedMost, this.#owed + 1);
    return false;
  }

  /** Returns the start time of the client's next slot; undefined if none of its slots starts before the lease ends. */
  next(now: number): number | undefined {
    const grant = this.#grants.at(-1);
    if (!grant) return undefined;
    const first = Math.max(this.#looked, Math.floor(this.#clock.earliest(now) * grant.pace)) + 1;
    for (let slot = first; slot < first + frame; slot += 1) if (this.#owns(slot)) return this.#clock.surely(slot / grant.pace);
    return undefined;
  }

  #forget(): void {
    this.#grants = [];
    this.#come = [];
    this.#looked = Number.NEGATIVE_INFINITY;
  }

  #owns(slot: number): boolean {
    return this.#grants.some(({ now, till, pace, positions }) => {
      const time = slot / pace;
      return time > now && time <= till && positions[slot % frame] === true;
    });
  }

  #look(now: number): void {
    const grant = this.#grants.at(-1);
    if (!grant) return;
    const { pace, valid } = grant;
    const last = Math.floor(this.#clock.earliest(now) * pace);
    const oldest = this.#clock.latest(now) - valid;
    for (let slot = Math.max(this.#looked + 1, Math.ceil(oldest * pace)); slot <= last; slot += 1) {
      if (!this.#owns(slot)) continue;
      if (this.#owed > 0) this.#owed -= 1;
      else this.#come.push(slot / pace);
    }
    this.#looked = Math.max(this.#looked, last);
    while (this.#come.length > 0 && (this.#come[0] ?? 0) < oldest) this.#come.shift();
  }
}
