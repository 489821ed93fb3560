import { timestamp } from '../../base/time.ts';
import { contract, type DataClassName } from '../../generated/contract.ts';
import type { Rows } from '../../records/rows.ts';
import type { World } from '../../state/world.ts';
import { auditOwn } from '../audit/audit-chain.ts';
import { anonymized } from '../retention/anonymize.ts';
import { holdsOn } from '../retention/legal-hold.ts';

type Request = Rows['privacyRequests']['wire'];

/** The content of a privacy request. */
export interface PrivacyRequestInput {
  readonly kind: Request['kind'];
  readonly team: Request['team'];
  /** The categories of data that the request is about. Default: all categories. */
  readonly categories?: Request['categories'] | undefined;
}

/**
 * Records a privacy request. The platform must answer the request within the time `privacy_response`. In the mock, the platform
 * answers after half of this time.
 */
export function makeRequest(world: World, account: string, { kind, team, categories }: PrivacyRequestInput): Request {
  const { privacy_response } = contract.figures;
  const id = world.id('prq');
  const now = world.now();
  const wire: Request = {
    id,
    kind,
    team,
    team_address: contract.teams[team]?.email ?? '',
    categories: [...(categories ?? (Object.keys(contract.categories) as Request['categories']))],
    status: 'open',
    outcome: null,
    holds: [],
    created_at: timestamp(now),
    respond_by: timestamp(now + privacy_response),
    answered_at: null,
  };
  world.tables.privacyRequests.insert({ id, account, wire, kept: undefined });
  world.schedule({ job: 'privacy.answer', at: now + Math.floor(privacy_response / 2), priority: 3, subject: id });
  return wire;
}

/**
 * Answers a privacy request. For a request for deletion, erases the requested data from the usage logs. If a legal hold covers
 * the requested data, refuses the deletion instead. Returns false if there is no open request with this id.
 */
export function answerRequest(world: World, id: string): boolean {
  const request = world.tables.privacyRequests.get(id);
  if (request?.wire.status !== 'open') return false;
  const deletes = request.wire.kind === 'deletion';
  const holds = deletes ? holdsOver(world, request) : [];
  if (deletes && holds.length === 0) eraseFromLogs(world, request);
  const outcome = holds.length > 0 ? 'refused_for_hold' : 'done';
  world.tables.privacyRequests.update(id, { wire: { status: 'answered', outcome, holds, answered_at: world.timestamp() } });
  auditOwn(world, { account: request.account, action: 'privacy.answer', target: id });
  return true;
}

/** Returns the ids of the legal holds that cover data in the categories of a privacy request. */
export function holdsOver(world: World, { account, wire }: Rows['privacyRequests']): string[] {
  const wanted: readonly string[] = wire.categories;
  const classes = Object.values(contract.records)
    .filter(({ properties }) => Object.values(properties).some(({ category }) => wanted.includes(category)))
    .map(({ dataClass }) => dataClass as DataClassName);
  const found = [...new Set(classes)].flatMap((dataClass) => holdsOn(world, { account, dataClass }));
  return [...new Set(found.map(({ id }) => id))];
}

/**
 * Anonymizes the usage logs of an account immediately, instead of at the end of the retention period. Anonymizes only the values
 * in the categories of the privacy request. Does not change other records: their personal data is deleted together with the
 * account, and security data is kept for its whole period.
 */
function eraseFromLogs(world: World, { account, wire }: Rows['privacyRequests']): void {
  const wanted: readonly string[] = wire.categories;
  const rules = Object.entries(contract.records.UsageLog?.properties ?? {}).filter(([, { anonymize }]) => anonymize);
  const kept = rules.filter(([, { category }]) => !wanted.includes(category)).map(([name]) => name);
  for (const log of world.tables.logs.all()) {
    if (log.account !== account || log.wire.anonymized) continue;
    const values = Object.entries(log.wire).filter(([name]) => kept.includes(name));
    const less = { ...anonymized('UsageLog', log.wire), ...Object.fromEntries(values), anonymized: kept.length === 0 };
    world.tables.logs.update(log.id, { wire: less });
  }
}
