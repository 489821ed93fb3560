import type { ControlCall, ControlHandlers } from './call.ts';
import { type ControlledWorld, type ControlledWorlds, defaultWorld } from './controlled.ts';
import { addFault, removeFault } from './faults.ts';
import { ControlRefusal } from './refusal.ts';

/** The handlers of the routes for worlds. */
export const worldHandlers: ControlHandlers<'worlds'> = {
  'worlds.list': ({ worlds }) => ({ worlds: worlds.entries().map(([name, world]) => infoOf(name, world)) }),
  'worlds.create'(call, { name, from }) {
    const { worlds } = call;
    const { create, fork } = severalWorlds(call);
    if (worlds.get(name))
      throw new ControlRefusal(409, 'A world with this name exists already. Choose another name, or remove the world.');
    if (from === undefined) create(name);
    else if (worlds.get(from)) fork(from, name);
    else throw noWorld();
    return infoOf(name, made(worlds, name));
  },
  'worlds.remove'(call, { name }) {
    const { remove } = severalWorlds(call);
    if (name === defaultWorld)
      throw new ControlRefusal(
        409,
        `The world "${defaultWorld}" cannot be removed. To get its start state back, send POST /_mock/reset.`,
      );
    if (!remove(name)) throw noWorld();
    return undefined;
  },
  'worlds.listFaults': (call) => ({ faults: [...severalWorlds(call).faults.list()] }),
  'worlds.addFault': (call, fault) => addFault(severalWorlds(call).faults, fault),
  'worlds.clearFaults'(call) {
    severalWorlds(call).faults.clear();
    return undefined;
  },
  'worlds.removeFault': (call, { id }) => removeFault(severalWorlds(call).faults, id),
};

/** Returns the refusal for a request that names a world that does not exist. */
export const noWorld = (): ControlRefusal =>
  new ControlRefusal(
    404,
    'There is no world with this name. GET /_mock/worlds lists all worlds, and POST /_mock/worlds creates a world.',
  );

/**
 * Returns the functions that only a server with several worlds has, such as `create` and `fork`. Throws a refusal if the server
 * serves a single platform.
 */
function severalWorlds({ worlds: { several } }: ControlCall): NonNullable<ControlledWorlds['several']> {
  if (several) return several;
  throw new ControlRefusal(
    409,
    'This server has only one world. To have more worlds, start the server with createWorlds() instead of createPlatform().',
  );
}

function infoOf(
  name: string,
  { apiKey, keyId, clock, journal }: ControlledWorld,
): { name: string; apiKey: string; keyId: string; now: number; requests: number } {
  return { name, apiKey, keyId, now: clock.now(), requests: journal.entries.length };
}

function made(worlds: ControlledWorlds, name: string): ControlledWorld {
  const world = worlds.get(name);
  if (!world) throw new Error(`The world ${name} was created but is not in the list.`);
  return world;
}
