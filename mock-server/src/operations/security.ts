import { Refusal } from '../base/refusal.ts';
import { listFilter } from '../rules/lists/list-filter.ts';
import { paginate } from '../rules/lists/paginate.ts';
import type { Caller } from '../rules/request/authenticate.ts';
import { etagOf } from '../rules/request/preconditions.ts';
import { acknowledge, resolve } from '../rules/security/incidents.ts';
import type { Rows } from '../state/state.ts';
import type { World } from '../state/world.ts';
import type { Answer, Behaviours } from './behaviour.ts';

/** Events, incidents and threat indicators. */
export const security: Behaviours<'security'> = {
  'security.listEvents': ({ id, caller, world, query }) => ({
    body: paginate(world.tables.events, { account: caller.account.id, name: id, query, where: listFilter(query) }),
  }),
  'security.getEvent': ({ caller, world, path }) => {
    const event = world.tables.events.get(path.event_id);
    if (event?.account !== caller.account.id) throw new Refusal('not-found', 'There is no security event with this id.');
    return { body: event.wire, headers: { ETag: etagOf(event) } };
  },
  'security.listIncidents': ({ id, caller, world, query }) => ({
    body: paginate(world.tables.incidents, { account: caller.account.id, name: id, query, where: listFilter(query) }),
  }),
  'security.getIncident': ({ caller, world, path }) => shown(incidentOf(world, caller, path.incident_id)),
  'security.acknowledgeIncident': ({ caller, world, path }) =>
    shown(acknowledge(world, incidentOf(world, caller, path.incident_id), caller)),
  'security.resolveIncident': ({ caller, world, path, body }) =>
    shown(resolve(world, incidentOf(world, caller, path.incident_id), { caller, resolution: body.resolution })),
  'security.listIndicators': ({ id, caller, world, query }) => {
    const where = ({ wire }: Rows['indicators']): boolean => query.kind === undefined || wire.kind === query.kind;
    return { body: paginate(world.tables.indicators, { account: caller.account.id, name: id, query, where }) };
  },
};

const shown = (row: Rows['incidents']): Answer<Rows['incidents']['wire']> => ({ body: row.wire, headers: { ETag: etagOf(row) } });

function incidentOf(world: World, { account }: Caller, id: string): Rows['incidents'] {
  const incident = world.tables.incidents.get(id);
  if (incident?.account === account.id) return incident;
  throw new Refusal('not-found', 'There is no incident with this id.');
}
