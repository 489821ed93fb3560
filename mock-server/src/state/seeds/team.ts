import { milliseconds, timestamp } from '../../base/time.ts';
import { contract, type OperationId } from '../../generated/contract.ts';
import type { World } from '../world.ts';
import { empty } from './empty.ts';
import type { Seeded, SeedWish } from './seeded.ts';

const calls = 300;
const age = milliseconds({ days: 95 });
const statuses = [200, 200, 200, 200, 200, 200, 200, 404, 422, 429] as const;
const agents = ['sentinelsec-sdk/0.1.0', 'curl/8.16.0', 'python-requests/2.32.5'] as const;

/** A team at work: the account of `empty`, opened a while ago, with the calls of as long as logs are kept. */
export function team(world: World, wish: SeedWish): Seeded {
  const now = world.now();
  const opened = now - age;
  const seeded = world.clock.during(opened, () => empty(world, wish));
  for (let call = 0; call < calls; call++) {
    const at = opened + Math.floor(((call + world.chance()) * age) / calls);
    world.clock.during(at, () => logCall(world, seeded.account));
  }
  return seeded;
}

const pick = <Item>(world: World, items: readonly Item[]): Item => {
  const item = items[Math.floor(world.chance() * items.length)];
  if (item === undefined) throw new RangeError('There is nothing to pick from.');
  return item;
};

/** Operations that a caller with a key may have called for reading. */
const reads = (Object.keys(contract.operations) as OperationId[]).filter((id) => {
  const { method, auth } = contract.operations[id];
  return method === 'GET' && auth === 'key';
});

function logCall(world: World, account: string): void {
  const id = world.id('log');
  const operation = pick(world, reads);
  const [key] = world.tables.keys.all();
  world.tables.logs.insert({
    id,
    account,
    kept: undefined,
    wire: {
      id,
      created_at: timestamp(world.now()),
      operation,
      method: 'GET',
      path: contract.operations[operation].path,
      status: pick(world, statuses),
      duration_ms: Math.floor(world.chance() * 80) + 3,
      key_id: key?.id ?? null,
      api_username: world.tables.accounts.get(account)?.wire.api_username ?? null,
      ip_address: `203.0.113.${Math.floor(world.chance() * 20) + 1}`,
      user_agent: pick(world, agents),
      request_id: world.id('req'),
      anonymized: false,
    },
  });
}
