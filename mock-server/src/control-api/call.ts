import type { ControlledWorld, ControlledWorlds } from './controlled.ts';
import type { ControlCalls } from './generated/calls.ts';
import type { ControlCaller } from './refuse-stranger.ts';

/** The world that a control route acts on, and the caller of the route. */
export interface ControlCall {
  readonly world: ControlledWorld;
  readonly worldName: string;
  readonly worlds: ControlledWorlds;
  readonly caller: ControlCaller;
  /** A signal that aborts when the caller has disconnected. */
  readonly signal: AbortSignal;
}

/** The handler of one control route. */
export type ControlHandler<Id extends keyof ControlCalls> = (
  call: ControlCall,
  input: ControlCalls[Id]['input'],
) => ControlCalls[Id]['output'] | Promise<ControlCalls[Id]['output']>;

/** The handlers of all control routes that have the tag `Tag`, for example the tag `clock`. */
export type ControlHandlers<Tag extends string> = {
  readonly [Id in keyof ControlCalls as Id extends `${Tag}.${string}` ? Id : never]: ControlHandler<Id>;
};
