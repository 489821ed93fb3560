import { callLimit } from '../../base/call-limit.ts';
import { ServerError } from '../../errors/client-errors.ts';
import { SentinelSecError } from '../../errors/error.ts';
import { RateLimitError } from '../../errors/http-errors.ts';
import type { Estimator, Reservation } from '../../quota/estimator.ts';
import { retryAfterMs } from '../../wire/retry-after.ts';
import type { Answer } from '../answer.ts';
import { type Layer, type RunningCall, whenEnded } from '../call.ts';
import { CredentialRenewal } from '../credential-renewal.ts';
import type { PacedDeps as Deps } from '../deps.ts';
import { maskCredentials } from '../mask-credentials.ts';
import { tooLong, unsent, waited } from '../unsent.ts';

/**
 * Makes a call wait until all its quotas allow it. When the response arrives, the layer reads the quota headers of the response.
 */
export const pace =
  (deps: Deps): Layer =>
  (next) =>
  async (call) => {
    const { operation, policies, priority, signal } = call;
    const bytes = bytesAskedFor(call.headers);
    const atOnce = signal.aborted ? undefined : deps.queue.admit({ operation, policies, priority, bytes });
    const turn = new Turn(deps, call, atOnce ?? (await waited(takeTurn(deps, call, bytes))));
    try {
      const reply = await next({ ...call, answered: (response) => turn.answered(response) });
      whenEnded(reply, () => turn.ended());
      return reply;
    } catch (cause) {
      turn.failed(cause);
      throw cause;
    }
  };

/**
 * Returns the number of bytes that a `Range` header requests, such as 500 for `bytes=0-499`. Returns 1 if the header is missing
 * or has another form.
 */
function bytesAskedFor({ range }: RunningCall['headers']): number {
  const [, first, last] = (range !== undefined && /^bytes=(\d+)-(\d+)$/.exec(range)) || [];
  return first === undefined || last === undefined ? 1 : Math.max(1, Number(last) - Number(first) + 1);
}

/**
 * Waits until the client may send the call. Rejects if the signal aborts, or if the wait would be longer than `timeout` or
 * `maxQueueTime`.
 */
async function takeTurn(deps: Deps, call: RunningCall, bytes: number): Promise<Reservation[]> {
  const { clock, hub, queue } = deps;
  const { id, operation, policies, priority, signal, budget, timeouts, record } = call;
  const begun = clock.monotonic();
  const begunAt = clock.now();
  const left = timeouts.maxQueueTime - record.queued;
  const limit = callLimit(clock, signal, { ms: left, expired: () => tooLong(call) });
  try {
    const reservations = await queue.enter({
      number: id,
      operation,
      policies,
      priority,
      bytes,
      signal: limit.signal,
      fits: (at) => budget.fits(at - clock.monotonic()) && at - begun <= left,
      waits: (at) =>
        hub.emit({
          type: 'wait',
          call: id,
          operation,
          at: begunAt,
          reason: 'pace',
          ms: at === undefined ? undefined : at - begun,
        }),
      refuse: (at, names) => unsent(call, { names, waitMs: at - clock.monotonic(), now: clock.now() }),
    });
    const ms = clock.monotonic() - begun;
    record.waited += ms;
    record.queued += ms;
    return reservations;
  } finally {
    limit.release();
  }
}

/**
 * One call that has reserved its quota. The class updates the quota estimates when the response arrives and when the call ends.
 */
class Turn {
  readonly #deps: Deps;
  readonly #call: RunningCall;
  readonly #reservations: readonly Reservation[];
  #answered = false;
  #refusal: Refusal | undefined;

  constructor(deps: Deps, call: RunningCall, reservations: readonly Reservation[]) {
    this.#deps = deps;
    this.#call = call;
    this.#reservations = reservations;
  }

  /** Reads the quota headers of the response. */
  answered(response: Answer): void {
    const call = this.#call;
    call.answered(response);
    this.#answered = true;
    const { clock, ledger, queue } = this.#deps;
    const reservations = this.#reservations;
    const { operation } = call;
    const { headers } = response;
    const mask = maskCredentials(this.#deps, call);
    const now = clock.monotonic();
    const { sequence = 0, sentAt = now } = reservations[0] ?? {};
    const refused = response.status === 429;
    const usedUp = ledger.learn({ operation, headers, mask, now, sentAt, sequence, reservations, refused });
    for (const one of reservations) one.estimator.answered(one, { now, waiting: queue.waiting, refused });
    const stated = response.ok ? undefined : retryAfterMs(headers, clock.now());
    if (refused) {
      this.#refusal = new Refusal(this.#deps, call.operation, reservations);
      this.#refusal.atHeaders(stated, usedUp);
    } else if (stated !== undefined) for (const estimator of usedUp) estimator.postpone(now + stated, now);
    queue.pump();
  }

  /** Called when the response body has ended. The call then no longer counts as a concurrent request. */
  ended(): void {
    for (const { estimator } of this.#reservations) estimator.ended();
    this.#deps.queue.pump();
  }

  /** Called when the call has failed. `cause` is the reason. */
  failed(cause: unknown): void {
    const reservations = this.#reservations;
    if (cause instanceof CredentialRenewal && !cause.sent) {
      for (const reservation of reservations) reservation.estimator.canceled(reservation);
      this.#deps.queue.pump();
      return;
    }
    if (!this.#answered) for (const reservation of reservations) reservation.estimator.failed(reservation);
    const refusal = this.#refusal ?? new Refusal(this.#deps, this.#call.operation, reservations);
    refusal.atBody(cause);
    this.ended();
  }
}

/**
 * Blocks the quotas that caused the refusal of a call. While a quota is blocked, the client sends no call that needs this quota.
 * The class blocks the quotas in two steps:
 * 1. When the headers of the response arrive, the class blocks the quotas that are used up according to the headers.
 * 2. When the body has arrived, the class blocks the quotas that the body names. It unblocks the quotas from step 1 that the body
 *    does not name.
 *
 * The first step is necessary because the body may arrive much later than the headers.
 */
class Refusal {
  readonly #deps: Deps;
  readonly #operation: string;
  readonly #reservations: readonly Reservation[];
  /** The time that `Retry-After` states, in milliseconds of the monotonic clock. */
  #until: number | undefined;
  /** The quotas with `r=0` in the headers, and the times at which they have units again. */
  readonly #resets = new Map<Estimator, number | undefined>();
  readonly #blocked = new Map<Estimator, () => void>();

  constructor(deps: Deps, operation: string, reservations: readonly Reservation[]) {
    this.#deps = deps;
    this.#operation = operation;
    this.#reservations = reservations;
  }

  get #all(): Estimator[] {
    return this.#reservations.map(({ estimator }) => estimator);
  }

  /**
   * Blocks the quotas in `usedUp`. If `usedUp` is empty, blocks all quotas of the call. The block ends after the wait `stated`
   * in `Retry-After`. Without this header, each quota has its own time. If the headers state no time, or a wait of zero, the
   * client assumes a time. Otherwise, each waiting call would be sent at once, one after the other.
   */
  atHeaders(stated: number | undefined, usedUp: readonly Estimator[]): void {
    const now = this.#deps.clock.monotonic();
    this.#until = stated ? now + stated : undefined;
    for (const estimator of usedUp) {
      // A `Retry-After` of zero takes precedence over `t` too.
      if (stated === 0) estimator.postpone(now, now);
      this.#resets.set(estimator, stated === undefined ? estimator.view(now).resetAt : undefined);
    }
    for (const estimator of usedUp.length > 0 ? usedUp : this.#all) {
      const until = this.#until ?? this.#resets.get(estimator);
      this.#blocked.set(estimator, estimator.block(until, { now, sentAt: this.#sentAt(now) }));
    }
  }

  atBody(cause: unknown): void {
    const meant = this.#meant(cause);
    for (const [estimator, reopen] of this.#blocked) if (!meant.includes(estimator)) reopen();
    const now = this.#deps.clock.monotonic();
    const sentAt = this.#sentAt(now);
    const wait = SentinelSecError.is(cause) ? cause.retryAfter : undefined;
    const latest = wait ? now + wait : undefined;
    for (const estimator of meant) {
      const until = this.#until ?? this.#resets.get(estimator) ?? latest;
      if (until === undefined && !RateLimitError.is(cause)) continue;
      estimator.refuse(until, { now, sentAt, told: this.#resets.has(estimator) });
    }
  }

  #sentAt(now: number): number {
    return this.#reservations[0]?.sentAt ?? now;
  }

  /**
   * Returns the quotas to block:
   * - After a 429 response, if the client may retry the call: the quotas in `policies` of the error. If there are none, all
   *   quotas of the call.
   * - After a 429 response, if the client must not retry the call: none.
   * - After a 5xx response: the quotas that the body names.
   * - After any other error: the quotas that `atHeaders` has blocked.
   */
  #meant(cause: unknown): readonly Estimator[] {
    const { clock, ledger } = this.#deps;
    if (ServerError.is(cause)) return ledger.named(cause.policies, clock.monotonic());
    if (!RateLimitError.is(cause)) return [...this.#blocked.keys()];
    if (!cause.retryable) return [];
    const own = this.#all;
    // If no policy was known for the call, the call uses the common estimator, which must learn of all refusals.
    const isUnknown = own.some(({ name }) => name === '');
    const named = ledger.named(cause.policies, clock.monotonic(), isUnknown ? undefined : this.#operation);
    return isUnknown || named.length === 0 ? [...named, ...own] : named;
  }
}
