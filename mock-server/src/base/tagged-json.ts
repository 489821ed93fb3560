import { fromBase64, toBase64 } from './base64.ts';

/**
 * Returns plain data as JSON text. The data may also contain values that JSON does not have: maps, sets, bytes, `undefined`,
 * `NaN` and infinite numbers. Each such value becomes an object in the text. The property `$` of this object names the type of
 * the value.
 *
 * @example
 * parseTaggedJson(taggedJson(new Map([['a', Number.POSITIVE_INFINITY]]))); // the same map again
 */
export const taggedJson = (value: unknown): string => JSON.stringify(tagged(value));

/**
 * Converts the result of `taggedJson` back to the original value. Throws a `SyntaxError` for a text that is not JSON, and a
 * `TypeError` if a property `$` names an unknown type.
 */
export const parseTaggedJson = (text: string): unknown => untagged(JSON.parse(text));

function tagged(value: unknown): unknown {
  if (value === undefined) return { $: 'undefined' };
  if (typeof value === 'number' && !Number.isFinite(value)) return { $: 'number', value: String(value) };
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(tagged);
  if (value instanceof Map) return { $: 'map', value: [...value].map(([key, item]) => [tagged(key), tagged(item)]) };
  if (value instanceof Set) return { $: 'set', value: [...value].map(tagged) };
  if (value instanceof Uint8Array) return { $: 'bytes', value: toBase64(value) };
  const entries = Object.entries(value).map(([name, item]) => [name, tagged(item)]);
  return Object.hasOwn(value, '$') ? { $: 'object', value: entries } : Object.fromEntries(entries);
}

function untagged(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(untagged);
  if (!Object.hasOwn(value, '$')) return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, untagged(item)]));
  const { $: kind, value: held } = value as { readonly $: unknown; readonly value?: unknown };
  switch (kind) {
    case 'undefined':
      return undefined;
    case 'number':
      return Number(held);
    case 'map':
      return new Map(untagged(held) as [unknown, unknown][]);
    case 'set':
      return new Set(untagged(held) as unknown[]);
    case 'bytes':
      return fromBase64(String(held));
    case 'object':
      return Object.fromEntries((held as [string, unknown][]).map(([name, item]) => [name, untagged(item)]));
    default:
      throw new TypeError(`a value has the unknown type "${String(kind)}"`);
  }
}
