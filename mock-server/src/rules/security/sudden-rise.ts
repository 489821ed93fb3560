import { milliseconds } from '../../base/time.ts';
import { contract } from '../../generated/contract.ts';
import type { HourOfCalls } from '../../records/rows.ts';
import type { World } from '../../state/world.ts';
import type { KeyUse } from './new-network.ts';
import { recordSecurityEvent } from './security-event.ts';

const { rise_calls, rise_factor, rise_span } = contract.figures;
const hourLength = milliseconds({ hours: 1 });

/**
 * Counts a call in its key's hour. The call that makes the hour a sudden rise, against the busiest of `rise_span` before
 * it, is suspicious; the count reaches that height once, so that the hour is told of once.
 */
export function detectSuddenRise(world: World, { key, target, incoming }: KeyUse): void {
  const hours = counted(world.tables.keyUses.get(key.id)?.kept.hours ?? [], world.now());
  world.tables.keyUses.update(key.id, { kept: { hours } });
  const [current, ...past] = hours;
  if (past.length === 0 || current?.calls !== heightOf(past)) return;
  const facts = { account: key.account, key: key.id, incoming, operation: target.id };
  recordSecurityEvent(world, { ...facts, type: 'suspicious_usage', severity: 'medium', reason: 'sudden-rise' });
}

/** The hours with a call more, newest first, without those that are too old to measure against. */
function counted(hours: readonly HourOfCalls[], now: number): HourOfCalls[] {
  const start = Math.floor(now / hourLength) * hourLength;
  const [newest, ...past] = hours;
  if (newest?.start === start) return [{ start, calls: newest.calls + 1 }, ...past];
  return [{ start, calls: 1 }, ...hours.filter((hour) => hour.start >= start - rise_span)];
}

/** The calls that an hour after these must have to be a sudden rise. */
const heightOf = (past: readonly HourOfCalls[]): number =>
  Math.max(rise_calls, Math.ceil(rise_factor * Math.max(...past.map(({ calls }) => calls))));
