import { Refusal } from '../base/refusal.ts';
import { contract } from '../generated/contract.ts';
import { liftHold } from '../rules/lift-hold.ts';
import { listFilter } from '../rules/lists/list-filter.ts';
import { pageOf } from '../rules/lists/page-of.ts';
import { paginate } from '../rules/lists/paginate.ts';
import { dataInventory } from '../rules/privacy/data-inventory.ts';
import { makeRequest } from '../rules/privacy/privacy-request.ts';
import type { Caller } from '../rules/request/authenticate.ts';
import { etagOf } from '../rules/request/preconditions.ts';
import type { Rows } from '../state/state.ts';
import type { World } from '../state/world.ts';
import type { AnswerBody, Behaviours } from './behaviour.ts';

/** Requests, inventory, disclosures, subprocessors and legal holds. */
export const privacy: Behaviours<'privacy'> = {
  'privacy.listRequests': ({ id, caller, world, query }) => ({
    body: paginate(world.tables.privacyRequests, { account: caller.account.id, name: id, query, where: listFilter(query) }),
  }),
  'privacy.createRequest': ({ caller, world, body }) => {
    const { kind, team, categories } = body;
    return { body: makeRequest(world, caller.account.id, { kind, team, categories }) };
  },
  'privacy.getRequest': ({ caller, world, path }) => {
    const request = world.tables.privacyRequests.get(path.privacy_request_id);
    if (request?.account !== caller.account.id) throw new Refusal('not-found', 'There is no privacy request with this id.');
    return { body: request.wire, headers: { ETag: etagOf(request) } };
  },
  'privacy.getInventory': ({ caller, world }) => ({ body: dataInventory(world, caller.account.id) }),
  'privacy.listDisclosures': ({ id, caller, world, query }) => ({
    body: paginate(world.tables.disclosures, { account: caller.account.id, name: id, query, where: listFilter(query) }),
  }),
  'privacy.listSubprocessors': ({ id, caller, query }) => ({
    body: pageOf(subprocessors(), { account: caller.account.id, name: id, query }),
  }),
  'privacy.listHolds': ({ id, caller, world, query }) => ({
    body: paginate(world.tables.holds, { account: caller.account.id, name: id, query, where: listFilter(query) }),
  }),
  'privacy.liftHold': ({ caller, world, path }) => ({ body: liftHold(world, holdOf(world, caller, path.hold_id)).wire }),
};

function holdOf(world: World, { account }: Caller, id: string): Rows['holds'] {
  const hold = world.tables.holds.get(id);
  if (hold?.account === account.id) return hold;
  throw new Refusal('not-found', 'There is no legal hold with this id.');
}

type Subprocessor = AnswerBody<'privacy.listSubprocessors'>['data'][number];

/** The providers that the policy allows, hosting and security monitoring; the second sees what is for security alone. */
function subprocessors(): Subprocessor[] {
  const all = Object.entries(contract.categories) as [Subprocessor['categories'][number], { purposes: readonly string[] }][];
  const forSecurity = all.filter(([, { purposes }]) => purposes.every((purpose) => purpose === 'security'));
  return [
    { name: 'Example Hosting', service: 'hosting', zero_knowledge: true, categories: all.map(([name]) => name) },
    {
      name: 'Example Monitoring',
      service: 'security_monitoring',
      zero_knowledge: true,
      categories: forSecurity.map(([name]) => name),
    },
  ];
}
