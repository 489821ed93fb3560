import { moment } from '../../base/time.ts';
import type { Rows } from '../../records/rows.ts';
import type { World } from '../../state/world.ts';
import { auditOwn } from '../audit/audit-chain.ts';
import { revokeMfaTokens } from '../mfa/revoke-mfa-tokens.ts';
import { notify } from '../notify.ts';
import { eraseAnswers } from '../request/idempotency.ts';

/** Schedules the expiry of a key. After a rotation, also schedules the time at which the old secret stops working. */
export function scheduleKey(world: World, { id, wire }: Rows['keys']): void {
  const ends = [
    { job: 'key.expire', time: wire.expires_at },
    { job: 'key.end-overlap', time: wire.overlap_ends_at },
  ];
  for (const { job, time } of ends) if (time) world.schedule({ job, at: moment(time), priority: 0, subject: id });
}

/** Marks an active key as expired. Does nothing if its expiry was moved to a later time. */
export function expireKey(world: World, id: string): boolean {
  const key = world.tables.keys.get(id);
  if (key?.wire.status !== 'active' || !key.wire.expires_at || moment(key.wire.expires_at) > world.now()) return false;
  world.tables.keys.update(id, { wire: { status: 'expired' } });
  auditOwn(world, { account: key.account, action: 'key.expire', target: id });
  notify(world, { account: key.account, topic: 'key_expires', about: id });
  return true;
}

/**
 * Records that the old secret of a rotated key no longer works. Does nothing if the old secret still works, because a further
 * rotation has moved its end (`overlap_ends_at`) to a later time.
 */
export function endOverlap(world: World, id: string): boolean {
  const key = world.tables.keys.get(id);
  if (!key?.wire.overlap_ends_at || moment(key.wire.overlap_ends_at) > world.now()) return false;
  world.tables.keys.update(id, { wire: { overlap_ends_at: null } });
  auditOwn(world, { account: key.account, action: 'key.end-overlap', target: id });
  return true;
}

/**
 * Immediately revokes a key, ends its MFA tokens and challenges, and erases stored answers that show its secret. Does not change
 * a key that is already revoked.
 */
export function revokeKey(
  world: World,
  id: string,
  reason: NonNullable<Rows['keys']['wire']['revocation_reason']>,
): Rows['keys'] {
  const key = world.tables.keys.get(id);
  if (!key) throw new RangeError(`There is no key ${id}.`);
  if (key.wire.status === 'revoked') return key;
  eraseAnswers(world, id);
  revokeMfaTokens(world, id);
  const now = world.timestamp();
  return world.tables.keys.update(id, {
    wire: { status: 'revoked', revoked_at: now, updated_at: now, revocation_reason: reason },
  });
}
