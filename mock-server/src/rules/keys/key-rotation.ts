import { invalid, Refusal } from '../../base/refusal.ts';
import { durationMs, iso8601, timestamp } from '../../base/time.ts';
import { contract } from '../../generated/contract.ts';
import type { KeptSecret, Rows } from '../../records/rows.ts';
import type { World } from '../../state/world.ts';
import { notify } from '../notify.ts';
import { eraseAnswers } from '../request/idempotency.ts';
import { scheduleKey } from './key-expiry.ts';
import { type MintedKey, mintSecret } from './mint-key.ts';

/**
 * Immediately replaces the secret of a key with a new secret. The old secret still works for the duration `overlap` (ISO 8601).
 * Throws a 409 if the key is not active, and a 422 if `overlap` is longer than the figure `rotation_overlap_max` of the spec.
 */
export function rotateKey(world: World, key: Rows['keys'], overlap: string): MintedKey {
  if (key.wire.status !== 'active')
    throw new Refusal('state-conflict', `The key is ${key.wire.status}, so its secret cannot be replaced. Create another key.`);
  const longest = contract.figures.rotation_overlap_max;
  const lasts = durationMs(overlap);
  if (!(lasts <= longest)) throw invalid('/body/overlap', `is longer than ${iso8601(longest)}`);
  // The stored answer to the last rotation shows a secret that is no longer the newest.
  eraseAnswers(world, key.id);
  const now = world.now();
  const until = now + lasts;
  const { text, secret } = mintSecret(world, key.id, key.wire.environment);
  const row = world.tables.keys.update(key.id, {
    wire: {
      hint: text.slice(-4),
      rotated_at: timestamp(now),
      updated_at: timestamp(now),
      overlap_ends_at: lasts > 0 ? timestamp(until) : null,
    },
    kept: { secrets: [secret, ...key.kept.secrets.map((old) => endingBy(old, until))] },
  });
  scheduleKey(world, row);
  notify(world, { account: key.account, topic: 'key_rotated', about: key.id });
  return { row, text };
}

/**
 * Returns a copy of an old secret. The copy stops working at `until`, or at the end of the old secret if that end is earlier.
 */
const endingBy = (old: KeptSecret, until: number): KeptSecret => ({
  ...old,
  until: old.until === null ? until : Math.min(old.until, until),
});
