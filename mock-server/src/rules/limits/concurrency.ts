import { contract } from '../../generated/contract.ts';
import type { Bucket } from '../../state/state.ts';
import type { Algorithm } from './algorithm.ts';

/** The places that are taken: each with the moment when a byte last moved. One that has stood still for `transfer_idle` is free again. */
export const busyAt = (bucket: Bucket | undefined, now: number): Bucket =>
  Object.fromEntries(Object.entries(bucket ?? {}).filter(([, moved]) => Number(moved) > now - contract.figures.transfer_idle));

/** At most `quota` at the same time. */
export const concurrency: Algorithm = {
  read: ({ quota }, bucket, now) => ({ remaining: Math.max(0, quota - Object.keys(busyAt(bucket, now)).length) }),
  // Calls that stand still from now on. A call that moves takes its place by `occupy`, which can give it back.
  take(_policy, bucket, { now, units }) {
    const busy = busyAt(bucket, now);
    const names = Array.from({ length: Object.keys(busy).length + units }, (_, place) => `place ${place}`);
    const free = names.filter((name) => !Object.hasOwn(busy, name)).slice(0, units);
    return { ...busy, ...Object.fromEntries(free.map((name) => [name, now])) };
  },
};
