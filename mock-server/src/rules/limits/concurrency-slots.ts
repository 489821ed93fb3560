import { type Bucket, slotPrefix } from '../../state/state.ts';
import type { World } from '../../state/world.ts';
import { busyAt } from './concurrency.ts';
import type { AppliedPolicy } from './limits.ts';

/** A transfer under way: one of the places that a concurrency policy has. */
export interface Slot {
  /** Says that a byte moved. */
  move(): void;
  /** Gives the place back; a second time does nothing. */
  leave(): void;
}

/** Takes a place. It is given back by `leave`, or when no byte has moved for `transfer_idle`. */
export function occupy(world: World, { bucket }: AppliedPolicy): Slot {
  const slot = `${slotPrefix}_${world.ulid()}`;
  const places = (): Bucket => world.state.buckets.get(bucket) ?? {};
  world.state.buckets.set(bucket, { ...busyAt(places(), world.now()), [slot]: world.now() });
  // A place that was lost stays lost: it stood still for too long, or limits were reset, or a snapshot restored, meanwhile.
  const taken = (): boolean => Object.hasOwn(busyAt(places(), world.now()), slot);
  return {
    move() {
      if (taken()) world.state.buckets.set(bucket, { ...places(), [slot]: world.now() });
    },
    leave() {
      const { [slot]: mine, ...others } = places();
      if (mine !== undefined) world.state.buckets.set(bucket, others);
    },
  };
}
