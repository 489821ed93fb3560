import type { Secret } from '../../base/secret.ts';
import { AuthenticationError, MfaRequiredError } from '../../errors/auth-errors.ts';
import { ConfigurationError } from '../../errors/client-errors.ts';
import { invitationHeader, mfaTokenHeader } from '../../generated/platform.ts';
import type { Layer, RunningCall, Send } from '../call.ts';
import { CredentialRenewal } from '../credential-renewal.ts';
import type { Deps } from '../deps.ts';
import { refusalOf } from '../refusal.ts';

/**
 * The problem types for keys that no longer work. If the server refuses a key with one of these types, the client requests
 * another key, for example from the function in the option `apiKey`.
 */
const keyEnded = new Set(['key-expired', 'key-rotated', 'key-revoked']);

/**
 * Adds the credentials of the call to its headers, such as the API key and the MFA token. Throws a `CredentialRenewal` if the key
 * or token is missing, or if the server demands a new one. The layer `retry` then gets a new key or token and sends the call
 * again.
 */
export const authenticate =
  (deps: Deps): Layer =>
  (next) =>
  (call) => {
    if (call.url.origin !== deps.origin) return Promise.reject(otherOrigin(deps, call));
    if (call.auth === 'none') return next(call);
    return call.auth === 'restoreToken' ? withRestoreToken(next, call) : withKey(deps, call, next);
  };

const otherOrigin = ({ origin }: Deps, { operation }: RunningCall): ConfigurationError =>
  new ConfigurationError(`This client sends requests only to ${origin}, not to another origin.`, { operation });

const bearer = ({ operation }: RunningCall, secret: Secret): Credentials => ({
  authorization: checked(operation, 'authorization', `Bearer ${secret.reveal()}`),
});

type Credentials = Record<string, string>;

/**
 * Returns `value` if HTTP allows it in a header. Otherwise, throws a `ConfigurationError` that does not quote the credential. The
 * error of the runtime would quote it.
 */
function checked(operation: string, name: string, value: string): string {
  if (!/[\0\r\n]|[^\0-\xff]/.test(value)) return value;
  throw new ConfigurationError(
    `The credential for the header \`${name}\` has a character that HTTP does not allow, such as a line break. Nothing was sent.`,
    { operation },
  );
}

async function withRestoreToken(next: Send, call: RunningCall): ReturnType<Send> {
  if (!call.restoreToken)
    throw new ConfigurationError(
      'This call needs the token from the response of `account.close`. Set the option `restoreToken`.',
      {
        operation: call.operation,
      },
    );
  return next({ ...call, headers: { ...call.headers, ...bearer(call, call.restoreToken) } });
}

async function withKey(deps: Deps, call: RunningCall, next: Send): ReturnType<Send> {
  const { keys, stepUp } = deps;
  keys.freshen();
  const held = keys.current;
  if (!held) throw new CredentialRenewal({ reason: 'key', renew: (signal) => keys.ready(signal).then(() => true) });
  const { invitationToken } = call;
  const wanted = !invitationToken && (call.mfa || call.record.mfaAsked);
  const token = wanted ? stepUp?.current : undefined;
  if (wanted && stepUp && !token)
    throw new CredentialRenewal({ reason: 'mfa', renew: (signal) => stepUp.renew({ signal }).then(() => true) });
  const headers = { ...call.headers, ...bearer(call, held.secret) };
  if (token) headers[mfaTokenHeader.toLowerCase()] = checked(call.operation, mfaTokenHeader, token.reveal());
  if (invitationToken) headers[invitationHeader.toLowerCase()] = invitationToken.reveal();
  const { answers } = keys;
  const reply = await next({ ...call, headers });
  if (reply.response.status !== 401) return reply;
  const error = await refusalOf(deps, call, reply.response);
  if (AuthenticationError.is(error) && keyEnded.has(error.reason)) {
    // If the source returns a refused key again, the call fails. Otherwise, the client would send this key again and again.
    if (call.record.endedKeys.some((key) => key.equals(held.secret))) throw error;
    call.record.endedKeys.push(held.secret);
    throw new CredentialRenewal({ reason: 'key', error, renew: (signal) => keys.refresh(held.generation, answers, signal) });
  }
  if (MfaRequiredError.is(error) && stepUp && !invitationToken) {
    call.record.mfaAsked = true;
    throw new CredentialRenewal({
      reason: 'mfa',
      error,
      renew: (signal) => stepUp.renew({ refused: token, challenge: error.challenge, signal }).then(() => true),
    });
  }
  throw error;
}
