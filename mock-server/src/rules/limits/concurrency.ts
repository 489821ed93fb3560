import { contract } from '../../generated/contract.ts';
import type { Algorithm } from './algorithm.ts';

/** At most `quota` at the same time. A slot that has stood still for `transfer_idle` is free again. */
export const concurrency: Algorithm = {
  read(policy, bucket, now) {
    const idle = contract.figures.transfer_idle;
    const busy = Object.values(bucket ?? {}).filter((moved) => Number(moved) > now - idle);
    return { remaining: Math.max(0, policy.quota - busy.length) };
  },
  // A place is taken by `occupy`, which can give it back.
  take: (_policy, bucket) => bucket ?? {},
};
