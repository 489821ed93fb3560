import type { FaultInfo } from '../faults/fault.ts';
import type { FaultControl } from '../faults/fault-control.ts';
import type { FaultOptions } from '../faults/fault-options.ts';
import type { ControlHandlers } from './call.ts';
import { ControlRefusal } from './refusal.ts';

/** The handlers of the routes for faults. */
export const faultHandlers: ControlHandlers<'faults'> = {
  'faults.list': ({ world }) => ({ faults: [...world.faults.list()] }),
  'faults.add': ({ world }, fault) => addFault(world.faults, fault),
  'faults.clear'({ world }) {
    world.faults.clear();
    return undefined;
  },
  'faults.remove': ({ world }, { id }) => removeFault(world.faults, id),
};

/** Adds a fault to a list, and returns the fault. */
export function addFault(faults: FaultControl, options: FaultOptions): FaultInfo {
  const id = faults.add(options);
  const info = faults.list().find((fault) => fault.id === id);
  if (!info) throw new Error(`The fault ${id} was added and is not in the list.`);
  return info;
}

/** Removes a fault from a list. Throws a refusal if the fault is not in the list. */
export function removeFault(faults: FaultControl, id: string): undefined {
  if (!faults.remove(id))
    throw new ControlRefusal(404, 'There is no fault with this id. A GET request to the list shows all ids.');
}
