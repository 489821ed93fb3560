import type { World } from '../../state/world.ts';
import type { Counted } from './limits.ts';

/** A transfer under way: one of the places that a concurrency policy has. */
export interface Slot {
  /** Says that a byte moved. */
  move(): void;
  /** Gives the place back; a second time does nothing. */
  leave(): void;
}

/** Takes a place. It is given back by `leave`, or when no byte has moved for `transfer_idle`. */
export function occupy(world: World, { bucket }: Counted): Slot {
  const slot = world.id('slot');
  let open = true;
  const set = (moved: number | undefined): void => {
    const { [slot]: _, ...others } = world.state.buckets.get(bucket) ?? {};
    world.state.buckets.set(bucket, moved === undefined ? others : { ...others, [slot]: moved });
  };
  set(world.now());
  return {
    move: () => {
      if (open) set(world.now());
    },
    leave: () => {
      if (open) set(undefined);
      open = false;
    },
  };
}
