import type { OperationId } from '../generated/contract.ts';
import { account } from './account.ts';
import type { Behaviour } from './behaviour.ts';
import { health } from './health.ts';
import { limits } from './limits.ts';
import { mfa } from './mfa.ts';
import { usage } from './usage.ts';

/** What is coded, by operation; all else answers through the fallback. One line per tag. */
export const behaviours: { readonly [Id in OperationId]?: Behaviour<Id> } = {
  ...health,
  ...account,
  ...usage,
  ...limits,
  ...mfa,
};
