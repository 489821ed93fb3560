import { sha256Hex } from '../../base/digest.ts';
import { moment, timestamp } from '../../base/time.ts';
import { contract, type RoleName } from '../../generated/contract.ts';
import type { components } from '../../generated/paths.d.ts';
import type { Rows } from '../../records/rows.ts';
import type { World } from '../../state/world.ts';
import type { Effect } from '../audit/audit-chain.ts';
import { revokeKey } from '../keys/key-expiry.ts';
import { acceptCode } from '../mfa/second-factor.ts';
import { notify } from '../notify.ts';
import { eraseAnswers } from '../request/idempotency.ts';
import { activeHolds } from '../retention/legal-hold.ts';
import { deletionAfter, scheduleDeletion } from './account-deletion.ts';

/** The answer to the closure of an account, and the changes that the closure caused. */
export interface ClosureResult {
  readonly closure: components['schemas']['AccountClosure'];
  readonly effects: readonly Effect[];
}

/**
 * Closes an account and immediately revokes its keys. The data is deleted later, at the end of the retention period of the data
 * class `account`. Until then, the returned token can restore the account. The token is shown only once. The answer also lists
 * the active legal holds, which can keep data longer.
 */
export function closeAccount(world: World, id: string): ClosureResult {
  const now = world.now();
  const keys = keysOf(world, id).filter(({ wire }) => wire.status !== 'revoked');
  for (const key of keys) revokeKey(world, key.id, 'account_closed');
  for (const name of ['mfaTokens', 'challenges'] as const)
    for (const row of world.tables[name].all()) if (row.account === id) world.tables[name].remove(row.id);
  eraseAnswers(world, id);
  const restoreToken = `srt_${world.token()}`;
  const ends = { closed_at: timestamp(now), deletes_at: timestamp(deletionAfter(now)) };
  const account = world.tables.accounts.update(id, {
    wire: { ...ends, status: 'closed', updated_at: ends.closed_at },
    kept: { restoreToken: sha256Hex(restoreToken) },
  });
  scheduleDeletion(world, account);
  notify(world, { account: id, topic: 'account_closed', about: id });
  return {
    closure: { ...ends, restore_token: restoreToken, holds: activeHolds(world, id).map((hold) => hold.id) },
    effects: keys.map((key) => ({ action: 'keys.revoke', target: key.id })),
  };
}

/** A restored account, and the changes that the restoration caused. */
export interface RestoreResult {
  readonly restored: Rows['accounts'];
  readonly effects: readonly Effect[];
}

export interface Restorer {
  readonly account: Rows['accounts'];
  readonly address: string;
}

/**
 * Restores a closed account and the keys that its closure revoked. The parameter `code` must be a second-factor code of a member
 * who may close the account. Throws a 403 for any other code. The restore token cannot be used again.
 */
export function restoreAccount(world: World, { account, address }: Restorer, code: string): RestoreResult {
  acceptCode(world, { counting: { account, address }, members: closersOf(world, account.id) }, code);
  // The stored answer to the closure shows the restore token, which can no longer be used.
  eraseAnswers(world, account.id);
  const keys = keysOf(world, account.id).filter(({ wire }) => wire.revocation_reason === 'account_closed');
  for (const key of keys) revive(world, key);
  const restored = world.tables.accounts.update(account.id, {
    wire: { status: 'active', closed_at: null, deletes_at: null, updated_at: world.timestamp() },
    kept: { restoreToken: null },
  });
  return { restored, effects: keys.map(({ id }) => ({ action: 'keys.update', target: id })) };
}

const keysOf = (world: World, account: string): Rows['keys'][] =>
  world.tables.keys.all().filter((key) => key.account === account);

function closersOf(world: World, account: string): string[] {
  const mayClose = (role: RoleName): boolean =>
    contract.operations['account.close'].scopes.every((scope) => contract.roles[role].scopes.includes(scope));
  return world.tables.members
    .all()
    .filter((member) => member.account === account && mayClose(member.wire.role))
    .map(({ id }) => id);
}

function revive(world: World, { id, wire }: Rows['keys']): void {
  const over = wire.expires_at !== null && moment(wire.expires_at) <= world.now();
  world.tables.keys.update(id, {
    wire: {
      status: over ? 'expired' : 'active',
      revoked_at: null,
      revocation_reason: null,
      updated_at: world.timestamp(),
    },
  });
}
