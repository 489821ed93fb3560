import { sameText, sha256Hex } from '../../base/digest.ts';
import type { ReadHeaders } from '../../base/header-list.ts';
import { Refusal } from '../../base/refusal.ts';
import { moment } from '../../base/time.ts';
import type { Rows } from '../../records/rows.ts';
import type { World } from '../../state/world.ts';

/**
 * Finds the account that a restore token belongs to. Throws a 401 if the token is unknown, and a 410 if the account was deleted.
 */
export function identifyRestorer(world: World, headers: ReadHeaders): Rows['accounts'] {
  const [, token = ''] = /^bearer +([^ ].*)$/i.exec(headers.get('authorization') ?? '') ?? [];
  const hash = sha256Hex(token);
  if (world.state.tombstones.has(hash)) throw deleted();
  const account = world.tables.accounts.all().find(({ kept }) => kept.restoreToken !== null && sameText(kept.restoreToken, hash));
  // After its retention period, an account cannot be restored, even if a legal hold still keeps its data.
  if (account?.wire.deletes_at && moment(account.wire.deletes_at) <= world.now()) throw deleted();
  if (account) return account;
  throw new Refusal(
    'restore-token-unknown',
    'Send the restore token from the answer that closed the account: Authorization: Bearer srt_….',
    {
      headers: { 'WWW-Authenticate': 'Bearer error="invalid_token"' },
    },
  );
}

/** Returns the 410 error for a key or restore token of a deleted account. */
export const deleted = (): Refusal =>
  new Refusal('account-deleted', 'These credentials belonged to an account that was closed and deleted.');
