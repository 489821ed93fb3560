import { contract } from '../generated/contract.ts';
import type { Rows } from '../records/rows.ts';
import { pageOf } from '../rules/lists/paginate.ts';
import type { AnswerBody, Behaviours } from './behaviour.ts';

type Role = AnswerBody<'roles.list'>['data'][number];

/** The behaviour of the operation that lists the roles of the spec and their scopes. */
export const roles: Behaviours<'roles'> = {
  'roles.list': ({ id, caller, query }) => ({ body: pageOf(all(), { account: caller.account.id, name: id, query }) }),
};

const all = (): Role[] =>
  Object.entries(contract.roles).map(([name, { description, scopes }]) => ({
    name: name as Role['name'],
    description,
    scopes: [...scopes] as Rows['keys']['wire']['scopes'],
  }));
