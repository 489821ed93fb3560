import { answerChallenge, createChallenge } from '../rules/step-up.ts';
import type { Behaviours } from './behaviour.ts';

/** The second factor. */
export const mfa: Behaviours<'mfa'> = {
  'mfa.createChallenge': ({ caller, world }) => ({ body: createChallenge(world, caller) }),
  'mfa.verify': ({ caller, world, body, address }) => ({
    body: answerChallenge(world, caller, { challenge: body.challenge_id, code: body.code, address }),
  }),
};
