import { Refusal } from '../../base/refusal.ts';
import { contract, type RoleName } from '../../generated/contract.ts';
import type { Rows } from '../../records/rows.ts';
import type { World } from '../../state/world.ts';
import type { Effect } from '../audit/audit-chain.ts';
import type { Caller } from '../keys/authenticate.ts';
import { revokeKey } from '../keys/key-expiry.ts';
import { endFactor } from '../mfa/factor-end.ts';
import { revokeMfaTokens } from '../mfa/revoke-mfa-tokens.ts';
import { factorsOf } from '../mfa/second-factor.ts';
import { refuseHeld } from '../retention/legal-hold.ts';

/**
 * Throws a 403 if the caller's key lacks a scope of the role that the caller wants to assign. The problem lists all scopes of the
 * role and all scopes of the key.
 */
export function refuseBeyond({ key }: Caller, role: RoleName): void {
  const required = contract.roles[role].scopes;
  const held: readonly string[] = key.wire.scopes;
  const missing = required.filter((scope) => !held.includes(scope));
  if (missing.length === 0) return;
  throw new Refusal(
    'scope-not-held',
    `This role needs ${missing.join(', ')}, which the key does not hold. Use a key that holds them.`,
    {
      members: { required, held },
    },
  );
}

/**
 * Throws a 409 if a member is the last active owner of the account. Without this owner, nobody could assign the role `owner`
 * again.
 */
export function refuseLastOwner(world: World, { id, account, wire }: Rows['members']): void {
  if (wire.role !== 'owner' || wire.status !== 'active') return;
  const others = world.tables.members
    .all()
    .some((row) => row.account === account && row.id !== id && row.wire.role === 'owner' && row.wire.status === 'active');
  if (!others) throw new Refusal('state-conflict', 'This is the last owner of the account. Make another member an owner first.');
}

/**
 * Changes the role of a member. The keys that were created by the member lose all scopes that the new role does not have. The
 * loss is immediate and permanent. Returns the changed member and, for the audit log, one `Effect` for each changed key. Throws a
 * 409 if the account would no longer have an active owner.
 */
export function changeRole(
  world: World,
  member: Rows['members'],
  role: RoleName,
): { readonly changed: Rows['members']; readonly effects: readonly Effect[] } {
  if (role !== 'owner') refuseLastOwner(world, member);
  const { scopes } = contract.roles[role];
  const now = world.timestamp();
  const effects: Effect[] = [];
  for (const key of keysOf(world, member)) {
    const kept = key.wire.scopes.filter((scope) => scopes.includes(scope));
    if (kept.length === key.wire.scopes.length) continue;
    world.tables.keys.update(key.id, { wire: { scopes: kept, updated_at: now } });
    effects.push({ action: 'keys.update', target: key.id });
  }
  return { changed: world.tables.members.update(member.id, { wire: { role, updated_at: now } }), effects };
}

/**
 * Removes a member and the member's second factors, and revokes the keys that the member created. For the audit log, returns one
 * `Effect` for each revoked key and each removed factor. Throws a 409 if the member is the last active owner, or if a legal hold
 * covers the member.
 */
export function removeMember(world: World, member: Rows['members'], reason: 'member_removed' | 'access_review'): Effect[] {
  refuseLastOwner(world, member);
  refuseHeld(world, { account: member.account, dataClass: 'account', createdAt: member.wire.created_at });
  const keys = keysOf(world, member).filter(({ wire }) => wire.status !== 'revoked');
  for (const { id } of keys) revokeKey(world, id, reason);
  revokeMfaTokens(world, member.id);
  const factors = factorsOf(world, member.id);
  for (const factor of factors) endFactor(world, factor);
  world.tables.members.remove(member.id);
  return [
    ...keys.map(({ id }): Effect => ({ action: 'keys.revoke', target: id })),
    ...factors.map(({ id }): Effect => ({ action: 'mfa.removeFactor', target: id })),
  ];
}

const keysOf = (world: World, { id, account }: Rows['members']): Rows['keys'][] =>
  world.tables.keys.all().filter((key) => key.account === account && key.wire.created_by === id);
