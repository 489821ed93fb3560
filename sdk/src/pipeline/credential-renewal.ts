import { nativeSignal } from '../base/call-signal.ts';
import type { Clock } from '../base/clock.ts';
import { unlessAborted } from '../base/linked-signal.ts';
import { ConfigurationError, TimeoutError } from '../errors/client-errors.ts';
import { SentinelSecError } from '../errors/error.ts';
import { reviseError } from '../errors/revise-error.ts';
import type { RunningCall } from './call.ts';
import type { Deps } from './deps.ts';

/**
 * The layer `authenticate` throws this object if the call may succeed with other credentials. The layer `retry` catches this
 * object, waits for the credentials and immediately sends the call again. This retry does not use the retry budget.
 */
export class CredentialRenewal {
  readonly reason: 'key' | 'mfa';
  /** Whether the client sent a request. False if the credentials were missing. */
  readonly sent: boolean;
  /**
   * The error of the refused request. If the client gets no other credentials, the call fails with this error. Undefined if the
   * client sent no request.
   */
  readonly error: SentinelSecError | undefined;
  /**
   * Gets other credentials. Resolves to whether the client has new credentials. If the signal aborts, the wait ends. If no other
   * call waits for the same credentials, the request for the credentials ends too.
   */
  readonly renew: (signal: AbortSignal) => Promise<boolean>;

  constructor({ reason, error, renew }: Pick<CredentialRenewal, 'reason' | 'renew'> & { readonly error?: SentinelSecError }) {
    this.reason = reason;
    this.error = error;
    this.sent = error !== undefined;
    this.renew = renew;
  }
}

/**
 * The maximum number of times that one call gets other credentials. Without a maximum, the call would never end if the source
 * returned another refused key each time.
 * - `unsent`: the client had no credentials to send. This may happen again if new credentials expire while the call waits.
 * - `sent`: the server refused the credentials.
 */
const maxRenewals = { 'key unsent': 3, 'mfa unsent': 3, 'key sent': 10, 'mfa sent': 1 } as const;

/** The renewals of one call so far, as keys of `maxRenewals`. */
export type PastRenewals = (keyof typeof maxRenewals)[];

/**
 * Waits for other credentials and adds the renewal to the list `past`. Rejects if there are no other credentials, or if the list
 * contains too many renewals of the same kind.
 */
export async function awaitRenewal(
  deps: Deps,
  call: RunningCall,
  { renewal, past }: { readonly renewal: CredentialRenewal; readonly past: PastRenewals },
): Promise<void> {
  const { error, reason, renew } = renewal;
  const { clock, hub, keys } = deps;
  const { id, operation, signal } = call;
  const entry = `${reason} ${error ? 'sent' : 'unsent'}` as const;
  const failure = (): SentinelSecError =>
    error ?? new ConfigurationError('The credentials expired before the client could send them. Call again.', { operation });
  if (past.filter((one) => one === entry).length >= maxRenewals[entry]) throw failure();
  past.push(entry);
  hub.emit({ type: 'wait', call: id, operation, at: clock.now(), reason: 'credentials', ms: undefined });
  const begun = clock.monotonic();
  try {
    if (await timedWait(clock, call, ownFailure(call, reason, renew(nativeSignal(signal))))) return;
  } catch (cause) {
    if (!TimeoutError.is(cause) || cause.limit !== 'call') throw cause;
    // If the wait was longer than `attemptTimeout`, the key source may never answer. The next call therefore requests the key
    // again.
    if (reason === 'key' && clock.monotonic() - begun >= call.timeouts.attemptTimeout) keys.abandon();
    const message = `${cause.message} It was waiting for the function in the option \`${optionOf[reason]}\`.`;
    throw reviseError(cause, { message });
  }
  throw failure();
}

/** The option that each kind of credential comes from. */
const optionOf = { key: 'apiKey', mfa: 'mfa' } as const;

/**
 * Waits for work that several API calls share. If the signal of the given call aborts, stops waiting. Adds the waiting time to
 * the record of this call.
 */
async function timedWait<T>(clock: Clock, { record, signal }: RunningCall, shared: Promise<T>): Promise<T> {
  const begun = clock.monotonic();
  try {
    return await unlessAborted(shared, signal);
  } finally {
    record.waited += clock.monotonic() - begun;
  }
}

/**
 * Returns the result of work that several calls share. If the work fails, rejects with a copy of the error. Each call therefore
 * has its own error object.
 */
function ownFailure<T>({ operation }: RunningCall, reason: CredentialRenewal['reason'], work: Promise<T>): Promise<T> {
  return work.catch((shared: unknown) => {
    if (!SentinelSecError.is(shared)) throw shared;
    // The error of a step-up contains the operation of one of its own calls. The message therefore also names the operation that
    // needed the second factor.
    if (reason === 'mfa' && shared.operation !== undefined)
      throw reviseError(shared, { message: `${operation} needs a second factor, and that failed. ${shared.message}` });
    throw reviseError(shared, {});
  });
}
