import type { Rows } from '../records/rows.ts';
import type { Caller } from '../rules/keys/authenticate.ts';
import { listFilter } from '../rules/lists/list-filter.ts';
import { paginate } from '../rules/lists/paginate.ts';
import { inviteMember } from '../rules/members/invitation.ts';
import { changeRole, refuseBeyond, removeMember } from '../rules/members/membership.ts';
import type { World } from '../state/world.ts';
import type { Behaviours } from './behaviour.ts';
import { ownedRow } from './owned-row.ts';
import { representation } from './representation.ts';

/** The behaviours of the operations for the members of an account. */
export const members: Behaviours<'members'> = {
  'members.list': ({ id, caller, world, query }) => ({
    body: paginate(world.tables.members, {
      account: caller.account.id,
      name: id,
      query,
      where: listFilter(query),
    }),
  }),
  'members.get': ({ caller, world, path }) => representation(find(world, caller, path.member_id)),
  'members.invite': ({ caller, world, body }) => {
    refuseBeyond(caller, body.role);
    const { member, shown } = inviteMember(world, caller, body);
    return { body: shown, secretOf: member.id };
  },
  'members.changeRole': ({ caller, world, path, body }) => {
    const member = find(world, caller, path.member_id);
    refuseBeyond(caller, body.role);
    const { changed, effects } = changeRole(world, member, body.role);
    return { ...representation(changed), effects };
  },
  'members.remove': ({ caller, world, path }) => {
    const member = find(world, caller, path.member_id);
    return { body: undefined, effects: removeMember(world, member, 'member_removed') };
  },
};

const find = (world: World, caller: Caller, id: string): Rows['members'] => ownedRow(world.tables.members, caller, id);
