import { sha256Hex } from '../base/digest.ts';
import { Refusal } from '../base/refusal.ts';
import type { Caller } from '../rules/authenticate.ts';
import { changeRole, refuseBeyond, removeMember } from '../rules/membership.ts';
import { paginate } from '../rules/paginate.ts';
import { etagOf, refuseStale } from '../rules/preconditions.ts';
import type { Rows } from '../state/state.ts';
import type { World } from '../state/world.ts';
import type { Behaviours, BodyOf } from './behaviour.ts';

/** The people who work with an account. */
export const members: Behaviours<'members'> = {
  'members.list': ({ id, caller, world, query }) => ({
    body: paginate(world.tables.members, {
      account: caller.account.id,
      name: id,
      query,
      where: ({ wire }) => query.role === undefined || wire.role === query.role,
    }),
  }),
  'members.get': ({ caller, world, path }) => {
    const member = find(world, caller, path.member_id);
    return { body: member.wire, headers: { ETag: etagOf(member) } };
  },
  'members.invite': ({ caller, world, body }) => {
    refuseBeyond(caller, body.role);
    const token = `sit_${world.token()}`;
    const member = invite(world, caller, { ...body, invitation: sha256Hex(token) });
    return { body: { ...member.wire, invitation_token: token }, headers: { ETag: etagOf(member) } };
  },
  'members.changeRole': ({ caller, world, path, body, ifMatch }) => {
    const member = find(world, caller, path.member_id);
    refuseStale(member, ifMatch);
    refuseBeyond(caller, body.role);
    const changed = changeRole(world, member, body.role);
    return { body: changed.wire, headers: { ETag: etagOf(changed) } };
  },
  'members.remove': ({ caller, world, path, ifMatch }) => {
    const member = find(world, caller, path.member_id);
    refuseStale(member, ifMatch);
    removeMember(world, member, 'member_removed');
    return { body: undefined };
  },
};

function find(world: World, { account }: Caller, id: string): Rows['members'] {
  const member = world.tables.members.get(id);
  if (member?.account === account.id) return member;
  throw new Refusal('not-found', 'There is no member with this id.');
}

interface Invitation extends BodyOf<'members.invite'> {
  /** SHA-256 of the token. */
  readonly invitation: string;
}

function invite(world: World, { account }: Caller, { email, role, invitation }: Invitation): Rows['members'] {
  const there = world.tables.members.all().some((row) => row.account === account.id && sameAddress(row.wire.email, email));
  if (there) throw new Refusal('state-conflict', 'There is a member with this email address already.');
  const id = world.id('mem');
  const now = world.timestamp();
  return world.tables.members.insert({
    id,
    account: account.id,
    wire: {
      id,
      email,
      role,
      status: 'invited',
      mfa_enrolled: false,
      created_at: now,
      updated_at: now,
      last_active_at: null,
    },
    kept: { invitation, recoveryCodes: [] },
  });
}

const sameAddress = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
