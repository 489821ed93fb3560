import { contract } from '../../generated/contract.ts';
import type { Rows } from '../../records/rows.ts';
import { acknowledge, resolve } from '../../rules/security/incidents.ts';
import { lockedOut, recordSecurityEvent } from '../../rules/security/security-event.ts';
import type { Step, Story } from './story.ts';

/** What happened to the account's security, and what became of it: an incident in each state. */
export const threats: readonly Step[] = [
  { ago: { days: 20 }, does: (story) => fails(story, '192.0.2.77') },
  { ago: { days: 11 }, does: (story) => resolved(story, 'key_leaked') },
  { ago: { days: 7 }, does: (story) => attacks(story, '203.0.113.66') },
  { ago: { days: 6 }, does: (story) => acknowledged(story, 'brute_force_detected') },
  { ago: { days: 5 }, does: (story) => told(story, { type: 'suspicious_usage', key: 'reporting', reason: 'sudden-rise' }) },
  { ago: { days: 3 }, does: (story) => told(story, { type: 'rate_limit_exceeded', key: 'reporting', policy: 'search' }) },
  { ago: { days: 1 }, does: (story) => told(story, { type: 'breach_attempted', key: 'staging', reason: 'key-revoked' }) },
];

interface Told extends Partial<Record<'reason' | 'policy', string>> {
  readonly type: 'suspicious_usage' | 'rate_limit_exceeded' | 'breach_attempted';
  /** The name of the key. */
  readonly key: string;
}

const severities = { suspicious_usage: 'medium', rate_limit_exceeded: 'info', breach_attempted: 'high' } as const;

/** An event of a genuine key. */
function told(story: Story, { type, key, ...facts }: Told): void {
  const { world, account } = story;
  const incoming = story.arrived('203.0.113.12');
  recordSecurityEvent(world, { account, type, severity: severities[type], incoming, key: story.key(key).id, ...facts });
}

/** A call with a key that is none. */
function fails(story: Story, address: string): void {
  const { world, account } = story;
  const facts = { account, incoming: story.arrived(address), operation: 'usage.listLogs', reason: 'key-unknown' };
  recordSecurityEvent(world, { ...facts, type: 'authentication_failed', severity: 'low' });
}

/** As many failures as lock an address out. */
function attacks(story: Story, address: string): void {
  for (let failure = 0; failure < contract.figures.lockout_failures; failure++) fails(story, address);
  lockedOut(story.world, story.arrived(address));
}

function acknowledged(story: Story, type: string): void {
  const { id } = acknowledge(story.world, incidentOf(story, type), story.owner);
  story.noted('security.acknowledgeIncident', id);
}

function resolved(story: Story, type: string): void {
  const { id } = resolve(story.world, incidentOf(story, type), { caller: story.owner, resolution: 'mitigated' });
  story.noted('security.resolveIncident', id);
}

function incidentOf({ world }: Story, type: string): Rows['incidents'] {
  const incident = world.tables.incidents.all().find(({ wire }) => wire.type === type);
  if (incident) return incident;
  throw new RangeError(`There is no incident of ${type} yet.`);
}
