import type { FaultControl } from '../faults/fault-control.ts';
import type { Core } from '../platform/core.ts';
import type { PlatformOptions } from '../platform/options.ts';

/** A world, with the methods that only the control routes use. */
export interface ControlledWorld extends Core {
  readonly faults: FaultControl;
  serialize(): string;
  /**
   * Replaces the state of the world with the state in a text that `serialize` returned. If the text is not valid, throws a
   * `TypeError` and changes nothing.
   */
  load(text: string): void;
  /** Changes options of the seed, and starts again with the data of the new seed. */
  reseed(options: PlatformOptions): void;
}

/** The worlds of a server, as the control routes see them. */
export interface ControlledWorlds {
  get(name: string): ControlledWorld | undefined;
  /** All worlds with their names, oldest first. */
  entries(): readonly (readonly [string, ControlledWorld])[];
  /** The methods of a server with several worlds; `undefined` if the server serves a single platform. */
  readonly several:
    | {
        /** The faults that apply to all worlds. */
        readonly faults: FaultControl;
        create(name: string): unknown;
        fork(from: string, name: string): unknown;
        remove(name: string): boolean;
      }
    | undefined;
}

/** The name of the world for requests that name no world. */
export const defaultWorld = 'default';
