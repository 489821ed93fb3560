import { nearest } from '../base/nearest.ts';
import { isRecord, kindOf } from '../wire/json-text.ts';
import { ConfigurationError } from './client-errors.ts';

/**
 * The check of one option. `holds` tests a value. `allowed` is a text for the error message. This text says which values are
 * allowed, for example `a string`.
 */
export type OptionCheck = readonly [allowed: string, holds: (value: unknown) => boolean];

/** One check for each option. */
export type OptionChecks<T> = Readonly<Record<keyof T & string, OptionCheck>>;

const isFunctionValue = (value: unknown): boolean => typeof value === 'function';

/** Allows any value. */
export const anything: OptionCheck = ['anything', () => true];
/** Allows `true` and `false`. */
export const isFlag: OptionCheck = ['true or false', (value) => typeof value === 'boolean'];
/** Allows a function. */
export const isFunction: OptionCheck = ['a function', isFunctionValue];

/** Makes a check that allows only these texts. */
export const oneOf = (...allowed: readonly string[]): OptionCheck => [
  `one of ${allowed.join(', ')}`,
  (value) => allowed.some((text) => text === value),
];

/** Makes a check that allows only objects with these methods. */
export const hasMethods = (...names: readonly string[]): OptionCheck => [
  `an object with the methods ${names.join(', ')}`,
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    names.every((name) => isFunctionValue((value as Record<string, unknown>)[name])),
];

/**
 * Returns the options as a plain object. The function reads each option once. The parameter `of` is a text for the error message.
 * This text says what the options belong to, for example "a call". Throws a `ConfigurationError` in three cases:
 * - An option is unknown. The message contains the most similar name, or all names.
 * - A value is not allowed.
 * - `given` is not an object of options, for example because it is a list or a map.
 *
 * @example
 * ```ts
 * const checks = { retries: ['a number', (value: unknown) => typeof value === 'number'] } as const;
 * checkOptions({ retries: 3 }, checks, '`example`'); // { retries: 3 }
 * ```
 */
export function checkOptions<T extends object>(given: T, checks: OptionChecks<T>, of: string): T {
  if (!isRecord(given)) throw new ConfigurationError(`The options of ${of} must be an object, not ${kindOf(given)}.`);
  for (const name of Object.keys(given)) if (!Object.hasOwn(checks, name)) throw unknownOption(name, Object.keys(checks), of);
  const options: Record<string, unknown> = {};
  for (const [name, [allowed, holds]] of entriesOf(checks)) {
    const value = given[name];
    if (value === undefined) continue;
    // The message does not contain the value, because the value may be a secret in the wrong option.
    if (!holds(value)) throw new ConfigurationError(`The option \`${name}\` of ${of} must be ${allowed}.`);
    options[name] = value;
  }
  return options as T;
}

/** A cache of the results of `Object.entries(checks)`. Every call of the client needs these results. */
const entries = new WeakMap<object, readonly (readonly [string, OptionCheck])[]>();

function entriesOf(checks: object): readonly (readonly [string, OptionCheck])[] {
  const known = entries.get(checks);
  if (known) return known;
  const made = Object.entries<OptionCheck>(checks as Readonly<Record<string, OptionCheck>>);
  entries.set(checks, made);
  return made;
}

function unknownOption(name: string, known: readonly string[], of: string): ConfigurationError {
  const similar = nearest(name, known);
  const next = similar === undefined ? `It takes ${known.join(', ')}.` : `Did you mean \`${similar}\`?`;
  return new ConfigurationError(`${of.charAt(0).toUpperCase()}${of.slice(1)} has no option \`${name}\`. ${next}`);
}
