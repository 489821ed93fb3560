import { milliseconds, timestamp } from '../../base/time.ts';
import type { Rows } from '../../records/rows.ts';
import { revokeKey, scheduleKey } from '../../rules/keys/key-expiry.ts';
import { rotateKey } from '../../rules/keys/key-rotation.ts';
import { mintKey } from '../../rules/keys/mint-key.ts';
import { recordSecurityEvent } from '../../rules/security/security-event.ts';
import type { History, Step } from './history.ts';

type Wire = Rows['keys']['wire'];

/** The steps that make keys. At the end, there are active, expired, revoked, leaked and rotated keys. */
export const keys: readonly Step[] = [
  {
    ago: { days: 90 },
    does: (history) => made(history, 'reporting', { scopes: ['usage:read', 'analytics:read', 'limits:read'] }),
  },
  {
    ago: { days: 88 },
    does: (history) => made(history, 'nightly export', { scopes: ['exports:read', 'usage:read', 'audit:read'] }),
  },
  { ago: { days: 70 }, does: (history) => made(history, 'trial', { scopes: ['usage:read'], lasts: { days: 60 } }) },
  { ago: { days: 50 }, does: (history) => made(history, 'laptop', { scopes: ['account:read', 'usage:read'] }) },
  { ago: { days: 40 }, does: (history) => revoked(history, 'laptop') },
  { ago: { days: 30 }, does: (history) => made(history, 'staging', { scopes: ['usage:read'], from: ['203.0.113.0/24'] }) },
  {
    ago: { days: 16 },
    does: (history) => made(history, 'deployment', { scopes: ['keys:read', 'keys:write'], lasts: { days: 30 } }),
  },
  { ago: { days: 12 }, does: (history) => leaked(history, 'staging') },
  { ago: { hours: 3 }, does: (history) => rotated(history, 'nightly export') },
];

interface KeySteps {
  readonly scopes: Wire['scopes'];
  /** The time for which the key is valid. Default: the key does not expire. */
  readonly lasts?: { readonly days: number };
  /** The address ranges from which the key can be used. Default: all addresses. */
  readonly from?: readonly string[];
}

function made(history: History, name: string, { scopes, lasts, from = [] }: KeySteps): void {
  const { world, owner } = history;
  const { row } = mintKey(world, {
    account: history.account,
    environment: owner.key.wire.environment,
    name,
    scopes,
    createdBy: owner.key.wire.created_by,
    expiresAt: lasts ? timestamp(world.now() + milliseconds(lasts)) : null,
    allowedAddresses: from,
  });
  scheduleKey(world, row);
  const addresses = from.map((range, place) => [`/allowed_addresses/${place}`, range]);
  history.recordAudit('keys.create', row.id, Object.fromEntries(addresses));
}

function revoked(history: History, name: string): void {
  history.recordAudit('keys.revoke', revokeKey(history.world, history.key(name).id, 'requested').id);
}

function leaked(history: History, name: string): void {
  const { world, account } = history;
  const { id } = history.key(name);
  const facts = { account, key: id, incoming: history.requestFrom('203.0.113.1'), operation: 'keys.reportLeaked' };
  recordSecurityEvent(world, { ...facts, type: 'key_leaked', severity: 'high', reason: 'source_code' });
  revokeKey(world, id, 'leaked');
  history.recordAudit('keys.reportLeaked', id);
}

/** Rotates a key. The old secret works for another day. */
function rotated(history: History, name: string): void {
  history.recordAudit('keys.rotate', rotateKey(history.world, history.key(name), 'P1D').row.id);
}
