import { sameText, sha256Hex } from '../../base/digest.ts';
import { Refusal } from '../../base/refusal.ts';
import { moment } from '../../base/time.ts';
import type { Rows } from '../../records/rows.ts';
import type { World } from '../../state/world.ts';

/**
 * Finds the account that a restore token belongs to. Refuses with 401 an unknown token, and with 410 if the account was deleted.
 */
export function identifyRestorer(world: World, headers: Headers): Rows['accounts'] {
  const [, token = ''] = /^bearer +([^ ].*)$/i.exec(headers.get('authorization') ?? '') ?? [];
  const hash = sha256Hex(token);
  if (world.state.tombstones.has(hash)) throw deleted();
  const account = world.tables.accounts.all().find(({ kept }) => kept.restoreToken !== null && sameText(kept.restoreToken, hash));
  // A hold may keep the data of the account for longer. The person who closed the account can no longer restore it.
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

/** Returns the refusal (410) of credentials that belonged to a deleted account. */
export const deleted = (): Refusal =>
  new Refusal('account-deleted', 'These credentials belonged to an account that was closed and deleted.');
