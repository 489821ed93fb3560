import { type Bucket, slotPrefix } from '../../state/state.ts';
import type { World } from '../../state/world.ts';
import { busyAt } from './algorithms/concurrency.ts';
import type { AppliedPolicy } from './applied-policy.ts';

/** A slot of a concurrency policy. Each running transfer has one slot. */
export interface Slot {
  /** Records that a byte was sent. */
  move(): void;
  /** Releases the slot. A second call does nothing. */
  leave(): void;
}

/**
 * Takes a slot for a transfer. Call `leave` to release the slot. The slot is also released if no byte was sent during the time
 * `transfer_idle`.
 */
export function occupy(world: World, { bucket }: AppliedPolicy): Slot {
  const slot = `${slotPrefix}_${world.ulid()}`;
  const slots = (): Bucket => world.state.buckets.get(bucket) ?? {};
  world.state.buckets.set(bucket, { ...busyAt(slots(), world.now()), [slot]: world.now() });
  // A transfer can lose its slot: after it was idle for too long, when limits are reset, or when a snapshot is restored. It does
  // not get the slot back.
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
