import type { Shape } from '../generated/shapes.ts';

/** A value that does not fit a shape (the description of the expected values). */
export interface Misfit {
  /** The JSON Pointer (RFC 6901) to the value; empty for the outermost value. */
  readonly pointer: string;
  /** The text that says what the value must be. */
  readonly detail: string;
}

const isOf: Readonly<Record<string, (value: unknown) => boolean>> = {
  object: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  array: Array.isArray,
  string: (value) => typeof value === 'string' && value !== '',
  boolean: (value) => typeof value === 'boolean',
  number: (value) => typeof value === 'number' && Number.isFinite(value),
  integer: Number.isSafeInteger,
  null: (value) => value === null,
};

/**
 * Compares a value and its nested values with a shape (the description of the expected values). Returns the first value that does
 * not fit; undefined if all values fit. The function ignores properties that the shape does not name. An empty string never fits,
 * because the client cannot use an empty text.
 *
 * @example
 * ```ts
 * findMisfit({ type: ['object'], properties: { bytes: { type: ['integer'], minimum: 0 } } }, { bytes: -1 });
 * // { pointer: '/bytes', detail: 'must be an integer from 0' }
 * ```
 */
export function findMisfit(shape: Shape, value: unknown, pointer = ''): Misfit | undefined {
  const { type, properties = {}, items } = shape;
  if (!type.some((name) => isOf[name]?.(value)) || !fitsLimits(shape, value))
    return { pointer, detail: `must be ${wordsFor(shape)}` };
  if (value === null) return undefined;
  for (const [name, member] of Object.entries(properties)) {
    const own = Object.hasOwn(value as object, name) ? (value as Record<string, unknown>)[name] : undefined;
    const misfit = findMisfit(member, own, `${pointer}/${name}`);
    if (misfit) return misfit;
  }
  if (!items) return undefined;
  for (const [at, item] of (value as readonly unknown[]).entries()) {
    const misfit = findMisfit(items, item, `${pointer}/${at}`);
    if (misfit) return misfit;
  }
  return undefined;
}

function fitsLimits({ pattern, format, minimum = -Infinity, maximum = Infinity }: Shape, value: unknown): boolean {
  if (typeof value === 'number') return value >= minimum && value <= maximum;
  if (typeof value !== 'string') return true;
  if (format === 'date-time' && Number.isNaN(Date.parse(value))) return false;
  return pattern === undefined || new RegExp(pattern, 'u').test(value);
}

function wordsFor({ type, pattern, format, minimum, maximum }: Shape): string {
  const kinds = type.map((name) => (name === 'null' ? 'null' : `${/^[aio]/.test(name) ? 'an' : 'a'} ${name}`)).join(' or ');
  const limit = format ?? (pattern === undefined ? undefined : `the form ${pattern}`);
  return [kinds, limit && `with ${limit}`, minimum !== undefined && `from ${minimum}`, maximum !== undefined && `to ${maximum}`]
    .filter(Boolean)
    .join(' ');
}
