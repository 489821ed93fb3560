import { sha256Hex } from '../base/digest.ts';
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

/** The behaviours of the operations for second factors, challenges and recovery codes. */
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
  'mfa.enroll': ({ caller, world }) => {
    const enrolled = enrolFactor(world, caller);
    return { body: enrolled, secretOf: enrolled.id };
  },
  'mfa.verifyFactor': ({ caller, world, path, body, address }) => {
    const factor = factorOf(world, caller, path.factor_id);
    return { body: activateFactor(world, caller, { factor, code: body.code, address }), secretOf: factor.id };
  },
  'mfa.removeFactor': ({ caller, world, path }) => {
    removeFactor(world, factorOf(world, caller, path.factor_id));
    return { body: undefined };
  },
  'mfa.getRecoveryCodes': ({ caller, world }) => ({ body: recoveryCodesLeft(world, caller) }),
  'mfa.createRecoveryCodes': ({ caller, world }) => {
    const codes = createRecoveryCodes(world, caller);
    return { body: codes, secretOf: codes.member_id };
  },
  'mfa.getChallenge': ({ caller, world, path }) => representation(challengeOf(world, caller, path.challenge_id)),
  'mfa.createChallenge': ({ caller, world }) => ({ body: createChallenge(world, caller) }),
  'mfa.verify': ({ caller, world, body, address }) => {
    const answer = answerChallenge(world, caller, { challenge: body.challenge_id, code: body.code, address });
    // The platform stores tokens by their hash.
    return { body: answer, secretOf: sha256Hex(answer.token) };
  },
};
