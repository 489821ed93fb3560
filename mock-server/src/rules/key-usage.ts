import { moment, timestamp } from '../base/time.ts';
import { contract, type OperationId } from '../generated/contract.ts';
import type { components } from '../generated/paths.d.ts';
import type { Rows } from '../state/state.ts';
import type { World } from '../state/world.ts';
import { countByOperation } from './operation-count.ts';
import { type Period, periodOf } from './period.ts';

/** What a key did in a period, from the logs and events that are left. Without `from`, since it was made. */
export function keyUsage(world: World, { id, account, wire }: Rows['keys'], wanted: Period): components['schemas']['KeyUsage'] {
  const { from, to } = periodOf(wanted, { from: moment(wire.created_at), to: world.now() });
  const within = ({ created_at }: { created_at: string }): boolean => moment(created_at) >= from && moment(created_at) < to;
  const calls = world.tables.logs.all().filter((log) => log.account === account && log.wire.key_id === id && within(log.wire));
  const failures = world.tables.events
    .all()
    .filter((event) => event.wire.key_id === id && event.wire.type === 'authentication_failed' && within(event.wire));
  const needed = new Set(calls.flatMap((log) => contract.operations[log.wire.operation as OperationId]?.scopes ?? []));
  const operations = countByOperation(calls.map((log) => log.wire));
  return {
    key_id: id,
    from: timestamp(from),
    to: timestamp(to),
    calls: calls.length,
    errors: operations.reduce((sum, { errors }) => sum + errors, 0),
    failed_authentications: failures.length,
    last_used_at: wire.last_used_at,
    scopes_unused: wire.scopes.filter((scope) => !needed.has(scope)),
    operations,
  };
}
