import { Budget } from '../../base/budget.ts';
import { linkSignal } from '../../base/linked-signal.ts';
import { abortError } from '../../errors/abort-error.ts';
import { TimeoutError } from '../../errors/client-errors.ts';
import type { Layer } from '../call.ts';
import type { Deps } from '../deps.ts';

/**
 * One budget for the whole call. The caller's signal and the time limit become one signal that ends everything at once,
 * waits included. A file's body goes on under the caller's signal after its headers, with no total limit.
 */
export const deadline =
  ({ clock }: Deps): Layer =>
  (next) =>
  async (call) => {
    const { limits, operation, signal } = call;
    if (signal.aborted) throw abortError(signal, operation);
    const end = linkSignal(signal, () => abortError(signal, operation));
    const cancel =
      limits.timeout === Number.POSITIVE_INFINITY
        ? undefined
        : clock.deadline(limits.timeout, () => end.abort(tooLate(limits.timeout, operation)));
    try {
      const reply = await next({ ...call, signal: end.signal, budget: new Budget(clock, limits.timeout) });
      reply.ended.then(end.letGo, end.letGo);
      return reply;
    } catch (error) {
      end.letGo();
      throw error;
    } finally {
      cancel?.();
    }
  };

const tooLate = (ms: number, operation: string): TimeoutError =>
  new TimeoutError(`The call did not end within ${ms} ms. Raise \`timeout\` to wait longer.`, {
    operation,
    limit: 'call',
    retryable: true,
  });
