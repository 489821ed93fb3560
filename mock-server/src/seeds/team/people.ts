import { totpCode } from '../../base/totp.ts';
import { contract, type RoleName } from '../../generated/contract.ts';
import type { Rows } from '../../records/rows.ts';
import { inviteMember } from '../../rules/members/invitation.ts';
import { activateFactor, enrolFactor, factorOf } from '../../rules/mfa/factors.ts';
import type { History, Step } from './history.ts';

/**
 * The steps that add members: one active member for each role except `owner`, and one invited member who has not yet enrolled a
 * second factor.
 */
export const people: readonly Step[] = [
  { ago: { days: 93 }, does: (history) => joins(history, 'radia@example.com', 'admin') },
  { ago: { days: 80 }, does: (history) => joins(history, 'dennis@example.com', 'developer') },
  { ago: { days: 60 }, does: (history) => joins(history, 'katherine@example.com', 'analyst') },
  { ago: { days: 45 }, does: (history) => joins(history, 'barbara@example.com', 'auditor') },
  { ago: { days: 2 }, does: (history) => void invited(history, 'margaret@example.com', 'developer') },
];

const { totp_step, totp_digits } = contract.figures;

/** Invites a member. The member then enrols a second factor. */
function joins(history: History, email: string, role: RoleName): void {
  const { world, owner } = history;
  const key = invited(history, email, role);
  const caller = { account: owner.account, key };
  const { id, secret } = enrolFactor(world, caller);
  const code = totpCode(secret, Math.floor(world.now() / totp_step), totp_digits);
  activateFactor(world, caller, { factor: factorOf(world, caller, id), code, address: '203.0.113.1' });
}

/** Invites a member. Returns the first key of this member. */
function invited(history: History, email: string, role: RoleName): Rows['keys'] {
  const { world, owner } = history;
  const { member, shown } = inviteMember(world, owner, { email, role });
  history.recordAudit('members.invite', member.id, { '/email': email });
  const key = world.tables.keys.get(shown.key.id);
  if (!key) throw new RangeError('An invitation must have a key.');
  return key;
}
