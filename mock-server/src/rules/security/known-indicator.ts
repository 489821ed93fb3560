import { contract } from '../../generated/contract.ts';
import type { Rows } from '../../records/rows.ts';
import type { World } from '../../state/world.ts';
import type { KeyUse } from './new-network.ts';
import { recordSecurityEvent } from './security-event.ts';

/**
 * Records a security event if an authorized call comes from an address that is a known threat. An attacker at this address may
 * have found the key. Until the incident of this event is resolved, further calls from the address cause no event.
 */
export function detectKnownIndicator(world: World, { key, target, incoming }: KeyUse): void {
  const { account } = key;
  if (!isThreat(world, account, incoming.address) || isRecorded(world, account, incoming.address)) return;
  const facts = { account, key: key.id, incoming, operation: target.id };
  recordSecurityEvent(world, { ...facts, type: 'threat_detected', severity: 'critical', reason: 'known-indicator' });
}

const isThreat = (world: World, account: string, address: string): boolean =>
  world.tables.indicators
    .all()
    .some(
      ({ account: owner, wire }: Rows['indicators']) =>
        owner === account &&
        wire.kind === 'ip_address' &&
        wire.value === address &&
        wire.events >= contract.figures.threat_events,
    );

const isRecorded = (world: World, account: string, address: string): boolean =>
  world.tables.incidents.all().some((row) => {
    const { type, status, event_ids } = row.wire;
    if (row.account !== account || type !== 'threat_detected' || status === 'resolved') return false;
    return world.tables.events.get(event_ids[0] ?? '')?.wire.ip_address === address;
  });
