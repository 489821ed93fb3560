import { timestamp } from '../../base/time.ts';
import { contract } from '../../generated/contract.ts';
import type { components } from '../../generated/paths.d.ts';
import type { World } from '../../state/world.ts';
import { startOf } from './rollups.ts';

type Health = components['schemas']['Health'];
type Status = Health['status'];

/** All statuses, from best to worst. */
const statuses: readonly Status[] = ['operational', 'degraded', 'down'];

const tagOf = (operation: string): string => operation.slice(0, operation.indexOf('.'));

/** The tags of the operations that need a key. The health has one component for each tag. */
const tags = [...new Set(Object.entries(contract.operations).flatMap(([id, { auth }]) => (auth === 'key' ? [tagOf(id)] : [])))];

/**
 * Returns the health of the platform. It is computed from the statistics of all accounts for the current hour. These statistics
 * identify no person.
 */
export function healthOf(world: World): Health {
  const hour = callsOfHour(world);
  const components = tags.map((name) => ({ name, status: statusOf(hour.get(name) ?? none) }));
  const found = statuses.filter((each) => components.some(({ status }) => status === each));
  return { status: found.at(-1) ?? 'operational', components };
}

interface Calls {
  readonly calls: number;
  readonly failed: number;
}

const none: Calls = { calls: 0, failed: 0 };

function callsOfHour(world: World): Map<string, Calls> {
  const start = timestamp(startOf(world.now(), 'hour'));
  const byTag = new Map<string, Calls>();
  for (const { wire } of world.tables.availability.walk({ order: 'desc' })) {
    if (wire.start !== start || wire.interval !== 'hour') continue;
    const tag = tagOf(wire.operation);
    const { calls, failed } = byTag.get(tag) ?? none;
    byTag.set(tag, { calls: calls + wire.calls, failed: failed + wire.failed });
  }
  return byTag;
}

function statusOf({ calls, failed }: Calls): Status {
  const { health_degraded_failures, health_down_failures } = contract.figures;
  const ofThousand = calls === 0 ? 0 : (failed * 1000) / calls;
  if (ofThousand >= health_down_failures) return 'down';
  return ofThousand >= health_degraded_failures ? 'degraded' : 'operational';
}
