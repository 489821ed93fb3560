import { timestamp } from '../base/time.ts';
import { contract } from '../generated/contract.ts';
import type { Behaviours } from './behaviour.ts';

/** The second factor. */
export const mfa: Behaviours<'mfa'> = {
  'mfa.createChallenge': ({ caller, world }) => {
    const id = world.id('chl');
    const expiresAt = world.now() + contract.figures.challenge_life;
    const { wire } = world.tables.challenges.insert({
      id,
      account: caller.account.id,
      wire: { id, methods: ['totp', 'recovery_code'], expires_at: timestamp(expiresAt) },
      kept: { key: caller.key.id, expiresAt },
    });
    return { body: wire };
  },
};
