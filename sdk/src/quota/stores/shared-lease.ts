import type { QuotaBelief, QuotaLease } from '../lease.ts';
import { readReply } from './lease-reply.ts';
import type { QuotaStoreHost } from './quota-store.ts';
import { SlotLease } from './slot-lease.ts';
import type { StoreClock } from './store-clock.ts';
import { type StoreLink, UnreadableReply } from './store-link.ts';
import { UnitLease } from './unit-lease.ts';

/**
 * When a client starts to use the store, it claims a share of the quota: the part that other clients do not use. During this
 * number of milliseconds, the client repeats the claim in each request to the store.
 */
const claimed = 3000;
/**
 * When the client reports its share to the store, it adds this fraction of the quota to the share. If the store has lost its
 * data, the store learns the shares again from these reports.
 */
const growth = 0.02;

/** The objects and the function that a lease needs. All leases of one client use the same ones. */
export interface LeaseDeps {
  readonly host: QuotaStoreHost;
  readonly link: StoreLink;
  readonly clock: StoreClock;
  /**
   * Runs the script for one quota. The text `quota` identifies the quota. It consists of the name of the policy, the partition,
   * the kind of refill, the number of units and the window.
   */
  readonly run: (quota: string, request: readonly string[]) => Promise<unknown>;
}

/**
 * The lease of one quota policy and partition. The class requests a new lease from the store before the current lease ends, or
 * earlier if the client needs more units.
 */
export class SharedLease implements QuotaLease {
  readonly #deps: LeaseDeps;
  readonly #name: string;
  #lease: SlotLease | UnitLease;
  #kind = '';
  #asking = false;
  /** The sum of the remaining units in all responses since the last request to the store, and the number of these responses. */
  readonly #stated = { sum: 0, count: 0 };
  #refusals = 0;
  #waits = false;
  #used = false;
  #fresh = true;
  /** The claim of this client (see `claimed`), and the time until which the client repeats it. */
  #claim = { share: 1, until: Number.NEGATIVE_INFINITY };

  constructor(deps: LeaseDeps, name: string) {
    this.#deps = deps;
    this.#name = name;
    this.#lease = new SlotLease(deps.clock);
  }

  get share(): number | undefined {
    return this.#lease.share || undefined;
  }

  turnAt(now: number, units: number, read: () => QuotaBelief): number | undefined {
    const belief = read();
    if (!isShared(belief)) return undefined;
    this.#choose(belief);
    const live = this.#lease.live(now);
    const turn = live ? this.#lease.turnAt(now, units, belief) : undefined;
    this.#waits = turn !== now;
    if (this.#due(now, live, turn)) this.#ask(now, belief);
    const { link } = this.#deps;
    this.#used = live || (this.#asking && !link.away);
    if (!this.#used) return undefined;
    if (turn === now) return now;
    const asks = this.#asking ? Number.POSITIVE_INFINITY : Math.max(now + 1, this.#lease.askAt);
    return Math.min(turn ?? Number.POSITIVE_INFINITY, asks);
  }

  sent(now: number, units: number): void {
    this.#lease.sent(now, units);
  }

  canceled(units: number): void {
    this.#lease.canceled(units);
  }

  answered(now: number, remaining: number): void {
    this.#lease.answered(now, remaining);
    this.#stated.sum += remaining;
    this.#stated.count += 1;
  }

  refused(): void {
    this.#lease.refused();
    this.#refusals += 1;
  }

  /**
   * Chooses the kind of lease for the algorithm of the quota, such as a token bucket. Clients share a lease in the store only if
   * the kind, the quota and the window are the same for all of them. If one of the three has changed, the method therefore starts
   * a new lease.
   */
  #choose({ kind, quota, windowMs }: QuotaBelief): void {
    const chosen = `${kind} ${quota} ${windowMs}`;
    if (chosen === this.#kind) return;
    this.#kind = chosen;
    const { clock } = this.#deps;
    this.#lease = kind === 'continuous' ? new SlotLease(clock) : new UnitLease(clock);
  }

  /**
   * Returns the remaining units that the client reports to the store: the mean of the remaining units in all API responses since
   * the last request to the store. The first request to the store reports the client's current estimate instead. A negative
   * number means that the remaining units are unknown.
   */
  #remaining({ remaining }: QuotaBelief): number {
    const { sum, count } = this.#stated;
    if (count === 0) return -1;
    if (this.#fresh) return Math.max(0, remaining);
    // While this client sends without the store, the remaining units do not show how much quota other clients use.
    return this.#used ? sum / count : -1;
  }

  #due(now: number, live: boolean, turn: number | undefined): boolean {
    if (this.#asking || !this.#deps.link.ready(now)) return false;
    return !live || now >= this.#lease.askAt || (turn === undefined && this.#lease.askAt === Number.POSITIVE_INFINITY);
  }

  #ask(now: number, belief: QuotaBelief): void {
    const { host, link, clock, run } = this.#deps;
    const lease = this.#lease;
    const remaining = this.#remaining(belief);
    this.#fresh = false;
    if (!this.#used) this.#claim = { share: 1 - belief.othersShare, until: now + claimed };
    const share = now < this.#claim.until ? Math.max(this.#claim.share, lease.share) : lease.share;
    const standing = { share: Math.min(1, share + growth), refusals: this.#refusals, waits: this.#waits };
    const request = lease.question(now, { ...belief, remaining }, standing);
    this.#asking = true;
    this.#stated.sum = 0;
    this.#stated.count = 0;
    this.#refusals = 0;
    const kind = lease instanceof SlotLease ? 'slots' : 'units';
    const take = (reply: unknown): void => {
      const grant = readReply(reply);
      const receivedAt = host.clock.monotonic();
      this.#asking = false;
      clock.observe({ sentAt: now, storeTime: grant.now, receivedAt });
      if (lease instanceof SlotLease && grant.kind === 'slots') lease.add(grant, receivedAt);
      else if (lease instanceof UnitLease && grant.kind === 'units') lease.add(grant, receivedAt);
      else throw new UnreadableReply();
      host.changed();
    };
    const failed = (): void => {
      this.#asking = false;
      lease.failed(host.clock.monotonic());
      host.changed();
    };
    link.ask(() => run(`${this.#name} ${this.#kind}`, [kind, ...request]), { take, failed });
  }
}

/**
 * Returns whether the store can share the quota. It cannot share a quota for concurrent requests, because a lease could end while
 * a request is still running.
 */
const isShared = ({ unit, kind, quota, windowMs, burst }: QuotaBelief): boolean =>
  unit !== 'concurrent-requests' &&
  windowMs !== undefined &&
  windowMs > 0 &&
  Number.isFinite(quota) &&
  quota >= 1 &&
  Number.isFinite(burst) &&
  (kind !== 'continuous' || unit === 'requests');
