import type { Deps } from './deps.ts';
import type { Call } from './send.ts';

/** The id under which the server knows the request, with every credential of the call hidden. */
export function requestIdOf(deps: Deps, call: Call, { headers }: Response): string | undefined {
  const id = headers.get('request-id');
  return id === null ? undefined : masking(deps, call)(id);
}

/** Hides every credential of the call in a text that comes from outside: a server may echo what it was sent. */
export const masking =
  ({ keys, stepUp }: Pick<Deps, 'keys' | 'stepUp'>, { restoreToken, invitationToken }: Call) =>
  (text: string): string => {
    const masked = stepUp?.mask(keys.mask(text)) ?? keys.mask(text);
    return [restoreToken, invitationToken].reduce((hidden, token) => token?.maskIn(hidden) ?? hidden, masked);
  };
