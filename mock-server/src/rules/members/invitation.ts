import { sha256Hex } from '../../base/digest.ts';
import { Refusal } from '../../base/refusal.ts';
import { contract, type RoleName } from '../../generated/contract.ts';
import type { components } from '../../generated/paths.d.ts';
import type { Rows } from '../../records/rows.ts';
import type { World } from '../../state/world.ts';
import { refuseFull } from '../account/shortage.ts';
import type { Caller } from '../keys/authenticate.ts';
import { mintKey } from '../keys/mint-key.ts';

export interface Invitation {
  readonly email: string;
  readonly role: RoleName;
}

/**
 * An invited member, and the body of the response to the request that invited the member. The secrets in this body are shown only
 * once.
 */
export interface InvitationResult {
  readonly member: Rows['members'];
  readonly shown: components['schemas']['MemberInvitation'];
}

/**
 * Invites a member. Makes a first key for the member, with all scopes of the role. Also makes a one-time token, with which the
 * member enrols a second factor. Throws a 409 if the account already has a member with this email address. Addresses that differ
 * only in upper and lower case are the same address. Also throws a 409 if the account already has the maximum number of members
 * or keys.
 */
export function inviteMember(world: World, { account, key }: Caller, { email, role }: Invitation): InvitationResult {
  const there = world.tables.members.all().some((row) => row.account === account.id && sameAddress(row.wire.email, email));
  if (there)
    throw new Refusal(
      'state-conflict',
      'A member with this email address already exists. Change this member, or invite another address.',
    );
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
