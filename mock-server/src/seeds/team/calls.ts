import { histogramOf } from '../../base/histogram.ts';
import { milliseconds } from '../../base/time.ts';
import { contract, type OperationId } from '../../generated/contract.ts';
import type { Rows } from '../../records/rows.ts';
import { scheduleLogs } from '../../rules/usage/log-retention.ts';
import { rollUp } from '../../rules/usage/rollups.ts';
import type { World } from '../../state/world.ts';
import type { History, Step } from './history.ts';

/** The number of calls. */
const calls = 180;
const statuses = [200, 200, 200, 200, 200, 200, 200, 404, 422, 429] as const;
const agents = ['sentinelsec-sdk/0.1.0', 'curl/8.16.0', 'python-requests/2.32.5'] as const;
/** The names of the keys that make calls. The key of the owner also makes calls. */
const callers = ['reporting', 'nightly export'];

/** Returns the calls of a team, spread over the last `days` days. */
export function callsOf({ world }: History, days: number): Step[] {
  const span = milliseconds({ days });
  return Array.from({ length: calls }, (_, call) => {
    const ago = { milliseconds: Math.max(1, Math.floor(((calls - call - world.chance()) * span) / calls)) };
    return { ago, does: called };
  });
}

/** The operations that read data and need a key. */
const reads = (Object.keys(contract.operations) as OperationId[]).filter((id) => {
  const { method, auth } = contract.operations[id];
  return method === 'GET' && auth === 'key';
});

function called(history: History): void {
  const { world, account, owner } = history;
  const id = world.id('log');
  const key = pick(world, [owner.key, owner.key, ...callingKeys(world)]);
  const operation = pick(world, reads);
  const status = pick(world, statuses);
  const duration_ms = Math.floor(world.chance() * 80) + 3;
  const { chunk } = world.tables.logs.append(account, {
    id,
    created_at: world.timestamp(),
    operation,
    method: 'GET',
    path: contract.operations[operation].path,
    status,
    duration_ms,
    key_id: key.id,
    api_username: owner.account.wire.api_username,
    ip_address: `203.0.113.${Math.floor(world.chance() * 20) + 1}`,
    user_agent: pick(world, agents),
    request_id: world.id('req'),
    anonymized: false,
  });
  scheduleLogs(world, chunk);
  const statusClass = Math.floor(status / 100);
  const counted = { statusClass, calls: 1, durations: histogramOf([duration_ms]) };
  rollUp(world, { account, operation, at: world.now(), classes: [counted] });
  world.tables.keys.note(key.id, { last_used_at: world.timestamp() });
  world.tables.members.note(key.wire.created_by ?? '', { last_active_at: world.timestamp() });
}

const callingKeys = (world: World): Rows['keys'][] => world.tables.keys.all().filter(({ wire }) => callers.includes(wire.name));

const pick = <Item>(world: World, items: readonly Item[]): Item => {
  const item = items[Math.floor(world.chance() * items.length)];
  if (item === undefined) throw new RangeError('The list to pick from is empty.');
  return item;
};
