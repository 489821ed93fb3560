import { milliseconds, timestamp } from '../../base/time.ts';
import type { Rows } from '../../records/rows.ts';
import { revokeKey, scheduleKey } from '../../rules/keys/key-expiry.ts';
import { rotateKey } from '../../rules/keys/key-rotation.ts';
import { mintKey } from '../../rules/keys/mint-key.ts';
import { recordSecurityEvent } from '../../rules/security/security-event.ts';
import type { Step, Story } from './story.ts';

type Wire = Rows['keys']['wire'];

/** The account's keys in every state that a key can be in. */
export const keys: readonly Step[] = [
  { ago: { days: 90 }, does: (story) => made(story, 'reporting', { scopes: ['usage:read', 'analytics:read', 'limits:read'] }) },
  { ago: { days: 88 }, does: (story) => made(story, 'nightly export', { scopes: ['exports:read', 'usage:read', 'audit:read'] }) },
  { ago: { days: 70 }, does: (story) => made(story, 'trial', { scopes: ['usage:read'], lasts: { days: 60 } }) },
  { ago: { days: 50 }, does: (story) => made(story, 'laptop', { scopes: ['account:read', 'usage:read'] }) },
  { ago: { days: 40 }, does: (story) => revoked(story, 'laptop') },
  { ago: { days: 30 }, does: (story) => made(story, 'staging', { scopes: ['usage:read'], from: ['203.0.113.0/24'] }) },
  { ago: { days: 16 }, does: (story) => made(story, 'deployment', { scopes: ['keys:read', 'keys:write'], lasts: { days: 30 } }) },
  { ago: { days: 12 }, does: (story) => leaked(story, 'staging') },
  { ago: { hours: 3 }, does: (story) => rotated(story, 'nightly export') },
];

interface Made {
  readonly scopes: Wire['scopes'];
  /** How long it works. Default: without an end. */
  readonly lasts?: { readonly days: number };
  /** The addresses that it may be used from. Default: any. */
  readonly from?: readonly string[];
}

function made(story: Story, name: string, { scopes, lasts, from = [] }: Made): void {
  const { world, owner } = story;
  const { row } = mintKey(world, {
    account: story.account,
    environment: owner.key.wire.environment,
    name,
    scopes,
    createdBy: owner.key.wire.created_by,
    expiresAt: lasts ? timestamp(world.now() + milliseconds(lasts)) : null,
    allowedAddresses: from,
  });
  scheduleKey(world, row);
  const addresses = from.map((range, place) => [`/allowed_addresses/${place}`, range]);
  story.noted('keys.create', row.id, Object.fromEntries(addresses));
}

function revoked(story: Story, name: string): void {
  story.noted('keys.revoke', revokeKey(story.world, story.key(name).id, 'requested').id);
}

function leaked(story: Story, name: string): void {
  const { world, account } = story;
  const { id } = story.key(name);
  const facts = { account, key: id, incoming: story.arrived('203.0.113.1'), operation: 'keys.reportLeaked' };
  recordSecurityEvent(world, { ...facts, type: 'key_leaked', severity: 'high', reason: 'source_code' });
  revokeKey(world, id, 'leaked');
  story.noted('keys.reportLeaked', id);
}

/** A rotation whose old secret works on for a day. */
function rotated(story: Story, name: string): void {
  story.noted('keys.rotate', rotateKey(story.world, story.key(name), 'P1D').row.id);
}
