/** A value that JSON would change or drop. */
export interface JsonIssue {
  /** The JSON Pointer (RFC 6901) to the value; empty for the whole value. */
  readonly pointer: string;
  /** The text that says what is wrong with the value. */
  readonly detail: string;
  /** The error that a getter or `toJSON` of the value threw. */
  readonly cause?: unknown;
}

/** The error that the check of a value throws at the first issue. */
class Refusal extends Error {
  readonly issue: JsonIssue;

  constructor(issue: JsonIssue) {
    super(issue.detail);
    this.issue = issue;
  }
}

/**
 * The maximum number of levels in a nested value. There is a maximum because the stack of the runtime is limited. No value in the
 * API has nearly as many levels.
 */
const deepest = 500;

/** A place in the value that `jsonText` converts: the whole value, or a value that is nested in it. */
interface Place {
  readonly pointer: string;
  /** The objects and arrays that contain this place, the outermost first. */
  readonly holders: readonly object[];
}

/**
 * Returns a value as JSON text. If `JSON.stringify` would silently omit or replace a part of the value, the function returns an
 * issue for the first such part instead. A property with the value undefined is not an issue: the function omits the property.
 * The function calls `toJSON` as `JSON.stringify` does. A `toJSON` that returns null or undefined is an issue. For example, the
 * `toJSON` of an invalid date returns null.
 *
 * @example
 * ```ts
 * jsonText({ a: [1, 'b'], c: undefined }); // { text: '{"a":[1,"b"]}' }
 * jsonText({ a: [Number.NaN] }); // { issue: { pointer: '/a/0', detail: 'must be a finite number' } }
 * ```
 */
export function jsonText(value: unknown): { readonly text: string } | { readonly issue: JsonIssue } {
  try {
    return { text: textOf(value, '', { pointer: '', holders: [] }) };
  } catch (error) {
    if (error instanceof Refusal) return { issue: error.issue };
    throw error;
  }
}

function textOf(given: unknown, key: string, place: Place): string {
  const value = replaced(given, key, place);
  switch (typeof value) {
    case 'string':
      if (hasLoneSurrogate(value)) refuse(place, 'has half a surrogate pair');
      return JSON.stringify(value);
    case 'number':
      if (!Number.isFinite(value)) refuse(place, 'must be a finite number');
      return JSON.stringify(value);
    case 'boolean':
      return String(value);
    case 'object':
      return value === null ? 'null' : objectText(value, place);
    case 'undefined':
      return refuse(place, 'must not be undefined: JSON has no such value in this place');
    default:
      return refuse(place, `must not be a ${typeof value}: JSON has none`);
  }
}

/**
 * Returns the result of `toJSON` if the value is an object or a bigint with this method. Returns all other values unchanged.
 * Values that consist of bytes, such as a `Buffer`, are also unchanged.
 */
function replaced(value: unknown, key: string, place: Place): unknown {
  // `Buffer` has a `toJSON`, but its result is an object that no API reads.
  if (ArrayBuffer.isView(value)) return value;
  if ((typeof value !== 'object' || value === null) && typeof value !== 'bigint') return value;
  const made = read(place, () => {
    const { toJSON } = value as { readonly toJSON?: unknown };
    return typeof toJSON === 'function' ? { json: Reflect.apply(toJSON, value, [key]) as unknown } : undefined;
  });
  if (!made) return value;
  if (made.json === null || made.json === undefined)
    refuse(place, 'has a `toJSON` that returns null or undefined, as an invalid date does. Write null if you mean null');
  return made.json;
}

function objectText(value: object, { pointer, holders }: Place): string {
  const place = { pointer, holders: [...holders, value] };
  if (holders.includes(value)) refuse(place, 'contains itself');
  if (holders.length >= deepest) refuse(place, `is nested deeper than ${deepest} levels`);
  if (Array.isArray(value)) return arrayText(value, place);
  if (isRawJson(value)) return JSON.stringify(value);
  if (!isPlainObject(value)) refuse(place, `must be a plain object, an array or a simple value, not ${kindOf(value)}`);
  const members: string[] = [];
  for (const name of Object.keys(value)) {
    const at = { ...place, pointer: `${pointer}/${pointerStep(name)}` };
    const member = read(at, () => (value as Record<string, unknown>)[name]);
    if (member === undefined) continue;
    if (hasLoneSurrogate(name)) refuse(place, 'has a name with half a surrogate pair');
    members.push(`${JSON.stringify(name)}:${textOf(member, name, at)}`);
  }
  return `{${members.join(',')}}`;
}

/**
 * Returns whether a value was made by `JSON.rawJSON`. `JSON.stringify` writes such a value unchanged, for example an integer of
 * twenty digits.
 */
const isRawJson = (value: object): boolean => (JSON as { isRawJSON?: (value: unknown) => boolean }).isRawJSON?.(value) === true;

/** Returns a member name as one part of a JSON Pointer (RFC 6901, section 3). */
export const pointerStep = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');

function arrayText(value: readonly unknown[], place: Place): string {
  if (Object.keys(value).length !== value.length) refuse(place, 'is an array with holes or named members');
  return `[${value.map((item, at) => textOf(item, String(at), { ...place, pointer: `${place.pointer}/${at}` })).join(',')}]`;
}

function refuse({ pointer }: Place, detail: string, cause?: unknown): never {
  throw new Refusal({ pointer, detail, ...(cause !== undefined && { cause }) });
}

/** Calls `get`, which may run code of the caller, such as a getter or `toJSON`. If this code throws, reports an issue. */
function read<T>(place: Place, get: () => T): T {
  try {
    return get();
  } catch (cause) {
    return refuse(place, 'cannot be read: its getter or `toJSON` threw an error', cause);
  }
}

/**
 * Returns whether a value is a plain object, such as the result of `{}`, `JSON.parse` or `Object.create(null)`. The object may
 * come from another realm (such as a `vm` context). Instances of classes, maps, sets, errors and streams are not plain objects,
 * because their content is not in their properties.
 */
export function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  const root = prototype === null || (Object.getPrototypeOf(prototype) === null && Object.keys(prototype as object).length === 0);
  // An object with symbols as property names is plain only if it is a module namespace. Counterexamples are `arguments` and
  // `Math`.
  const symbols = Object.getOwnPropertySymbols(value);
  return root && (symbols.length === 0 || Object.prototype.toString.call(value) === '[object Module]');
}

/** Describes the type of a value in an error message, for example `a Map`. The text never contains the content of the value. */
export function kindOf(value: unknown): string {
  if (typeof value !== 'object' || value === null)
    return value === null || value === undefined ? String(value) : `a ${typeof value}`;
  const tag = Object.prototype.toString.call(value).slice('[object '.length, -1);
  if (tag !== 'Object') return `${/^[AEIOU]/.test(tag) ? 'an' : 'a'} ${tag}`;
  return 'an instance of a class';
}

/**
 * Returns whether a text contains half a surrogate pair. UTF-8 cannot encode such a half, so the runtime would send another
 * character in its place.
 */
export const hasLoneSurrogate = (text: string): boolean => /\p{Surrogate}/u.test(text);

/** Returns whether a value can be an object with options. It may be a plain object, a module, or an instance of a class. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' &&
  value !== null &&
  ['[object Object]', '[object Module]'].includes(Object.prototype.toString.call(value));

/**
 * Returns whether a value is an `AbortSignal`. The function does not check the class, because test environments such as jsdom
 * have their own class `AbortSignal`.
 */
export const isAbortSignal = (value: unknown): value is AbortSignal => {
  const { aborted, addEventListener, removeEventListener } = (value ?? {}) as Partial<Record<keyof AbortSignal, unknown>>;
  return typeof aborted === 'boolean' && typeof addEventListener === 'function' && typeof removeEventListener === 'function';
};
