import { toBase32 } from '../../base/base32.ts';
import type { Rows } from '../../records/rows.ts';
import type { World } from '../../state/world.ts';

/** The number of bytes of a TOTP secret, as RFC 4226, section 4, recommends. */
const secretBytes = 20;

/** The member that gets the factor. */
export interface NewFactor {
  readonly account: string;
  readonly member: string;
}

/** Makes a pending TOTP factor. */
export function mintFactor(world: World, { account, member }: NewFactor): Rows['factors'] {
  const id = world.id('fac');
  return world.tables.factors.insert({
    id,
    account,
    wire: { id, type: 'totp', status: 'pending', created_at: world.timestamp(), last_used_at: null },
    kept: { member, secret: toBase32(world.bytes(secretBytes)), usedStep: -1 },
  });
}
