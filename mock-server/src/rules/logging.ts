import { timestamp } from '../base/time.ts';
import { contract } from '../generated/contract.ts';
import type { World } from '../state/world.ts';
import type { Caller } from './authenticate.ts';
import type { Incoming } from './incoming.ts';
import { scheduleLog } from './retention.ts';
import type { Target } from './route.ts';

/** A call that has ended. */
export interface Ended {
  readonly incoming: Incoming;
  readonly target: Target;
  readonly caller: Caller;
  readonly status: number;
  /** When the request came in. */
  readonly began: number;
}

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
const agentLength = 256;

/** Writes the usage log of a call: the path's template, never the raw path or query. */
export function logUsage(world: World, { incoming, target, caller, status, began }: Ended): void {
  const id = world.id('log');
  const now = world.now();
  const row = world.tables.logs.insert({
    id,
    account: caller.account.id,
    kept: undefined,
    wire: {
      id,
      created_at: timestamp(now),
      operation: target.id,
      method: methods.find((method) => method === incoming.method) ?? 'GET',
      path: contract.operations[target.id].path,
      status,
      duration_ms: now - began,
      key_id: caller.key.id,
      api_username: caller.account.wire.api_username,
      ip_address: incoming.address,
      user_agent: incoming.headers.get('user-agent')?.slice(0, agentLength) ?? null,
      request_id: incoming.requestId,
      anonymized: false,
    },
  });
  scheduleLog(world, row);
}
