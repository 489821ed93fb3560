import { nextStep } from '../base/arguments.ts';
import type { Machine } from '../base/machine.ts';
import { type PlatformOptions, resolveOptions } from '../platform/options.ts';
import { type ReadWorlds, readStateText } from './state-text.ts';

/** The options that can be given together with `state`. */
const together: readonly string[] = ['state', 'journalSize', 'check'];

/**
 * Returns the worlds in the text of the option `state`. Throws a `TypeError` if the text is not a valid state. Also throws a
 * `TypeError` for an option that cannot be set together with `state`, such as `plan`. The message has one line.
 */
export function stateStart(of: string, given: PlatformOptions & { readonly state: string }, machine: Machine): ReadWorlds {
  const decided = Object.keys(given).find((name) => !together.includes(name));
  if (decided !== undefined)
    throw new TypeError(
      `${of}: ${decided} cannot be set with state, because the state already decides it. ${nextStep(decided, together)}`,
    );
  const { journalSize, check } = resolveOptions(given, machine.date());
  try {
    return readStateText(given.state, { journalSize, check }, machine);
  } catch (cause) {
    throw cause instanceof TypeError ? new TypeError(`${of}: ${cause.message}`, { cause }) : cause;
  }
}
