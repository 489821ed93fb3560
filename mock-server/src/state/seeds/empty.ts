import { toBase32 } from '../../base/base32.ts';
import { contract } from '../../generated/contract.ts';
import { mintKey } from '../mint-key.ts';
import type { World } from '../world.ts';
import type { Seeded, SeedWish } from './seed.ts';

const totpSecretBytes = 20;

/** An account that was just opened: one key that may do everything its owner may, one factor, nothing else. */
export function empty(world: World, { plan, environment }: SeedWish): Seeded {
  const id = world.id('acct');
  const now = world.timestamp();
  world.tables.accounts.insert({
    id,
    account: id,
    kept: undefined,
    wire: {
      id,
      email: 'ada@example.com',
      api_username: 'ada',
      organization_name: 'Example Ltd',
      plan,
      status: 'active',
      created_at: now,
      updated_at: now,
      closed_at: null,
      deletes_at: null,
    },
  });
  const { text } = mintKey(world, { account: id, environment, name: 'First key', scopes: contract.roles.owner.scopes });
  const totpSecret = toBase32(world.bytes(totpSecretBytes));
  const factor = world.id('fct');
  world.tables.factors.insert({ id: factor, account: id, wire: { id: factor }, kept: { secret: totpSecret, usedStep: -1 } });
  return { account: id, apiKey: text, totpSecret };
}
