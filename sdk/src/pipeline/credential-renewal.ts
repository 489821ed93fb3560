import { nativeSignal } from '../base/call-signal.ts';
import type { Clock } from '../base/clock.ts';
import { unlessAborted } from '../base/linked-signal.ts';
import { ConfigurationError, TimeoutError } from '../errors/client-errors.ts';
import { SentinelSecError } from '../errors/error.ts';
import { reviseError } from '../errors/revise-error.ts';
import type { RunningCall } from './call.ts';
import type { Deps } from './deps.ts';

/**
 * The layer `authenticate` throws this object if the call may succeed with a new key or MFA token. The layer `retry` catches it,
 * waits for the new key or token, and sends the call again. This does not count as a retry.
 */
export class CredentialRenewal {
  readonly reason: 'key' | 'mfa';
  /** Whether the server refused the key or token. False if the client had no key or token and therefore sent nothing. */
  readonly sent: boolean;
  /**
   * The error of the refused request. If the client gets no new key or token, the call fails with this error. Undefined if the
   * client sent nothing.
   */
  readonly error: SentinelSecError | undefined;
  /**
   * Gets a new key or token. Resolves to false if there is no new key or token. When the signal aborts, the function stops
   * waiting.
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
 * In a renewal, the client gets a new key (`key`) or MFA token (`mfa`), and sends the call again. A renewal has one of two
 * reasons:
 * - `unsent`: the client had no valid key or token to send.
 * - `sent`: the server refused the key or token.
 *
 * This table has the maximum number of renewals of each kind in one call. Without a maximum, a call would never end if the
 * server refused each new key.
 */
const maxRenewals = { 'key unsent': 3, 'mfa unsent': 3, 'key sent': 10, 'mfa sent': 1 } as const;

/** The kind of each renewal in a call so far (see `maxRenewals`). Example: `['key sent']` after one renewal. */
export type PastRenewals = (keyof typeof maxRenewals)[];

/**
 * Waits for a new key or MFA token. Adds the kind of this renewal to `past`. Rejects if there is no new key or token, or if
 * `past` already contains the maximum number of renewals of this kind (see `maxRenewals`).
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

/** The name of the option from which the client gets a key or an MFA token. */
const optionOf = { key: 'apiKey', mfa: 'mfa' } as const;

/**
 * Waits for a promise that several calls share. Stops waiting when the signal of the call aborts. Adds the waiting time to
 * `record.waited`.
 */
async function timedWait<T>(clock: Clock, { record, signal }: RunningCall, shared: Promise<T>): Promise<T> {
  const begun = clock.monotonic();
  try {
    return await unlessAborted(shared, signal);
  } finally {
    record.waited += clock.monotonic() - begun;
  }
}

/** Returns the result of a promise that several calls share. If the promise rejects, each call gets its own copy of the error. */
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
