import { sameText, sha256Hex } from '../../base/digest.ts';
import { Refusal } from '../../base/refusal.ts';
import { moment } from '../../base/time.ts';
import type { Rows } from '../../records/rows.ts';
import type { World } from '../../state/world.ts';

/** Whose account a restore token restores. Refuses with 401, or 410 when that account was deleted. */
export function identifyRestorer(world: World, headers: Headers): Rows['accounts'] {
  const [, token = ''] = /^bearer +([^ ].*)$/i.exec(headers.get('authorization') ?? '') ?? [];
  const hash = sha256Hex(token);
  if (world.state.tombstones.has(hash)) throw deleted();
  const account = world.tables.accounts.all().find(({ kept }) => kept.restoreToken !== null && sameText(kept.restoreToken, hash));
  // A hold may keep the account for longer, but not for whoever closed it.
  if (account?.wire.deletes_at && moment(account.wire.deletes_at) <= world.now()) throw deleted();
  if (account) return account;
  throw new Refusal('restore-token-unknown', 'Send the token that closing the account answered: Authorization: Bearer srt_….', {
    headers: { 'WWW-Authenticate': 'Bearer error="invalid_token"' },
  });
}

/** The answer to what belonged to an account that was deleted. */
export const deleted = (): Refusal => new Refusal('account-deleted', 'The account that this belonged to was closed and deleted.');
