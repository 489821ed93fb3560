import type { Clock } from '../base/clock.ts';
import type { Hub } from '../base/events.ts';
import { ConfigurationError } from '../errors/client-errors.ts';
import { type OperationId, operations } from '../generated/operations.ts';
import type { Ledger } from '../quota/ledger.ts';
import type { Queue } from '../quota/queue.ts';
import type { QuotaStatus, Waiting } from '../quota/status.ts';

/**
 * What the client believes of its limits, and who waits for them.
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

  constructor({ clock, hub, ledger, queue }: { clock: Clock; hub: Hub; ledger: Ledger; queue: Queue }) {
    this.#clock = clock;
    this.#hub = hub;
    this.#ledger = ledger;
    this.#queue = queue;
  }

  /** Every policy that the description or the server has named so far, as it is believed to be now. */
  get policies(): readonly QuotaStatus[] {
    return this.#ledger.view({ now: this.#clock.monotonic(), date: this.#clock.now() });
  }

  /** How many calls wait for their turn. */
  get waiting(): number {
    return this.#queue.waiting;
  }

  /** The calls that wait for their turn, in the order of their turns, and how long they have waited. */
  get waiters(): readonly Waiting[] {
    return this.#queue.waiters();
  }

  /**
   * Tells the listener what is believed of every policy, after each answer and whenever a call begins to wait. Ends with
   * the signal, or with the function that is returned. What the listener throws is ignored.
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
    if (typeof listener !== 'function') throw new ConfigurationError('`subscribe` needs a function, to tell it of the quotas.');
    if (signal?.aborted) return () => undefined;
    const stop = this.#hub.on(
      ({ type, ...event }) => {
        const paced = type === 'wait' && 'reason' in event && event.reason === 'pace';
        if (type === 'attempt.answer' || paced) listener(this.policies);
      },
      { bodies: () => false },
    );
    const end = (): void => {
      stop();
      signal?.removeEventListener('abort', end);
    };
    signal?.addEventListener('abort', end, { once: true });
    return end;
  }

  /**
   * How long so many calls of an operation will take under its limits, in milliseconds, those that wait now included.
   * An estimate: other users of the same key are not known before the server's headers tell of them.
   *
   * @example
   * ```ts
   * const ms = client.quota.estimate(5000, 'usage.listLogs');
   * ```
   */
  estimate(calls: number, operation: OperationId): number {
    if (!Number.isInteger(calls) || calls < 0)
      throw new ConfigurationError('`estimate` needs a number of calls, a whole one from 0.');
    if (typeof operation !== 'string' || !Object.hasOwn(operations, operation))
      throw new ConfigurationError('`estimate` needs the id of an operation, such as `account.get`.');
    const now = this.#clock.monotonic();
    const ahead = this.#queue.waiting + Math.max(0, calls - 1);
    const estimators = this.#ledger.estimatorsFor({ operation, policies: operations[operation].policies }, now);
    return Math.max(0, ...estimators.map((estimator) => estimator.estimate(now, 1, ahead) - now));
  }
}
