import type { ControlHandlers } from './call.ts';
import { keysOf } from './keys.ts';

/** The handlers of the routes for snapshots. */
export const snapshotHandlers: ControlHandlers<'snapshots'> = {
  'snapshots.take': ({ world }) => world.serialize(),
  'snapshots.restore'({ world }, { text }) {
    world.load(text);
    return keysOf(world);
  },
};
