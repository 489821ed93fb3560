import { milliseconds } from '../../base/time.ts';
import { contract } from '../../generated/contract.ts';
import type { HourOfCalls } from '../../records/rows.ts';
import type { World } from '../../state/world.ts';
import type { KeyUse } from './new-network.ts';
import { recordSecurityEvent } from './security-event.ts';

const { rise_calls, rise_factor, rise_span } = contract.figures;
const hourLength = milliseconds({ hours: 1 });

/**
 * Counts a call of a key in the current hour. Records a security event for suspicious use if the number of calls rises suddenly.
 * A rise is sudden if two conditions are met: the current hour has at least `rise_calls` calls, and it has at least `rise_factor`
 * times as many calls as the busiest earlier hour within `rise_span`. Each hour of a key causes at most one event. If the key had
 * no call in the earlier hours within `rise_span`, the current hour causes no event.
 */
export function detectSuddenRise(world: World, { key, target, incoming }: KeyUse): void {
  const hours = counted(world.tables.keyUses.get(key.id)?.kept.hours ?? [], world.now());
  world.tables.keyUses.update(key.id, { kept: { hours } });
  if (hours.length < 2 || hours[0]?.calls !== heightOf(hours.slice(1))) return;
  const facts = { account: key.account, key: key.id, incoming, operation: target.id };
  recordSecurityEvent(world, { ...facts, type: 'suspicious_usage', severity: 'medium', reason: 'sudden-rise' });
}

/**
 * Adds one call to the current hour. Returns how many calls a key made in each hour, newest hour first. Leaves out hours that are
 * older than `rise_span`.
 */
function counted(hours: readonly HourOfCalls[], now: number): HourOfCalls[] {
  const start = Math.floor(now / hourLength) * hourLength;
  const newest = hours[0];
  if (newest?.start === start) return hours.with(0, { start, calls: newest.calls + 1 });
  return [{ start, calls: 1 }, ...hours.filter((hour) => hour.start >= start - rise_span)];
}

/** Returns the number of calls at which the current hour becomes a sudden rise. `past` contains the earlier hours. */
const heightOf = (past: readonly HourOfCalls[]): number =>
  Math.max(rise_calls, Math.ceil(rise_factor * Math.max(...past.map(({ calls }) => calls))));
