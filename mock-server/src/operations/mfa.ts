import { paginate } from '../rules/lists/paginate.ts';
import {
  activateFactor,
  createRecoveryCodes,
  enrolFactor,
  factorOf,
  recoveryCodesLeft,
  removeFactor,
} from '../rules/mfa/factors.ts';
import { answerChallenge, challengeOf, createChallenge } from '../rules/mfa/step-up.ts';
import type { Behaviours } from './behaviour.ts';
import { representation } from './representation.ts';

/** The second factor. */
export const mfa: Behaviours<'mfa'> = {
  'mfa.listFactors': ({ id, caller, world, query }) => ({
    body: paginate(world.tables.factors, {
      account: caller.account.id,
      name: id,
      query,
      where: ({ kept }) => kept.member === caller.key.wire.created_by,
    }),
  }),
  'mfa.getFactor': ({ caller, world, path }) => representation(factorOf(world, caller, path.factor_id)),
  'mfa.enroll': ({ caller, world }) => ({ body: enrolFactor(world, caller) }),
  'mfa.verifyFactor': ({ caller, world, path, body, address }) => ({
    body: activateFactor(world, caller, { factor: factorOf(world, caller, path.factor_id), code: body.code, address }),
  }),
  'mfa.removeFactor': ({ caller, world, path }) => {
    removeFactor(world, factorOf(world, caller, path.factor_id));
    return { body: undefined };
  },
  'mfa.getRecoveryCodes': ({ caller, world }) => ({ body: recoveryCodesLeft(world, caller) }),
  'mfa.createRecoveryCodes': ({ caller, world }) => ({ body: createRecoveryCodes(world, caller) }),
  'mfa.getChallenge': ({ caller, world, path }) => representation(challengeOf(world, caller, path.challenge_id)),
  'mfa.createChallenge': ({ caller, world }) => ({ body: createChallenge(world, caller) }),
  'mfa.verify': ({ caller, world, body, address }) => ({
    body: answerChallenge(world, caller, { challenge: body.challenge_id, code: body.code, address }),
  }),
};
