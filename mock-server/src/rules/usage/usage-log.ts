import { networkOf } from '../../base/address.ts';
import { histogramOf } from '../../base/histogram.ts';
import { contract } from '../../generated/contract.ts';
import type { FlatLog } from '../../records/log-columns.ts';
import type { Rows } from '../../records/rows.ts';
import type { World } from '../../state/world.ts';
import type { ReceivedRequest } from '../request/incoming.ts';
import type { Target } from '../request/route.ts';
import { scheduleLogs } from './log-retention.ts';
import { rollUp } from './rollups.ts';

/** A completed call. */
export interface CompletedRequest {
  readonly incoming: ReceivedRequest;
  readonly target: Target;
  readonly account: Rows['accounts'];
  /** Absent for a call with a restore token. */
  readonly key?: Rows['keys'];
  readonly status: number;
  /** When the request arrived, in milliseconds since the epoch. */
  readonly began: number;
}

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

/** Returns the user agent, shortened to `user_agent_max` characters. */
export const agentOf = ({ headers }: ReceivedRequest): string | null =>
  headers.get('user-agent')?.slice(0, contract.figures.user_agent_max) ?? null;

/**
 * Counts a call in the statistics and writes a usage log of the call. The settings of the account can turn off the log or leave
 * out some of its data. The log contains the path template, such as `/v1/keys/{key_id}`. It never contains the path or query that
 * the client sent.
 */
export function recordUsage(world: World, ended: CompletedRequest): void {
  const { account, key, target, incoming, status, began } = ended;
  const now = world.now();
  rollUp(world, {
    account: account.id,
    operation: target.id,
    at: now,
    classes: [{ statusClass: Math.floor(status / 100), calls: 1, durations: histogramOf([now - began]) }],
  });
  const level = world.tables.settings.get(account.id)?.wire.logging_level ?? 'full';
  if (level === 'none' || (level === 'errors' && status < 400)) return;
  const wire: FlatLog = {
    id: world.nextId(),
    created_at: now,
    operation: target.id,
    method: methods.find((method) => method === incoming.method) ?? 'GET',
    path: contract.operations[target.id].path,
    status,
    duration_ms: now - began,
    key_id: key?.id ?? null,
    api_username: account.wire.api_username,
    ...callerFacts(world, ended, level),
    request_id: incoming.requestId,
    anonymized: false,
  };
  scheduleLogs(world, world.tables.logs.append(account.id, wire).chunk);
}

/**
 * Returns the address and the user agent of the caller. The settings of the account can leave out both values, or only the user
 * agent. The settings can also shorten the address to its network.
 */
function callerFacts(
  world: World,
  { account, incoming }: CompletedRequest,
  level: string,
): { ip_address: string | null; user_agent: string | null } {
  const privacy = world.tables.settings.get(account.id)?.wire.privacy;
  if (level === 'metadata') return { ip_address: null, user_agent: null };
  return {
    ip_address: privacy?.truncate_ip ? networkOf(incoming.address) : incoming.address,
    user_agent: privacy?.omit_user_agent ? null : agentOf(incoming),
  };
}
