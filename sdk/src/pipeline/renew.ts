import { ConfigurationError, TimeoutError } from '../errors/client-errors.ts';
import { SentinelSecError } from '../errors/error.ts';
import { ownCopy } from '../errors/own-copy.ts';
import type { Again } from './again.ts';
import type { Call } from './call.ts';
import type { Deps } from './deps.ts';
import { whileWaiting } from './while-waiting.ts';

/**
 * How often one call is given other credentials: they may be missing more than once, should they end while it waits. `authenticate`
 * takes no key twice; a source that has a new one each time must not keep the call going either.
 */
const mostRenewals = { 'key unsent': 3, 'mfa unsent': 3, 'key sent': 10, 'mfa sent': 1 } as const;

/** Waits for what may lift a refusal; rejects when that does not come, or came too often. */
export async function renew(deps: Deps, call: Call, { again, renewed }: { again: Again; renewed: string[] }): Promise<void> {
  const { error, reason, ready } = again;
  const turn = `${reason} ${error ? 'sent' : 'unsent'}` as const;
  const spent = renewed.filter((past) => past === turn).length >= mostRenewals[turn];
  const { id: of, operation } = call;
  const missing = (): SentinelSecError =>
    error ?? new ConfigurationError('The credentials ended before they could be sent. Call again.', { operation });
  if (spent) throw missing();
  renewed.push(turn);
  deps.hub.emit({ type: 'wait', call: of, operation, at: deps.clock.now(), reason: 'credentials', ms: undefined });
  const begun = deps.clock.monotonic();
  try {
    if (await whileWaiting(deps.clock, call, ownFailure(call, reason, ready(call.signal)))) return;
  } catch (failed) {
    if (TimeoutError.is(failed) && failed.limit === 'call') {
      // More time may not be what it lacked: the source may hang.
      failed.message = `${failed.message} It was waiting for what the option \`${options[reason]}\` gives.`;
      if (reason === 'key' && deps.clock.monotonic() - begun >= call.limits.attemptTimeout) deps.keys.abandon();
    }
    throw failed;
  }
  throw missing();
}

/** The same work, failing with an error of this call's own. */
function ownFailure<T>({ operation }: Call, reason: Again['reason'], work: Promise<T>): Promise<T> {
  return work.catch((shared: unknown) => {
    if (!SentinelSecError.is(shared)) throw shared;
    const own = ownCopy(shared);
    // A step-up is calls of its own, and the error is of the one that failed: its message says for which call that was.
    if (reason === 'mfa' && own.operation !== undefined)
      own.message = `${operation} needs a second factor, and that failed. ${own.message}`;
    throw own;
  });
}

/** Where credentials come from. */
const options = { key: 'apiKey', mfa: 'mfa' } as const;
