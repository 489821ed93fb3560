import { sameText, sha256Hex } from '../../base/digest.ts';
import type { ReadHeaders } from '../../base/header-list.ts';
import { Refusal } from '../../base/refusal.ts';
import { timestamp } from '../../base/time.ts';
import { contract } from '../../generated/contract.ts';
import type { Rows } from '../../records/rows.ts';
import type { World } from '../../state/world.ts';
import type { Caller } from '../keys/authenticate.ts';
import { eraseAnswers } from '../request/idempotency.ts';
import { acceptCode, activeFactors, rejectLate } from './second-factor.ts';

/** The headers that can prove the second factor of a call. */
export interface StepUpProof {
  readonly headers: ReadHeaders;
  /**
   * Whether the call may send the one-time token of an invitation in place of an MFA token. The platform accepts the token of an
   * invitation only if the member has no active second factor.
   */
  readonly invitation: boolean;
}

/**
 * Throws a 401 with a challenge to answer (RFC 9470) if the call has no proof of a second factor. A proof is an MFA token that
 * was issued for the key of the call. Some operations also accept the token of an invitation as a proof.
 */
export function requireStepUp(world: World, caller: Caller, { headers, invitation }: StepUpProof): void {
  const token = headers.get(contract.mfaTokenHeader);
  const passed = token === null ? undefined : world.tables.mfaTokens.get(sha256Hex(token));
  if (passed?.kept.key === caller.key.id && passed.kept.expiresAt > world.now()) {
    // When an MFA token is used, the stored answer that shows the token is no longer needed.
    eraseAnswers(world, passed.id);
    return;
  }
  if (invitation && isInvited(world, caller, headers.get(contract.invitationHeader))) return;
  throw stepUpNeeded(world, caller);
}

/** Returns a 401 error with a new MFA challenge. */
export function stepUpNeeded(world: World, caller: Caller): Refusal {
  const { method, path } = contract.operations['mfa.verify'];
  const detail = `Answer the challenge: ${method} ${path} with a code. Then send this again with the token in ${contract.mfaTokenHeader}.`;
  const reason = 'error="insufficient_user_authentication"';
  const seconds = contract.figures.mfa_token_life / 1000;
  return new Refusal('mfa-required', detail, {
    members: { challenge: createChallenge(world, caller) },
    headers: { 'WWW-Authenticate': `Bearer ${reason}, error_description="${detail}", max_age="${seconds}"` },
  });
}

function isInvited(world: World, { key }: Caller, token: string | null): boolean {
  const member = world.tables.members.get(key.wire.created_by ?? '');
  const kept = member?.kept.invitation ?? null;
  return (
    token !== null && kept !== null && sameText(kept, sha256Hex(token)) && activeFactors(world, key.wire.created_by).length === 0
  );
}

/** Creates a challenge for the member who created the key. */
export function createChallenge(world: World, { account, key }: Caller): Rows['challenges']['wire'] {
  const id = world.id('chl');
  const expiresAt = world.now() + contract.figures.challenge_life;
  const codesLeft = world.tables.members.get(key.wire.created_by ?? '')?.kept.recoveryCodes.length ?? 0;
  const methods: Rows['challenges']['wire']['methods'] = codesLeft > 0 ? ['totp', 'recovery_code'] : ['totp'];
  world.schedule({ job: 'challenge.expire', at: expiresAt, priority: 0, subject: id });
  const wire = { id, methods, expires_at: timestamp(expiresAt) };
  world.tables.challenges.insert({ id, account: account.id, wire, kept: { key: key.id, expiresAt } });
  return wire;
}

/** Returns the challenge with this id. Throws a 404 if the challenge has ended or belongs to another key. */
export function challengeOf(world: World, { key }: Caller, id: string): Rows['challenges'] {
  const challenge = world.tables.challenges.get(id);
  if (challenge?.kept.key === key.id && challenge.kept.expiresAt > world.now()) return challenge;
  throw new Refusal('not-found', `This key has no open challenge with the id ${id}.`);
}

export interface ChallengeAnswer {
  readonly challenge: string;
  readonly code: string;
  readonly address: string;
}

/**
 * Checks the code that answers a challenge. Returns an MFA token, which is valid only for calls with the same key. Throws a 403
 * if the code is wrong or was already used, or if the challenge has ended.
 */
export function answerChallenge(
  world: World,
  caller: Caller,
  answer: ChallengeAnswer,
): { readonly token: string; readonly expires_at: string } {
  const counting = { ...caller, address: answer.address };
  const challenge = world.tables.challenges.get(answer.challenge);
  if (challenge?.kept.key !== caller.key.id) return rejectLate(world, counting);
  const provenBy = acceptCode(world, { counting, members: [caller.key.wire.created_by ?? ''] }, answer.code);
  world.tables.challenges.remove(challenge.id);
  const token = `mft_${world.token()}`;
  const id = sha256Hex(token);
  const expiresAt = world.now() + contract.figures.mfa_token_life;
  const kept = { key: caller.key.id, expiresAt, provenBy };
  world.tables.mfaTokens.insert({ id, account: caller.account.id, wire: undefined, kept });
  world.schedule({ job: 'mfa-token.expire', at: expiresAt, priority: 0, subject: id });
  return { token, expires_at: timestamp(expiresAt) };
}
