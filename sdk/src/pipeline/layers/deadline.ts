import { Budget } from '../../base/budget.ts';
import { timeLimit } from '../../base/time-limit.ts';
import { abortError, TimeoutError } from '../../errors/client-errors.ts';
import { newRecord, type Send, type StartCall } from '../call.ts';
import type { Deps } from '../deps.ts';

/**
 * Starts a call with one time budget for all of it. The caller's signal and the time limit become one signal, which ends the call at once,
 * even while it waits. The body of a file may still arrive after the time is up: it follows the caller's signal only.
 */
export const deadline =
  ({ clock }: Deps) =>
  (next: Send): StartCall =>
  async (call) => {
    const { operation, signal, timeouts } = call;
    if (signal?.aborted) throw abortError(signal, operation);
    const limit = timeLimit(clock, signal, {
      ms: timeouts.timeout,
      expired: () => tooLate(timeouts.timeout, operation),
      reasonOf: (followed) => abortError(followed, operation),
    });
    const budget = new Budget(clock, timeouts.timeout);
    try {
      const reply = await next({ ...call, signal: limit.signal, budget, record: newRecord(), answered: () => undefined });
      reply.ended.then(limit.release, limit.release);
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
