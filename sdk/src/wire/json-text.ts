/** A value that JSON would turn into something else, or drop. */
export interface JsonIssue {
  /** JSON Pointer (RFC 6901) to it; empty for the value itself. */
  readonly pointer: string;
  /** What is wrong with it. */
  readonly detail: string;
  /** What its own code threw, if that is what is wrong. */
  readonly cause?: unknown;
}

/** Thrown inside, so that the walk needs no result at each step. */
class Refusal extends Error {
  readonly issue: JsonIssue;

  constructor(issue: JsonIssue) {
    super(issue.detail);
    this.issue = issue;
  }
}

/** Deeper values are refused: nothing that the API takes comes near, and the stack of a runtime ends. */
const deepest = 500;

/** Where the walk is. */
interface Place {
  readonly pointer: string;
  /** The objects that hold this one. */
  readonly holders: readonly object[];
}

/**
 * Writes a value as JSON, or says why JSON would not say the same: what `JSON.stringify` silently leaves out or replaces is an issue here.
 * Members that are `undefined` are left out; `toJSON` is honoured, unless it gives nothing, as that of an invalid date does.
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

/** What `toJSON` makes of a value that has it, as JSON has it: with the key, on objects and bigints. */
function replaced(value: unknown, key: string, place: Place): unknown {
  // A `Buffer` has a `toJSON`, and what it makes is no data that anybody reads.
  if (ArrayBuffer.isView(value)) return value;
  if ((typeof value !== 'object' || value === null) && typeof value !== 'bigint') return value;
  const made = read(place, () => {
    const { toJSON } = value as { readonly toJSON?: unknown };
    return typeof toJSON === 'function' ? { json: Reflect.apply(toJSON, value, [key]) as unknown } : undefined;
  });
  if (!made) return value;
  if (made.json === null || made.json === undefined)
    refuse(place, 'has a `toJSON` that gives nothing, as an invalid date does. Write null where null is meant');
  return made.json;
}

function objectText(value: object, { pointer, holders }: Place): string {
  const place = { pointer, holders: [...holders, value] };
  if (holders.includes(value)) refuse(place, 'holds itself');
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

/** Whether a value is a piece of JSON that is to be written as it is, made by `JSON.rawJSON`: an integer of twenty digits, for instance. */
const isRawJson = (value: object): boolean => (JSON as { isRawJSON?: (value: unknown) => boolean }).isRawJSON?.(value) === true;

/** A name as one step of a JSON Pointer (RFC 6901, section 3). */
export const pointerStep = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');

function arrayText(value: readonly unknown[], place: Place): string {
  if (Object.keys(value).length !== value.length) refuse(place, 'is an array with holes, or with members that have names');
  return `[${value.map((item, at) => textOf(item, String(at), { ...place, pointer: `${place.pointer}/${at}` })).join(',')}]`;
}

function refuse({ pointer }: Place, detail: string, cause?: unknown): never {
  throw new Refusal({ pointer, detail, ...(cause !== undefined && { cause }) });
}

/** Reads what may run code of the caller's: a getter, a proxy, `toJSON`. */
function read<T>(place: Place, get: () => T): T {
  try {
    return get();
  } catch (cause) {
    return refuse(place, 'cannot be read: its own code threw', cause);
  }
}

/**
 * Whether an object is nothing but its own members, in any realm: what `{}`, `JSON.parse` and `Object.create(null)` make. Instances of
 * classes are not, and neither are maps, sets, errors or streams: their content is not in their members.
 */
export function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  const root = prototype === null || (Object.getPrototypeOf(prototype) === null && Object.keys(prototype as object).length === 0);
  // A module namespace has a tag and nothing else; `arguments`, `Math` and their like have symbols and are no records.
  const symbols = Object.getOwnPropertySymbols(value);
  return root && (symbols.length === 0 || Object.prototype.toString.call(value) === '[object Module]');
}

/** What an object is, for a message: its class, without a look at its content. */
export function kindOf(value: unknown): string {
  if (typeof value !== 'object' || value === null)
    return value === null || value === undefined ? String(value) : `a ${typeof value}`;
  const tag = Object.prototype.toString.call(value).slice('[object '.length, -1);
  if (tag !== 'Object') return `${/^[AEIOU]/.test(tag) ? 'an' : 'a'} ${tag}`;
  return 'an instance of a class';
}

/** Whether a text has a UTF-16 surrogate without its partner: no UTF-8 can hold it, so it would arrive as another character. */
export const hasLoneSurrogate = (text: string): boolean => /\p{Surrogate}/u.test(text);

/** An object of options: a plain one, or an instance of a class that holds them. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' &&
  value !== null &&
  ['[object Object]', '[object Module]'].includes(Object.prototype.toString.call(value));

/** Whether a value is an `AbortSignal` of any realm: that of a test environment is not the runtime's own. */
export const isAbortSignal = (value: unknown): value is AbortSignal => {
  const { aborted, addEventListener, removeEventListener } = (value ?? {}) as Partial<Record<keyof AbortSignal, unknown>>;
  return typeof aborted === 'boolean' && typeof addEventListener === 'function' && typeof removeEventListener === 'function';
};
