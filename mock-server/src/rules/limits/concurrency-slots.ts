import { type Bucket, slotPrefix } from '../../state/state.ts';
import type { World } from '../../state/world.ts';
import { busyAt } from './concurrency.ts';
import type { AppliedPolicy } from './limits.ts';

/** A running transfer: one slot of a concurrency policy. */
export interface Slot {
  /** Records that a byte was sent. */
  move(): void;
  /** Gives the slot back. A second call does nothing. */
  leave(): void;
}

/** Takes a slot. It is given back by `leave`, or when no byte was sent for `transfer_idle`. */
export function occupy(world: World, { bucket }: AppliedPolicy): Slot {
  const slot = `${slotPrefix}_${world.ulid()}`;
  const slots = (): Bucket => world.state.buckets.get(bucket) ?? {};
  world.state.buckets.set(bucket, { ...busyAt(slots(), world.now()), [slot]: world.now() });
  // A slot stays lost once it is lost: because it was idle for too long, limits were reset, or a snapshot was restored.
  const taken = (): boolean => Object.hasOwn(busyAt(slots(), world.now()), slot);
  return {
    move() {
      if (taken()) world.state.buckets.set(bucket, { ...slots(), [slot]: world.now() });
    },
    leave() {
      const { [slot]: mine, ...others } = slots();
      if (mine !== undefined) world.state.buckets.set(bucket, others);
    },
  };
}
