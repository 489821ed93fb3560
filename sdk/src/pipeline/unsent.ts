import { TimeoutError } from '../errors/client-errors.ts';
import { later } from '../errors/from-response.ts';
import { RateLimitError } from '../errors/http-errors.ts';
import { reviseError } from '../errors/revise-error.ts';
import type { RunningCall } from './call.ts';

/**
 * Returns a promise with the result of a wait for quota. If the `timeout` of the call passes during the wait, the message of the
 * error says so. Otherwise, the server would seem to be slow.
 */
export const waited = <T>(wait: Promise<T>): Promise<T> =>
  wait.catch((cause: unknown) => {
    throw TimeoutError.is(cause) ? reviseError(cause, { message: `${cause.message} It was waiting for quota.` }) : cause;
  });

/** Makes the error for a call that waited for quota longer than `maxQueueTime`. */
export const tooLong = ({ operation, timeouts, record }: RunningCall): RateLimitError =>
  new RateLimitError(
    `The call waited for quota for ${timeouts.maxQueueTime} ms (\`maxQueueTime\`) and was not sent${record.attempts.length > 0 ? ' again' : ''}. Raise \`maxQueueTime\`, or make fewer calls.`,
    {
      operation,
      policies: [],
      retryAfter: undefined,
      retryable: true,
      sent: false,
    },
  );

/**
 * Makes the error for a call that cannot wait until its used-up quotas have units again. `names` are the names of these quotas.
 */
export function unsent(
  { operation }: RunningCall,
  { names, waitMs, now }: { names: readonly string[]; waitMs: number; now: number },
): RateLimitError {
  const retryAt = later(now, waitMs);
  // The common quota of the operations without quota policies has no name.
  const policies = names.filter((name) => name !== '');
  const limits = policies.length > 0 ? `The quota ${policies.map((name) => `"${name}"`).join(', ')} is` : 'The quota is';
  return new RateLimitError(
    `${limits} used up until ${retryAt.toISOString()}, and the call cannot wait that long. Try again then, or raise \`timeout\`.`,
    { operation, policies, retryAfter: waitMs, retryAt, retryable: true, sent: false },
  );
}
