import { moment, timestamp } from '../../base/time.ts';
import { contract, type OperationId } from '../../generated/contract.ts';
import type { components } from '../../generated/paths.d.ts';
import type { LogTest } from '../../records/log-table.ts';
import type { Rows } from '../../records/rows.ts';
import type { World } from '../../state/world.ts';
import { justAfter, type Period, periodOf, type Span } from '../lists/period.ts';
import { type CallsWithStatus, countByOperation } from '../usage/count-by-operation.ts';

/**
 * Returns how a key was used in a period. The result is computed from the usage logs and events that still exist. Default period:
 * from the creation of the key until now.
 */
export function keyUsage(world: World, key: Rows['keys'], wanted: Period): components['schemas']['KeyUsage'] {
  const { id, wire } = key;
  const { from, to } = periodOf(wanted, { from: moment(wire.created_at), to: justAfter(world.now()) });
  const operations = countByOperation(callsOf(world, key, { from, to }));
  const failures = world.tables.events
    .all()
    .filter((event) => event.wire.key_id === id && event.wire.type === 'authentication_failed')
    .map((event) => moment(event.wire.created_at))
    .filter((at) => at >= from && at < to);
  const needed = new Set(operations.flatMap(({ operation }) => contract.operations[operation as OperationId]?.scopes ?? []));
  return {
    key_id: id,
    from: timestamp(from),
    to: timestamp(wanted.to === undefined ? Math.max(from, world.now()) : to),
    calls: operations.reduce((sum, { calls }) => sum + calls, 0),
    errors: operations.reduce((sum, { errors }) => sum + errors, 0),
    failed_authentications: failures.length,
    last_used_at: wire.last_used_at,
    scopes_unused: wire.scopes.filter((scope) => !needed.has(scope)),
    operations,
  };
}

function* callsOf(world: World, { id, account }: Rows['keys'], { from, to }: Span): Generator<CallsWithStatus> {
  const wanted: LogTest = (chunk, row) =>
    chunk.account === account && chunk.moment(row) >= from && chunk.moment(row) < to && chunk.get(row, 'key_id') === id;
  for (const { chunk, row } of world.tables.logs.places({ order: 'asc' }, wanted))
    yield { operation: chunk.get(row, 'operation'), status: chunk.get(row, 'status') };
}
