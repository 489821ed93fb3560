import { callLimit } from '../../base/call-limit.ts';
import { nativeSignal } from '../../base/call-signal.ts';
import { unlessAborted } from '../../base/linked-signal.ts';
import { RateLimitError } from '../../errors/http-errors.ts';
import { AssumedWait } from '../../quota/assumed-wait.ts';
import { QuotaBlocks } from '../../quota/quota-blocks.ts';
import { parseLimits } from '../../wire/rate-limit.ts';
import { retryAfterMs } from '../../wire/retry-after.ts';
import type { Layer, RunningCall } from '../call.ts';
import type { Deps } from '../deps.ts';
import { tooLong, unsent, waited } from '../unsent.ts';

/**
 * Makes a call wait while one of its quotas is used up. The wait ends at the time that the server has stated in `RateLimit` or in
 * a 429 response. If a 429 response states no time, or a wait of zero, the client assumes a time. The client then sends one of
 * the waiting calls. The other waiting calls wait until this call has ended.
 */
export const hold = (deps: Deps): Layer => {
  const { clock, random } = deps;
  const blocks = new QuotaBlocks();
  const assumed = new AssumedWait(random);
  return (next) => async (call) => {
    const policies = quotasOf(call);
    const ended = await waited(takeTurn(deps, call, blocks));
    const sentAt = clock.monotonic();
    const block = (names: readonly string[], ms: number): void => blocks.block(names, { now: clock.monotonic(), ms });
    try {
      const reply = await next({
        ...call,
        answered: (response) => {
          call.answered(response);
          const stated = response.ok ? undefined : retryAfterMs(response.headers, clock.now());
          for (const { name, remaining, reset } of parseLimits(response.headers.get('ratelimit')))
            if (remaining === 0 && reset !== undefined && policies.includes(name)) block([name], stated ?? reset * 1000);
        },
      });
      assumed.accepted(sentAt);
      return reply;
    } catch (cause) {
      if (RateLimitError.is(cause) && cause.retryable) {
        const named = cause.policies.filter((name) => policies.includes(name));
        const now = clock.monotonic();
        block(named.length > 0 ? named : policies, cause.retryAfter || assumed.after({ now, sentAt, confirmed: false }) - now);
      }
      throw cause;
    } finally {
      ended?.();
    }
  };
};

/** Returns the names of the quotas of a call. All operations without quota policies have one common quota without a name. */
const quotasOf = ({ policies }: RunningCall): readonly string[] => (policies.length > 0 ? policies : ['']);

/**
 * Waits while a quota of the call is used up. Rejects if this wait is too long for the call. May return a function that lets the
 * other waiting calls continue. The layer must call the returned function when the call has ended.
 */
async function takeTurn({ clock }: Deps, call: RunningCall, blocks: QuotaBlocks): Promise<(() => void) | undefined> {
  const { signal, budget, timeouts, record } = call;
  const policies = quotasOf(call);
  const begun = clock.monotonic();
  const enter = (): (() => void) | undefined => blocks.enter(policies, () => clock.monotonic());
  if (!blocks.find(policies, begun)) return enter();
  const left = timeouts.maxQueueTime - record.queued;
  const limit = callLimit(clock, signal, { ms: left, expired: () => tooLong(call) });
  try {
    for (;;) {
      const now = clock.monotonic();
      const found = blocks.find(policies, now);
      if (!found) return enter();
      if ('probe' in found) await unlessAborted(found.probe, limit.signal);
      else {
        const waitMs = found.until - now;
        if (!budget.fits(waitMs) || found.until - begun > left)
          throw unsent(call, { names: [found.name], waitMs, now: clock.now() });
        await clock.sleep(waitMs, nativeSignal(limit.signal));
      }
    }
  } finally {
    limit.release();
    const ms = clock.monotonic() - begun;
    record.waited += ms;
    record.queued += ms;
  }
}
