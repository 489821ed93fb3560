import { networkOf } from '../../base/address.ts';
import { sha256Hex } from '../../base/digest.ts';
import type { KeptKeyUse, Rows } from '../../records/rows.ts';
import type { World } from '../../state/world.ts';
import type { ReceivedRequest } from '../request/incoming.ts';
import type { Target } from '../request/route.ts';
import { recordSecurityEvent } from './security-event.ts';

/** A call with a valid key. */
export interface KeyUse {
  readonly key: Rows['keys'];
  readonly target: Target;
  readonly incoming: ReceivedRequest;
}

/** The most recent result of `networkHash`. It can often be reused, because one caller usually sends many requests. */
let last = { text: '', hash: '' };

function networkHash(text: string): string {
  if (text !== last.text) last = { text, hash: sha256Hex(text) };
  return last.hash;
}

/**
 * Records the networks from which a key is used, and the scopes that its calls need. The first network of a key is normal. The
 * first call from each further network causes a security event for suspicious use.
 */
export function detectNewNetwork(world: World, { key, target, incoming }: KeyUse): void {
  const row = world.tables.keyUses.get(key.id);
  const before = row?.kept ?? { networks: [], scopes: [], hours: [] };
  const network = networkHash(`${key.id} ${networkOf(incoming.address) ?? incoming.address}`);
  const isNew = !before.networks.includes(network);
  const needed = target.operation.scopes.filter((scope) => !before.scopes.includes(scope));
  if (row && !isNew && needed.length === 0) return;
  const kept: KeptKeyUse = {
    networks: isNew ? [...before.networks, network] : before.networks,
    scopes: [...before.scopes, ...needed],
    hours: before.hours,
  };
  if (row) world.tables.keyUses.update(key.id, { kept });
  else world.tables.keyUses.insert({ id: key.id, account: key.account, wire: undefined, kept });
  if (!isNew || before.networks.length === 0) return;
  const facts = { account: key.account, key: key.id, incoming, operation: target.id };
  recordSecurityEvent(world, { ...facts, type: 'suspicious_usage', severity: 'medium', reason: 'new-network' });
}
