import type { ControlledWorld, ControlledWorlds } from '../control-api/controlled.ts';
import { defaultName, type Platform } from './platform.ts';
import type { ServedPlatform } from './served-platform.ts';
import type { Worlds } from './worlds.ts';

/**
 * Returns the worlds that programs can control through the control routes of a server. Throws a `TypeError` if the parameter
 * `served` was not made by `createPlatform` or `createWorlds`.
 */
export function controlledWorlds(served: ServedPlatform): ControlledWorlds {
  const { create, fork, remove, get, list, clock, faults } = served as Partial<Worlds & Platform>;
  if ([create, fork, remove, get, list].every((method) => typeof method === 'function')) return severalWorlds(served as Worlds);
  if (typeof clock === 'object' && typeof faults === 'object') return oneWorld(served as Platform);
  throw new TypeError('startServer: control needs what createPlatform() or createWorlds() returned.');
}

const severalWorlds = (worlds: Worlds): ControlledWorlds => ({
  get: (name) => worlds.get(name),
  entries: () =>
    worlds.list().flatMap(({ name }): [string, ControlledWorld][] => {
      const world = worlds.get(name);
      return world ? [[name, world]] : [];
    }),
  several: {
    faults: worlds.faults,
    create: (name) => worlds.create(name),
    fork: (from, name) => worlds.fork(from, name),
    remove: (name) => worlds.remove(name),
  },
});

const oneWorld = (platform: Platform): ControlledWorlds => ({
  get: (name) => (name === defaultName ? platform : undefined),
  entries: () => [[defaultName, platform]],
  several: undefined,
});
