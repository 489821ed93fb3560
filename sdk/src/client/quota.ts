import type { Clock } from '../base/clock.ts';
import type { Hub } from '../base/hub.ts';
import { ConfigurationError } from '../errors/client-errors.ts';
import { type OperationId, operations } from '../generated/operations.ts';
import type { Ledger } from '../quota/ledger.ts';
import type { Queue } from '../quota/queue.ts';
import type { QuotaStatus, Waiting } from '../quota/status.ts';

/**
 * The estimated status of the quota policies, and the calls that wait for quota.
 *
 * @example
 * ```ts
 * for (const { name, remaining, resetAt } of client.quota.policies) console.log(name, remaining, resetAt);
 * console.log(client.quota.waiting, client.quota.estimate(100, 'usage.listLogs'));
 * ```
 */
export class Quota {
  readonly #clock: Clock;
  readonly #ledger: Ledger;
  readonly #queue: Queue;
  readonly #hub: Hub;

  /** @internal */
  constructor({ clock, hub, ledger, queue }: { clock: Clock; hub: Hub; ledger: Ledger; queue: Queue }) {
    this.#clock = clock;
    this.#hub = hub;
    this.#ledger = ledger;
    this.#queue = queue;
  }

  /**
   * The current status of every quota policy that the calls of this client have used, and of every policy that a response has
   * named.
   */
  get policies(): readonly QuotaStatus[] {
    return this.#ledger.view({ now: this.#clock.monotonic(), date: this.#clock.now() });
  }

  /** The number of calls that wait for quota. */
  get waiting(): number {
    return this.#queue.waiting;
  }

  /**
   * The calls that wait for quota, in the order in which the client will send them. Each item also says how long the call has
   * waited.
   */
  get waiters(): readonly Waiting[] {
    return this.#queue.waiters();
  }

  /**
   * Adds a listener. The client calls the listener with the status of all quota policies after each response, and when a call
   * starts to wait for quota. To remove the listener, abort the signal or call the returned function. The client ignores errors
   * of the listener.
   *
   * @example
   * ```ts
   * const end = new AbortController();
   * client.quota.subscribe((policies) => console.log(policies.map(({ remaining }) => remaining)), { signal: end.signal });
   * await client.account.get();
   * end.abort();
   * ```
   */
  subscribe(listener: (policies: readonly QuotaStatus[]) => void, { signal }: { signal?: AbortSignal } = {}): () => void {
    if (typeof listener !== 'function')
      throw new ConfigurationError('`subscribe` needs a function that gets the status of the quota policies.');
    if (signal?.aborted) return () => undefined;
    const stop = this.#hub.on(
      ({ type, ...event }) => {
        const paced = type === 'wait' && 'reason' in event && event.reason === 'pace';
        if (type === 'attempt.answer' || paced) listener(this.policies);
      },
      { bodies: () => false, hears: (type) => type === 'attempt.answer' || type === 'wait' },
    );
    const end = (): void => {
      stop();
      signal?.removeEventListener('abort', end);
    };
    signal?.addEventListener('abort', end, { once: true });
    return end;
  }

  /**
   * Estimates how many milliseconds it takes until the client has sent the given number of new calls of an operation. The client
   * sends the new calls after all calls that wait for the same quotas. If other clients use more quota than this client knows
   * from headers, the estimate is too low.
   *
   * @example
   * ```ts
   * const ms = client.quota.estimate(5000, 'usage.listLogs');
   * ```
   */
  estimate(calls: number, operation: OperationId): number {
    if (!Number.isInteger(calls) || calls < 0)
      throw new ConfigurationError('The first argument of `estimate` must be a number of calls: a whole number from 0.');
    if (typeof operation !== 'string' || !Object.hasOwn(operations, operation))
      throw new ConfigurationError('The second argument of `estimate` must be the id of an operation, such as `account.get`.');
    const now = this.#clock.monotonic();
    const ahead = this.#queue.ahead();
    const more = Math.max(0, calls - 1);
    const estimators = this.#ledger.estimatorsFor({ operation, policies: operations[operation].policies }, now);
    return Math.max(0, ...estimators.map((estimator) => estimator.estimate(now, 1, more + (ahead.get(estimator) ?? 0)) - now));
  }
}
