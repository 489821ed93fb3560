import { maskSecrets } from './mask-secrets.ts';
import { nearest } from './nearest.ts';

/** The check of an argument. */
export interface Check {
  /** The end of the error message: `… must be ${allowed}`. */
  readonly allowed: string;
  readonly holds: (value: unknown) => boolean;
  /**
   * The allowed names, if the value must be a name from a list. If the value is similar to one of these names, the error message
   * suggests this name.
   */
  readonly names?: readonly string[];
}

const tagOf = (value: unknown): string => Object.prototype.toString.call(value).slice('[object '.length, -1);

/** Whether a value is an object, but not a list, a date, a map or another built-in object. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => tagOf(value) === 'Object';

/** Accepts a string that is not empty. */
export const text: Check = { allowed: 'a string that is not empty', holds: (value) => typeof value === 'string' && value !== '' };

/** Accepts `true` or `false`. */
export const flag: Check = { allowed: 'true or false', holds: (value) => typeof value === 'boolean' };

/** Accepts a function. */
export const callable: Check = { allowed: 'a function', holds: (value) => typeof value === 'function' };

/** Returns a check that accepts a whole number from `least` to `most`. */
export const wholeNumber = (least: number, most: number = Number.MAX_SAFE_INTEGER): Check => ({
  allowed: most === Number.MAX_SAFE_INTEGER ? `a whole number of ${least} or more` : `a whole number from ${least} to ${most}`,
  holds: (value) => Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most,
});

/** Accepts a number of milliseconds, 0 or more. */
export const duration: Check = {
  allowed: 'a number of milliseconds, 0 or more',
  holds: (value) => typeof value === 'number' && value >= 0,
};

/**
 * Returns a check that accepts only the names in a list. The error message of the check contains all these names. If `kind` is
 * given, the message contains `kind` instead, such as `the id of an operation`.
 */
export const oneOf = (names: readonly string[], kind?: string): Check => ({
  allowed: kind ?? `one of ${names.join(', ')}`,
  holds: (value) => typeof value === 'string' && names.includes(value),
  names,
});

/** Returns the text of a value for an error message: on one line, shortened, without keys and tokens. */
export function shown(value: unknown): string {
  if (typeof value === 'string') return maskSecrets(JSON.stringify(value.length > 80 ? `${value.slice(0, 80)}…` : value));
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'symbol' || typeof value === 'function') return `a ${typeof value}`;
  if (typeof value !== 'object' || value === null) return String(value);
  const tag = tagOf(value);
  return tag === 'Object' ? 'an object' : `${/^[AEIOU]/.test(tag) ? 'an' : 'a'} ${tag}`;
}

/**
 * Says in an error message which argument is wrong. `of` is the name of the called function. `name` is the name of the argument
 * or option.
 */
export interface Place {
  readonly of: string;
  readonly name: string;
}

/**
 * Throws an error if an argument is not allowed. For an unknown name or a number out of bounds, the error is a `RangeError`. In
 * all other cases, the error is a `TypeError`. The message is one line.
 */
export function checkArgument({ of, name }: Place, value: unknown, check: Check): void {
  if (check.holds(value)) return;
  const meant = typeof value === 'string' ? nearest(value, check.names ?? []) : undefined;
  const question = meant === undefined ? '' : ` Did you mean ${shown(meant)}?`;
  const message = `${of}: ${name} is ${shown(value)}; it must be ${check.allowed}.${question}`;
  const isOfType = check.names ? typeof value === 'string' : typeof value === 'number' && /number/.test(check.allowed);
  throw isOfType ? new RangeError(message) : new TypeError(message);
}

/**
 * Throws a `TypeError` if the options are not an object, or if an option is unknown. Throws the errors of `checkArgument` if a
 * value is not allowed.
 */
export function checkOptions<Options extends object>(
  of: string,
  options: Options,
  checks: Readonly<Record<keyof Options & string, Check>>,
): void {
  if (!isRecord(options)) throw new TypeError(`${of}: the options are ${shown(options)}; they must be an object.`);
  const known = Object.keys(checks);
  for (const [name, value] of Object.entries(options)) {
    if (!Object.hasOwn(checks, name)) throw new TypeError(`${of} has no option ${shown(name)}. ${nextStep(name, known)}`);
    if (value !== undefined) checkArgument({ of, name }, value, checks[name as keyof Options & string]);
  }
}

/**
 * Returns the end of an error message about an unknown name, such as `Did you mean "team"?`. If no known name is similar, the
 * text lists all known names.
 */
export function nextStep(name: string, known: readonly string[]): string {
  const meant = nearest(name, known);
  return meant === undefined ? `It takes ${known.join(', ')}.` : `Did you mean ${shown(meant)}?`;
}
