import type { AnswerHeaders } from '../errors/from-response.ts';
import type { Answer } from './answer.ts';
import type { Call } from './call.ts';
import type { Deps } from './deps.ts';

/** The tokens that a call may have. */
type WithTokens = Pick<Call, 'restoreToken' | 'invitationToken'>;

/**
 * Returns a function that hides every credential of the call in a text. The client uses this function for texts of a server, a
 * proxy or the runtime, because such texts may quote the request.
 */
export const maskCredentials =
  ({ keys, stepUp }: Pick<Deps, 'keys' | 'stepUp'>, { restoreToken, invitationToken }: Partial<WithTokens> = {}) =>
  (text: string): string => {
    const withoutKeys = keys.mask(text);
    const masked = stepUp?.mask(withoutKeys) ?? withoutKeys;
    return [restoreToken, invitationToken].reduce((hidden, token) => token?.maskIn(hidden) ?? hidden, masked);
  };

/** Returns the headers of a response. Every credential of the call is hidden in the values. */
export function maskedHeaders(deps: Deps, call: WithTokens, { headers }: Pick<Answer, 'headers'>): AnswerHeaders {
  const mask = maskCredentials(deps, call);
  return {
    get: (name) => {
      const text = headers.get(name);
      return text === null ? null : mask(text);
    },
  };
}

/** Returns the id that the server assigned to the request. */
export const requestIdOf = (deps: Deps, call: WithTokens, response: Pick<Answer, 'headers'>): string | undefined =>
  maskedHeaders(deps, call, response).get('request-id') ?? undefined;
