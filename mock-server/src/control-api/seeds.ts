import type { PlatformOptions } from '../platform/options.ts';
import type { ControlHandlers } from './call.ts';
import type { ControlledWorld } from './controlled.ts';
import { keysOf } from './keys.ts';

/** The handlers of the routes for the start state and for single records. */
export const seedHandlers: ControlHandlers<'seeds'> = {
  'seeds.reset'({ world }, options) {
    if (Object.keys(options ?? {}).length > 0) world.reseed(options as PlatformOptions);
    else world.reset();
    return keysOf(world);
  },
  'seeds.add': ({ world }, { record, ...values }) => makers[record](world.seed, values),
  'seeds.liftHold': ({ world }, { id }) => world.seed.liftHold(id),
};

type Maker = (seed: ControlledWorld['seed'], values: object) => { readonly id: string };

/** For each kind of record, the function that makes it. The seed control checks the values against the spec. */
const makers: Readonly<Record<'key' | 'member' | 'hold' | 'disclosure' | 'usage-log', Maker>> = {
  key: (seed, values) => seed.key(values),
  member: (seed, values) => seed.member(values),
  hold: (seed, values) => seed.hold(values),
  disclosure: (seed, values) => seed.disclosure(values),
  'usage-log': (seed, values) => seed.usageLog(values),
};
