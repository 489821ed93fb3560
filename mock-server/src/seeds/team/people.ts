import { totpCode } from '../../base/totp.ts';
import { contract, type RoleName } from '../../generated/contract.ts';
import type { Rows } from '../../records/rows.ts';
import { inviteMember } from '../../rules/members/invitation.ts';
import { activateFactor, enrolFactor, factorOf } from '../../rules/mfa/factors.ts';
import type { Step, Story } from './story.ts';

/** Who works with the account beside its owner: one of each role, and one who was invited and has not come yet. */
export const people: readonly Step[] = [
  { ago: { days: 93 }, does: (story) => joins(story, 'radia@example.com', 'admin') },
  { ago: { days: 80 }, does: (story) => joins(story, 'dennis@example.com', 'developer') },
  { ago: { days: 60 }, does: (story) => joins(story, 'katherine@example.com', 'analyst') },
  { ago: { days: 45 }, does: (story) => joins(story, 'barbara@example.com', 'auditor') },
  { ago: { days: 2 }, does: (story) => void invited(story, 'margaret@example.com', 'developer') },
];

const { totp_step, totp_digits } = contract.figures;

/** Somebody who is invited, and enrols a second factor. */
function joins(story: Story, email: string, role: RoleName): void {
  const { world, owner } = story;
  const key = invited(story, email, role);
  const caller = { account: owner.account, key };
  const { id, secret } = enrolFactor(world, caller);
  const code = totpCode(secret, Math.floor(world.now() / totp_step), totp_digits);
  activateFactor(world, caller, { factor: factorOf(world, caller, id), code, address: '203.0.113.1' });
}

/** Somebody who is invited; gives their first key. */
function invited(story: Story, email: string, role: RoleName): Rows['keys'] {
  const { world, owner } = story;
  const { member, shown } = inviteMember(world, owner, { email, role });
  story.noted('members.invite', member.id, { '/email': email });
  const key = world.tables.keys.get(shown.key.id);
  if (!key) throw new RangeError('An invitation must have a key.');
  return key;
}
