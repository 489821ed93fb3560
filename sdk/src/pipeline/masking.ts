import type { Deps } from './deps.ts';
import type { Call } from './send.ts';

/** Hides every credential of the call in a text that comes from outside: a server may echo what it was sent. */
export const masking =
  ({ keys, stepUp }: Pick<Deps, 'keys' | 'stepUp'>, { restoreToken, invitationToken }: Call) =>
  (text: string): string => {
    const masked = stepUp?.mask(keys.mask(text)) ?? keys.mask(text);
    return [restoreToken, invitationToken].reduce((hidden, token) => token?.maskIn(hidden) ?? hidden, masked);
  };
