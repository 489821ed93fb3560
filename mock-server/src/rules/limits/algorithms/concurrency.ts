import { contract } from '../../../generated/contract.ts';
import type { Bucket } from '../../../state/state.ts';
import type { Algorithm } from './algorithm.ts';

/**
 * Returns the slots in use. The value of each slot is the time at which the last byte was sent. A slot becomes free if no byte is
 * sent during the time `transfer_idle`.
 */
export const busyAt = (bucket: Bucket | undefined, now: number): Bucket =>
  Object.fromEntries(Object.entries(bucket ?? {}).filter(([, moved]) => Number(moved) > now - contract.figures.transfer_idle));

/** Allows at most `quota` requests at the same time. */
export const concurrency: Algorithm = {
  read: ({ quota }, bucket, now) => ({ remaining: Math.max(0, quota - Object.keys(busyAt(bucket, now)).length) }),
  // Takes slots that belong to no transfer. These slots become free only after the time `transfer_idle`. For transfers, use
  // `occupy`: its slots can be released.
  take(_policy, bucket, { now, units }) {
    const busy = busyAt(bucket, now);
    const names = Array.from({ length: Object.keys(busy).length + units }, (_, place) => `slot ${place}`);
    const free = names.filter((name) => !Object.hasOwn(busy, name)).slice(0, units);
    return { ...busy, ...Object.fromEntries(free.map((name) => [name, now])) };
  },
};
