import type { AttemptRecord, ErrorKind } from '../../base/attempt-record.ts';
import { longestBackOff } from '../../base/back-off.ts';
import { nativeSignal } from '../../base/call-signal.ts';
import { momentOf } from '../../base/clock.ts';
import { ConnectionError, TimeoutError } from '../../errors/client-errors.ts';
import type { SentinelSecError } from '../../errors/error.ts';
import { RateLimitError } from '../../errors/http-errors.ts';
import { reviseError } from '../../errors/revise-error.ts';
import type { Layer, RunningCall } from '../call.ts';
import { awaitRenewal, CredentialRenewal, type PastRenewals } from '../credential-renewal.ts';
import type { Deps } from '../deps.ts';
import { maskCredentials } from '../mask-credentials.ts';
import { mayHaveTakenEffect } from '../retry-policy.ts';
import { errorFromInside } from '../transport/transport-error.ts';

/**
 * The maximum number of retries of one call after 429 responses, if a lower layer makes the call wait for its quota. Without this
 * maximum, a call might never end if the server always says "0 seconds".
 */
const mostPaced = 20;

/**
 * The number of retries of one call. `paced` is the number of retries after a 429 response, if a lower layer makes the call wait
 * for its quota. `failed` is the number of all other retries.
 */
interface Resends {
  failed: number;
  paced: number;
}

/** What to do after a failed attempt: send the call again after `ms` milliseconds, or let the call fail with `error`. */
type Decision =
  | { readonly kind: 'again'; readonly ms: number; readonly counts: keyof Resends }
  | { readonly kind: 'fail'; readonly error: SentinelSecError };

/** Decides whether and when the client sends a failed call again. */
export const retry =
  (deps: Deps): Layer =>
  (next) =>
  async (call) => {
    deps.retryBudget.request(call.budget.begun);
    const past: PastRenewals = [];
    const resends: Resends = { failed: 0, paced: 0 };
    let last: SentinelSecError | undefined;
    for (;;) {
      try {
        const reply = await next(call);
        if (resends.failed > 0) deps.retryBudget.succeeded();
        return { ...reply, attempts: [...call.record.attempts, attemptOf(deps, call, undefined)] };
      } catch (cause) {
        if (cause instanceof CredentialRenewal) {
          if (cause.error) noteAttempt(deps, call, cause.error.kind);
          last = cause.error ?? last;
          await awaitRenewal(deps, call, { renewal: cause, past });
          continue;
        }
        const error = failure(deps, call, cause);
        noteAttempt(deps, call, error.kind);
        const decision = decide(deps, call, { error, last, resends });
        if (decision.kind === 'fail') throw decision.error;
        last = error;
        resends[decision.counts] += 1;
        await pause(deps, call, { error, ms: decision.ms });
      }
    }
  };

const failure = (deps: Deps, call: RunningCall, cause: unknown): SentinelSecError =>
  errorFromInside(cause, { signal: call.signal, operation: call.operation, mask: maskCredentials(deps, call) });

/** Rounds a number of milliseconds to three decimals. The clocks of runtimes are not more precise. */
const inThousandths = (ms: number): number => Math.round(ms * 1000) / 1000;

const attemptOf = ({ clock }: Deps, { record }: RunningCall, kind: ErrorKind | undefined): AttemptRecord => {
  const { sent = momentOf(clock), status, waited: waitedMs } = record;
  const durationMs = inThousandths(clock.monotonic() - sent.monotonic);
  return { at: Math.round(sent.date), durationMs, waitedMs: inThousandths(waitedMs), status, kind };
};

/** Adds an attempt to the record of the call. Does nothing if the client has sent no request. */
function noteAttempt(deps: Deps, call: RunningCall, kind: ErrorKind): void {
  const { record } = call;
  if (record.sent === undefined) return;
  record.attempts.push(attemptOf(deps, call, kind));
  record.sent = undefined;
  record.status = undefined;
  record.waited = 0;
}

/**
 * Returns the error of a call whose retry was not sent, because it would have waited too long for quota. `last` is the error of
 * the last attempt. The returned error has the status, the request id, the problem and the body of this attempt.
 */
function sentBefore(error: RateLimitError, last: SentinelSecError): RateLimitError {
  const { status, requestId, problem, body } = last;
  const message = `${error.message} Its last attempt got ${status ?? 'no response'}.`;
  return new RateLimitError(message, { ...error, status, requestId, problem, body, sent: true });
}

/**
 * Decides what to do after a failed attempt. The wait before a retry has a random part (see `longestBackOff`). If the failed
 * response demands a wait (`Retry-After`), the whole wait depends on the response:
 * - 429 as the first failure of a call: the client waits for the demanded time, without a random wait.
 * - 429 as a later failure: the client waits for the demanded time or for the random wait, whichever is longer.
 * - Any other status: the client waits for the demanded time plus the random wait.
 */
function decide(
  deps: Deps,
  call: RunningCall,
  { error, last, resends }: { error: SentinelSecError; last: SentinelSecError | undefined; resends: Readonly<Resends> },
): Decision {
  const fail = (why?: string): Decision => ({
    kind: 'fail',
    error: why === undefined ? error : reviseError(error, { message: `${error.message} ${why}` }),
  });
  // A retry would have the same result, because the client itself did not send the call or has ended the call.
  if (RateLimitError.is(error) && !error.sent) return { kind: 'fail', error: last ? sentBefore(error, last) : error };
  if (!error.retryable) return fail();
  if (TimeoutError.is(error) && error.limit === 'call') return fail();
  if (!call.repeatable && mayHaveTakenEffect(error))
    return fail('It was not sent again: it may have taken effect, and has no idempotency key.');
  const stated = error.retryAfter;
  // The layers `pace` and `hold` make a refused call wait.
  const gated = RateLimitError.is(error);
  const counts = gated ? 'paced' : 'failed';
  const failures = resends.failed + resends.paced;
  if (resends[counts] >= mostResends(deps, call, error, gated))
    return fail(failures === 0 ? undefined : `It was sent ${call.record.attempts.length} times.`);
  // If there is time for the wait that the response demands, the random wait must not make the call fail.
  const spare = gated || stated !== undefined ? Math.max(0, call.budget.left() - (stated ?? 0)) / 2 : Number.POSITIVE_INFINITY;
  const backOff = Math.min(spare, deps.random.next() * longestBackOff(failures));
  // `pace` makes a refused call wait until the stated time. If the server refuses the call again, `retry` adds its own delay.
  const ms = gated ? (failures === 0 ? 0 : backOff) : (stated ?? 0) + backOff;
  if (!call.budget.fits(Math.max(ms, stated ?? 0)))
    return fail('The necessary wait is longer than the time left for this call. Raise `timeout` to make the client wait.');
  if (!gated && !deps.retryBudget.retry()) return fail('It was not sent again: too many calls of this client fail.');
  return { kind: 'again', ms, counts };
}

/**
 * Returns the maximum number of retries of a call after the error `error`. With `maxRetries: 0`, the maximum is 1 if a closed
 * kept-alive connection may have caused the error, and 0 if not.
 */
function mostResends(
  { connections }: Deps,
  { maxRetries, record }: RunningCall,
  error: SentinelSecError,
  gated: boolean,
): number {
  if (maxRetries > 0) return gated ? mostPaced : maxRetries;
  const unanswered = record.attempts.at(-1)?.status === undefined;
  return unanswered && ConnectionError.is(error) && connections.explains(error.cause) ? 1 : 0;
}

async function pause(deps: Deps, call: RunningCall, { error, ms }: { error: SentinelSecError; ms: number }): Promise<void> {
  const { clock, hub } = deps;
  const { id, operation, record, signal } = call;
  hub.emit({ type: 'retry', call: id, operation, at: clock.now(), attempt: record.attempts.length + 1, kind: error.kind, ms });
  if (ms <= 0) return;
  const begun = clock.monotonic();
  await clock.sleep(ms, nativeSignal(signal));
  record.waited += clock.monotonic() - begun;
}
