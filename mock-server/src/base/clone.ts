/**
 * Returns a deep copy of plain data: objects, lists, maps, sets, bytes and primitive values. This function replaces
 * `structuredClone`, which is missing in the browser environments of some test runners.
 */
export function clone<Value>(value: Value): Value {
  return cloned(value) as Value;
}

function cloned(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(cloned);
  if (value instanceof Map) return new Map([...value].map(([key, item]) => [cloned(key), cloned(item)]));
  if (value instanceof Set) return new Set([...value].map(cloned));
  if (value instanceof Uint8Array) return value.slice();
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, cloned(item)]));
}
