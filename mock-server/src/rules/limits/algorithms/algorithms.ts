import type { QuotaPolicy } from '../../../base/contract.ts';
import type { Algorithm } from './algorithm.ts';
import { concurrency } from './concurrency.ts';
import { fixedWindow } from './fixed-window.ts';
import { slidingWindow } from './sliding-window.ts';
import { tokenBucket } from './token-bucket.ts';

/** All limit algorithms, by the name in the spec. A new algorithm needs its own file and one line here. */
export const algorithms: Readonly<Record<QuotaPolicy['algorithm'], Algorithm>> = {
  'token-bucket': tokenBucket,
  'fixed-window': fixedWindow,
  'sliding-window': slidingWindow,
  concurrency,
};
