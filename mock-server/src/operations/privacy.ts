import { contract } from '../generated/contract.ts';
import { liftHold } from '../rules/lift-hold.ts';
import { listFilter } from '../rules/lists/list-filter.ts';
import { pageOf, paginate } from '../rules/lists/paginate.ts';
import { dataInventory } from '../rules/privacy/data-inventory.ts';
import { makeRequest } from '../rules/privacy/privacy-request.ts';
import type { AnswerBody, Behaviours } from './behaviour.ts';
import { ownedRow } from './owned-row.ts';
import { representation } from './representation.ts';

/** The behaviours of the operations for privacy requests, the data inventory, disclosures, subprocessors and legal holds. */
export const privacy: Behaviours<'privacy'> = {
  'privacy.listRequests': ({ id, caller, world, query }) => ({
    body: paginate(world.tables.privacyRequests, { account: caller.account.id, name: id, query, where: listFilter(query) }),
  }),
  'privacy.createRequest': ({ caller, world, body }) => {
    const { kind, team, categories } = body;
    return { body: makeRequest(world, caller.account.id, { kind, team, categories }) };
  },
  'privacy.getRequest': ({ caller, world, path }) =>
    representation(ownedRow(world.tables.privacyRequests, caller, path.privacy_request_id)),
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
  'privacy.liftHold': ({ caller, world, path }) => ({
    body: liftHold(world, ownedRow(world.tables.holds, caller, path.hold_id)).wire,
  }),
};

type Subprocessor = AnswerBody<'privacy.listSubprocessors'>['data'][number];

/**
 * Returns the two subprocessors that the privacy policy allows. The hosting provider processes all data categories. The provider
 * of security monitoring processes only the categories whose only purpose is security.
 */
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
