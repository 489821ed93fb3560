import { SentinelSec } from '@sentinelsec/sdk';

// @ts-expect-error: a plan is a text
export const plan: Promise<number> = new SentinelSec().account.get().then((account) => account.plan);
// @ts-expect-error: there is no such scope
new SentinelSec().keys.create({ name: 'worker', scopes: ['usage:reed'] });
