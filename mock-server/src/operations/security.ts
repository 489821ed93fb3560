import type { Rows } from '../records/rows.ts';
import type { Caller } from '../rules/keys/authenticate.ts';
import { listFilter } from '../rules/lists/list-filter.ts';
import { paginate } from '../rules/lists/paginate.ts';
import { acknowledge, resolve } from '../rules/security/incidents.ts';
import type { World } from '../state/world.ts';
import type { Behaviours } from './behaviour.ts';
import { ownedRow } from './owned-row.ts';
import { representation } from './representation.ts';

/** The behaviours of the operations for security events, incidents and threat indicators. */
export const security: Behaviours<'security'> = {
  'security.listEvents': ({ id, caller, world, query }) => ({
    body: paginate(world.tables.events, { account: caller.account.id, name: id, query, where: listFilter(query) }),
  }),
  'security.getEvent': ({ caller, world, path }) => representation(ownedRow(world.tables.events, caller, path.event_id)),
  'security.listIncidents': ({ id, caller, world, query }) => ({
    body: paginate(world.tables.incidents, { account: caller.account.id, name: id, query, where: listFilter(query) }),
  }),
  'security.getIncident': ({ caller, world, path }) => representation(incidentOf(world, caller, path.incident_id)),
  'security.acknowledgeIncident': ({ caller, world, path }) =>
    representation(acknowledge(world, incidentOf(world, caller, path.incident_id), caller)),
  'security.resolveIncident': ({ caller, world, path, body }) =>
    representation(resolve(world, incidentOf(world, caller, path.incident_id), { caller, resolution: body.resolution })),
  'security.listIndicators': ({ id, caller, world, query }) => {
    const where = ({ wire }: Rows['indicators']): boolean => query.kind === undefined || wire.kind === query.kind;
    return { body: paginate(world.tables.indicators, { account: caller.account.id, name: id, query, where }) };
  },
};

const incidentOf = (world: World, caller: Caller, id: string): Rows['incidents'] => ownedRow(world.tables.incidents, caller, id);
