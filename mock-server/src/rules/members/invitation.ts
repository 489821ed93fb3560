import { sha256Hex } from '../../base/digest.ts';
import { Refusal } from '../../base/refusal.ts';
import { contract, type RoleName } from '../../generated/contract.ts';
import type { components } from '../../generated/paths.d.ts';
import type { Rows } from '../../records/rows.ts';
import type { World } from '../../state/world.ts';
import { refuseFull } from '../account/shortage.ts';
import type { Caller } from '../keys/authenticate.ts';
import { mintKey } from '../keys/mint-key.ts';

/** Whom to invite, and as what. */
export interface Invitation {
  readonly email: string;
  readonly role: RoleName;
}

/** A member who was invited, and what an invitation shows this once. */
export interface InvitationResult {
  readonly member: Rows['members'];
  readonly shown: components['schemas']['MemberInvitation'];
}

/**
 * Makes a member who waits for a first factor, with a token that enrols it and a first key for what the role may do.
 * Refuses with 409 an address that a member has already, in whatever case it is written, and one more than an account can have.
 */
export function inviteMember(world: World, { account, key }: Caller, { email, role }: Invitation): InvitationResult {
  const there = world.tables.members.all().some((row) => row.account === account.id && sameAddress(row.wire.email, email));
  if (there) throw new Refusal('state-conflict', 'There is a member with this email address already.');
  refuseFull(world, account.id, 'members');
  refuseFull(world, account.id, 'keys');
  const token = `sit_${world.token()}`;
  const id = world.id('mem');
  const now = world.timestamp();
  const times = { created_at: now, updated_at: now, last_active_at: null };
  const member = world.tables.members.insert({
    id,
    account: account.id,
    wire: { id, email, role, status: 'invited', mfa_enrolled: false, ...times },
    kept: { invitation: sha256Hex(token), recoveryCodes: [] },
  });
  const { row, text } = mintKey(world, {
    account: account.id,
    environment: key.wire.environment,
    name: 'First key',
    scopes: [...contract.roles[role].scopes] as Rows['keys']['wire']['scopes'],
    createdBy: id,
  });
  return { member, shown: { ...member.wire, invitation_token: token, key: { ...row.wire, secret: text } } };
}

const sameAddress = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
