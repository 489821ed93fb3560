import type { Rows } from '../../records/rows.ts';
import type { World } from '../../state/world.ts';
import { eraseAnswers } from '../request/idempotency.ts';
import { type HeldRecord, holdsOn } from '../retention/legal-hold.ts';
import { revokeMfaTokens } from './revoke-mfa-tokens.ts';

/** Returns the facts that decide whether a legal hold covers a factor. */
export const heldAs = ({ account, wire }: Rows['factors']): HeldRecord => ({
  account,
  dataClass: 'account',
  createdAt: wire.created_at,
});

/**
 * Ends a factor, and all MFA tokens that were issued for its codes. Removes the record of the factor. If a legal hold covers the
 * record, only changes its status to `ended`.
 */
export function endFactor(world: World, factor: Rows['factors']): void {
  eraseAnswers(world, factor.id);
  revokeMfaTokens(world, factor.id);
  if (holdsOn(world, heldAs(factor)).length === 0) world.tables.factors.remove(factor.id);
  else if (factor.wire.status !== 'ended') world.tables.factors.update(factor.id, { wire: { status: 'ended' } });
}

/** Removes the ended factors of an account, after the hold that kept them was lifted. */
export function removeEndedFactors(world: World, account: string): void {
  for (const factor of world.tables.factors.all())
    if (factor.account === account && factor.wire.status === 'ended') endFactor(world, factor);
}
