import { contract } from '../../generated/contract.ts';
import type { Algorithm } from './algorithm.ts';

/** At most `quota` at the same time. A slot that has stood still for `transfer_idle` is free again. */
export const concurrency: Algorithm = {
  read(policy, bucket, now) {
    const idle = contract.figures.transfer_idle;
    const busy = Object.values(bucket ?? {}).filter((moved) => Number(moved) > now - idle);
    return { remaining: Math.max(0, policy.quota - busy.length) };
  },
  // A slot has no number of its own until the transfer begins; see `occupy`.
  take: (_policy, bucket) => bucket ?? {},
};
