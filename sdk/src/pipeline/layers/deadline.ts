import { Budget } from '../../base/budget.ts';
import { callLimit } from '../../base/call-limit.ts';
import { abortError, TimeoutError } from '../../errors/client-errors.ts';
import { newRecord, type Send, type StartCall, whenEnded } from '../call.ts';
import type { Deps } from '../deps.ts';

/**
 * Starts a call with one time limit for the whole call. If the time is over or the caller's signal aborts, the call ends
 * immediately, even while the call waits. If the response is a file, the time limit applies only until the headers have arrived.
 * After that, the caller's signal can still end the body.
 */
export const deadline =
  ({ clock }: Deps) =>
  (next: Send): StartCall =>
  async (call) => {
    const { operation, signal, timeouts } = call;
    if (signal?.aborted) throw abortError(signal, operation);
    const limit = callLimit(clock, signal, {
      ms: timeouts.timeout,
      expired: () => tooLate(timeouts.timeout, operation),
      reasonOf: (followed) => abortError(followed, operation),
    });
    const budget = new Budget(clock, timeouts.timeout);
    try {
      const reply = await next({ ...call, signal: limit.signal, budget, record: newRecord(), answered: () => undefined });
      whenEnded(reply, limit.release);
      return reply;
    } catch (error) {
      limit.release();
      throw error;
    } finally {
      limit.stop();
    }
  };

const tooLate = (ms: number, operation: string): TimeoutError =>
  new TimeoutError(`The call did not end within ${ms} ms. Raise \`timeout\` to wait longer.`, {
    operation,
    limit: 'call',
    retryable: true,
  });
