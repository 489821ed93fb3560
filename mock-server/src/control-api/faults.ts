import type { ControlHandlers } from './call.ts';
import type { ControlledWorld } from './controlled.ts';
import { ControlRefusal } from './refusal.ts';

/** The handlers of the routes for faults. */
export const faultHandlers: ControlHandlers<'faults'> = {
  'faults.list': ({ world }) => ({ faults: [...world.faults.list()] }),
  'faults.add': ({ world }, fault) => infoOf(world, world.faults.add(fault)),
  'faults.clear'({ world }) {
    world.faults.clear();
    return undefined;
  },
  'faults.remove'({ world }, { id }) {
    if (!world.faults.remove(id))
      throw new ControlRefusal(404, 'There is no fault with this id. GET /_mock/faults lists all faults.');
    return undefined;
  },
};

function infoOf({ faults }: ControlledWorld, id: string): ReturnType<typeof faults.list>[number] {
  const info = faults.list().find((fault) => fault.id === id);
  if (!info) throw new Error(`The fault ${id} was added but is not in the list.`);
  return info;
}
