import type { Clock } from '../base/clock.ts';
import type { Estimator, Reservation } from './estimator.ts';
import { type Ledger, unitsOf } from './ledger.ts';
import type { Waiting } from './status.ts';
import { TurnOrder } from './turn-order.ts';
import type { TurnRequest, Waiter } from './wait-list.ts';

/**
 * `#look` admits waiting calls, and `#ask` rejects the calls that would have to wait too long. If at most this number of calls
 * wait, `#look` runs `#ask` every time. If more calls wait, `#look` runs `#ask` only sometimes. For example, if 32 calls wait,
 * `#look` runs `#ask` every second time.
 */
const askedPerLook = 16;
/**
 * `#look` estimates when the first call of each list can be sent. `#look` also runs `#ask` if this time is more than `shortWait`
 * milliseconds away, and later than all earlier estimates for this list.
 */
const shortWait = 1000;

/**
 * Admits each call as soon as all quota policies of the call allow it. If several calls have the same priority and quota
 * policies, the call that began first is admitted first.
 */
export class Queue {
  readonly #clock: Clock;
  readonly #ledger: Ledger;
  readonly #order = new TurnOrder();
  #waiting = 0;
  #looks = 0;
  /** True while no call waits. When it becomes true, the queue calls `calm` of the ledger. */
  #resting = true;
  #wake: { readonly at: number; readonly abort: AbortController } | undefined;

  constructor(clock: Clock, ledger: Ledger) {
    this.#clock = clock;
    this.#ledger = ledger;
  }

  /** The number of waiters. */
  get waiting(): number {
    return this.#waiting;
  }

  /** Returns the calls that wait now, in the order in which they will be sent. */
  waiters(): Waiting[] {
    const now = this.#clock.monotonic();
    return this.#order.waiters().map(({ request: { operation, priority }, since }) => ({
      operation,
      priority: priority === 'ahead' ? 'interactive' : priority,
      waitedMs: now - since,
    }));
  }

  /**
   * Resolves when the client may send this call. Rejects if the signal of the call aborts. Also rejects if the call would have to
   * wait too long.
   */
  enter(request: TurnRequest): Promise<Reservation[]> {
    return new Promise((resolve, reject) => {
      const { signal } = request;
      if (signal.aborted) return reject(signal.reason);
      const list = this.#order.listOf(request);
      let waiting = true;
      const leave = (): void => {
        waiting = false;
        signal.removeEventListener('abort', abort);
        this.#leave(waiter);
      };
      const waiter: Waiter = {
        request,
        list,
        number: request.number,
        since: this.#clock.monotonic(),
        before: undefined,
        after: undefined,
        admit: (reservations) => {
          leave();
          resolve(reservations);
        },
        reject: (reason) => {
          leave();
          reject(reason);
        },
      };
      const abort = (): void => {
        const first = list.first === waiter;
        waiter.reject(signal.reason);
        if (first) this.pump();
      };
      signal.addEventListener('abort', abort, { once: true });
      list.add(waiter);
      this.#waiting += 1;
      this.#resting = false;
      this.pump();
      if (waiting) this.#ask([waiter], this.ahead(waiter), this.#clock.monotonic());
      if (waiting) request.waits(this.#when(waiter));
    });
  }

  /**
   * Admits a call immediately if no other call waits and all quota policies of the call allow it. Otherwise returns undefined,
   * and the caller must call `enter`.
   */
  admit(request: Pick<TurnRequest, 'operation' | 'policies' | 'bytes' | 'priority'>): Reservation[] | undefined {
    if (this.#waiting > 0) return undefined;
    const { bytes, priority } = request;
    const now = this.#clock.monotonic();
    const estimators = this.#ledger.estimatorsFor(request, now);
    for (const estimator of estimators) if (estimator.opening(now, unitsOf(estimator, bytes)).kind !== 'now') return undefined;
    this.#order.countTurn(priority);
    return this.#ledger.reserve(estimators, { now, bytes });
  }

  /** Admits the waiting calls that the client may send now. The client calls this method after each change of an estimator. */
  pump(): void {
    if (this.#resting) return;
    if (this.#waiting > 0) this.#look();
    if (this.#waiting === 0) this.#rest();
  }

  #look(): void {
    const now = this.#clock.monotonic();
    const blocked = new Set<Estimator>();
    const open = new Set(this.#order.lists);
    let wakeAt = Number.POSITIVE_INFINITY;
    let later = false;
    for (let waiter = this.#order.next(open); waiter; waiter = this.#order.next(open)) {
      const { list } = waiter;
      const at = this.#consider(waiter, blocked, now);
      if (at === 'went') continue;
      open.delete(list);
      wakeAt = Math.min(wakeAt, at);
      later ||= at > Math.max(list.asked, now + shortWait) && at < Number.POSITIVE_INFINITY;
      list.asked = Math.max(list.asked, at);
    }
    this.#looks += 1;
    if (later || this.#looks * askedPerLook >= this.#waiting) {
      this.#looks = 0;
      this.#ask(this.#order.waiters(), new Map(), now);
    }
    this.#schedule(wakeAt, now);
  }

  #leave(waiter: Waiter): void {
    this.#order.remove(waiter);
    this.#waiting -= 1;
  }

  #rest(): void {
    this.#resting = true;
    this.#ledger.calm();
    this.#cancelWake();
  }

  /**
   * If `blocked` already contains a quota of the call, returns infinity. If all quotas allow the call now, admits the waiter and
   * returns `went`. Otherwise adds to `blocked` each quota that does not allow the call, and returns the time of the next check.
   * This time is infinite if a response must arrive first.
   */
  #consider(waiter: Waiter, blocked: Set<Estimator>, now: number): number | 'went' {
    const { bytes, priority, fits } = waiter.request;
    const estimators = this.#ledger.estimatorsFor(waiter.request, now);
    if (estimators.some((estimator) => blocked.has(estimator))) return Number.POSITIVE_INFINITY;
    let at = now;
    for (const estimator of estimators) {
      const opening = estimator.opening(now, unitsOf(estimator, bytes));
      if (opening.kind === 'now' || (opening.kind === 'cautious' && !fits(opening.at))) continue;
      blocked.add(estimator);
      at = Math.max(at, opening.kind === 'answer' ? Number.POSITIVE_INFINITY : opening.at);
    }
    if (at > now) return at;
    this.#order.countTurn(priority);
    waiter.admit(this.#ledger.reserve(estimators, { now, bytes }));
    return 'went';
  }

  /**
   * Rejects each call of `waiters` that would certainly have to wait too long. For each quota, `ahead` contains the units of the
   * calls that the client will send before the calls of `waiters`.
   */
  #ask(waiters: readonly Waiter[], ahead: Map<Estimator, number>, now: number): void {
    for (const waiter of waiters) {
      const { bytes, fits, refuse } = waiter.request;
      const times = this.#ledger.estimatorsFor(waiter.request, now).map((estimator) => {
        const before = ahead.get(estimator) ?? 0;
        const units = unitsOf(estimator, bytes);
        ahead.set(estimator, before + units);
        return { name: estimator.name, at: estimator.soonest(now, units, before) };
      });
      const latest = Math.max(now, ...times.map(({ at }) => at));
      if (latest === now || fits(latest)) continue;
      waiter.reject(
        refuse(
          latest,
          times.filter(({ at }) => !fits(at)).map(({ name }) => name),
        ),
      );
    }
  }

  /**
   * For each quota, returns the units of all waiting calls. For a new call, counts only the calls that the client will certainly
   * send before it. These are all other waiting calls with the same priority.
   */
  ahead(call?: Waiter): Map<Estimator, number> {
    const now = this.#clock.monotonic();
    const ahead = new Map<Estimator, number>();
    for (const other of this.#order.lists) {
      if ((call && other.priority !== call.list.priority) || !other.first) continue;
      for (const estimator of this.#ledger.estimatorsFor(other.first.request, now)) {
        const mine = other === call?.list ? unitsOf(estimator, call.request.bytes) : 0;
        const units = estimator.unit === 'content-bytes' ? other.bytes : other.count;
        ahead.set(estimator, (ahead.get(estimator) ?? 0) + units - mine);
      }
    }
    return ahead;
  }

  /** Returns the estimated time at which the client can send the waiting call; undefined if this time is not in the future. */
  #when({ request }: Waiter): number | undefined {
    const now = this.#clock.monotonic();
    const times = this.#ledger
      .estimatorsFor(request, now)
      .map((estimator) => estimator.estimate(now, unitsOf(estimator, request.bytes), 0));
    const latest = Math.max(now, ...times);
    return latest > now ? latest : undefined;
  }

  #cancelWake(): void {
    this.#wake?.abort.abort();
    this.#wake = undefined;
  }

  #schedule(at: number, now: number): void {
    if (this.#wake?.at === at) return;
    this.#cancelWake();
    if (at === Number.POSITIVE_INFINITY) return;
    const wake = { at, abort: new AbortController() };
    this.#wake = wake;
    const look = (): void => {
      if (this.#wake !== wake) return;
      this.#wake = undefined;
      this.pump();
    };
    // The wait is rounded up, because a clock that drops fractions would end the wait too early again and again.
    this.#clock.sleep(Math.ceil(at - now), wake.abort.signal).then(look, () => undefined);
  }
}
