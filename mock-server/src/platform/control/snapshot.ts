import { isRecord } from '../../base/arguments.ts';
import type { ClockFace } from '../../base/clock.ts';
import { copyState } from '../../state/snapshot.ts';
import type { State } from '../../state/state.ts';
import type { World } from '../../state/world.ts';

/**
 * The data, limits and clock of a platform at one moment. You can restore a snapshot several times.
 *
 * @example
 * const before: Snapshot = platform.snapshot();
 * await platform.clock.advance({ days: 90 });
 * platform.restore(before); // its clock is set back too
 */
export interface Snapshot {
  /** The data, including the state of quota policies. */
  readonly state: State;
  /** The state of the clock. */
  readonly clock: ClockFace;
}

/** Returns a snapshot of a world. */
export const snapshotOf = ({ state, clock }: World): Snapshot => ({ state: copyState(state), clock: clock.face() });

/**
 * Whether a value is a snapshot of a platform. The value must have all properties and tables of `own`, the state of this
 * platform.
 */
export function isSnapshot(value: unknown, own: State): value is Snapshot {
  if (!isRecord(value) || !isRecord(value.state) || !isRecord(value.clock)) return false;
  const { state, clock } = value;
  const { tables } = state;
  if (!isRecord(tables) || Object.keys(own).some((name) => typeof state[name] !== 'object' || state[name] === null)) return false;
  const isTable = (name: string): boolean =>
    typeof (tables[name] as { readonly copy?: unknown } | undefined)?.copy === 'function';
  return Object.keys(own.tables).every(isTable) && Number.isFinite(clock.at) && typeof clock.frozen === 'boolean';
}
