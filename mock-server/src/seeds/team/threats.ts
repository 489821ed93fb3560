import { contract } from '../../generated/contract.ts';
import type { Rows } from '../../records/rows.ts';
import { acknowledge, resolve } from '../../rules/security/incidents.ts';
import { recordLockout, recordSecurityEvent } from '../../rules/security/security-event.ts';
import type { History, Step } from './history.ts';

/** The steps that make security events and incidents. At the end, there is at least one incident with each status. */
export const threats: readonly Step[] = [
  { ago: { days: 20 }, does: (history) => fails(history, '192.0.2.77') },
  { ago: { days: 11 }, does: (history) => resolved(history, 'key_leaked') },
  { ago: { days: 7 }, does: (history) => attacks(history, '203.0.113.66') },
  { ago: { days: 6 }, does: (history) => acknowledged(history, 'brute_force_detected') },
  {
    ago: { days: 5 },
    does: (history) => recorded(history, { type: 'suspicious_usage', key: 'reporting', reason: 'sudden-rise' }),
  },
  { ago: { days: 3 }, does: (history) => recorded(history, { type: 'rate_limit_exceeded', key: 'reporting', policy: 'search' }) },
  { ago: { days: 1 }, does: (history) => recorded(history, { type: 'breach_attempted', key: 'staging', reason: 'key-revoked' }) },
];

interface EventFacts extends Partial<Record<'reason' | 'policy', string>> {
  readonly type: 'suspicious_usage' | 'rate_limit_exceeded' | 'breach_attempted';
  /** The name of the key. */
  readonly key: string;
}

const severities = { suspicious_usage: 'medium', rate_limit_exceeded: 'info', breach_attempted: 'high' } as const;

/** Records a security event of a request with a valid key. */
function recorded(history: History, { type, key, ...facts }: EventFacts): void {
  const { world, account } = history;
  const incoming = history.requestFrom('203.0.113.12');
  recordSecurityEvent(world, { account, type, severity: severities[type], incoming, key: history.key(key).id, ...facts });
}

/** Records a call with an unknown key. */
function fails(history: History, address: string): void {
  const { world, account } = history;
  const facts = { account, incoming: history.requestFrom(address), operation: 'usage.listLogs', reason: 'key-unknown' };
  recordSecurityEvent(world, { ...facts, type: 'authentication_failed', severity: 'low' });
}

/** Records the failed authentications that lock out an address, and then the lockout. */
function attacks(history: History, address: string): void {
  for (let failure = 0; failure < contract.figures.lockout_failures; failure++) fails(history, address);
  recordLockout(history.world, history.requestFrom(address));
}

function acknowledged(history: History, type: string): void {
  const { id } = acknowledge(history.world, incidentOf(history, type), history.owner);
  history.recordAudit('security.acknowledgeIncident', id);
}

function resolved(history: History, type: string): void {
  const { id } = resolve(history.world, incidentOf(history, type), { caller: history.owner, resolution: 'mitigated' });
  history.recordAudit('security.resolveIncident', id);
}

function incidentOf({ world }: History, type: string): Rows['incidents'] {
  const incident = world.tables.incidents.all().find(({ wire }) => wire.type === type);
  if (incident) return incident;
  throw new RangeError(`There is no incident of ${type} yet.`);
}
