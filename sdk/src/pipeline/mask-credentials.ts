import type { AnswerHeaders } from '../errors/from-response.ts';
import type { Call } from './call.ts';
import type { Deps } from './deps.ts';

/** Hides every credential of the call in a text that comes from outside: a server, a proxy or a runtime may say what it was sent. */
export const maskCredentials =
  ({ keys, stepUp }: Pick<Deps, 'keys' | 'stepUp'>, { restoreToken, invitationToken }: Partial<Call> = {}) =>
  (text: string): string => {
    const masked = stepUp?.mask(keys.mask(text)) ?? keys.mask(text);
    return [restoreToken, invitationToken].reduce((hidden, token) => token?.maskIn(hidden) ?? hidden, masked);
  };

/** The headers of an answer as the client itself reads them: each with every credential of the call hidden. */
export function maskedHeaders(deps: Deps, call: Call, { headers }: Response): AnswerHeaders {
  const mask = maskCredentials(deps, call);
  return {
    get: (name) => {
      const text = headers.get(name);
      return text === null ? null : mask(text);
    },
  };
}

/** The id under which the server knows the request. */
export const requestIdOf = (deps: Deps, call: Call, response: Response): string | undefined =>
  maskedHeaders(deps, call, response).get('request-id') ?? undefined;
