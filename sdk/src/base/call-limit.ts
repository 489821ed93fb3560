import { type Abortable, CallSignal } from './call-signal.ts';
import type { Clock } from './clock.ts';
import { type Limit, startTimer, type TimeLimit } from './time-limit.ts';

/** The maximum time of a call or an attempt. `signal` aborts when this time is over. */
export interface CallLimit extends Omit<TimeLimit, 'signal'> {
  readonly signal: CallSignal;
}

/**
 * Makes a `CallSignal` that aborts after `ms` milliseconds, or when the signal `followed` aborts. The function `timeLimit` makes
 * an `AbortSignal` instead.
 */
export function callLimit<Followed extends Abortable>(
  clock: Clock,
  followed: Followed | undefined,
  {
    ms,
    expired,
    reasonOf = ({ reason }) => reason,
  }: Omit<Limit, 'reasonOf'> & { readonly reasonOf?: (followed: Followed) => unknown },
): CallLimit {
  const signal = new CallSignal();
  const follow = (): void => {
    if (followed) signal.abort(reasonOf(followed));
  };
  if (followed?.aborted) follow();
  else followed?.addEventListener('abort', follow, { once: true });
  const stop = startTimer(clock, { ms }, () => signal.abort(expired()));
  const release = (): void => {
    stop();
    followed?.removeEventListener('abort', follow);
  };
  return { signal, stop, release };
}
