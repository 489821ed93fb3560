import type { AnswerHeaders } from '../errors/from-response.ts';
import type { Answer } from './answer.ts';
import type { Call } from './call.ts';
import type { Deps } from './deps.ts';

/** The tokens that a call may have. */
type WithTokens = Pick<Call, 'restoreToken' | 'invitationToken'>;

/**
 * Returns a function that takes a text and returns it without the credentials of the call. Use this function for each text from a
 * server, a proxy or the runtime. Such a text may quote the request.
 */
export const maskCredentials =
  ({ keys, stepUp }: Pick<Deps, 'keys' | 'stepUp'>, { restoreToken, invitationToken }: Partial<WithTokens> = {}) =>
  (text: string): string => {
    const withoutKeys = keys.mask(text);
    const masked = stepUp?.mask(withoutKeys) ?? withoutKeys;
    return [restoreToken, invitationToken].reduce((hidden, token) => token?.maskIn(hidden) ?? hidden, masked);
  };

/** Returns the headers of a response. In their values, the credentials of the call are hidden. */
export function maskedHeaders(deps: Deps, call: WithTokens, { headers }: Pick<Answer, 'headers'>): AnswerHeaders {
  const mask = maskCredentials(deps, call);
  return {
    get: (name) => {
      const text = headers.get(name);
      return text === null ? null : mask(text);
    },
  };
}

/** Reads the request id from the headers of the response. */
export const requestIdOf = (deps: Deps, call: WithTokens, response: Pick<Answer, 'headers'>): string | undefined =>
  maskedHeaders(deps, call, response).get('request-id') ?? undefined;
