/** The maximum number of values of a spec, after YAML aliases were expanded. */
const most = 1_000_000;
/** The maximum nesting of the values of a spec. */
const deepest = 100;

/**
 * Returns a copy of a parsed YAML document without shared objects, so that every walk through the copy ends. Throws an error in
 * four cases: the document contains itself, is nested too deeply, contains a value that JSON does not have, or its aliases expand
 * to too many values.
 */
export function plainCopy(document: unknown): unknown {
  let count = 0;
  const copy = (value: unknown, pointer: string, depth: number): unknown => {
    count += 1;
    if (count > most) throw new Error(`the aliases expand to more than ${most} values. Write $ref instead of aliases.`);
    if (depth > deepest) throw new Error(`${pointer.slice(0, 80)}… is nested deeper than ${deepest} levels, or contains itself.`);
    if (typeof value !== 'object' || value === null) return primitive(value, pointer);
    if (Array.isArray(value)) return value.map((item, index) => copy(item, `${pointer}/${index}`, depth + 1));
    if (Object.getPrototypeOf(value) !== Object.prototype)
      throw new Error(`${pointer}: the value must be an object, a list, a text or a number.`);
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, copy(item, `${pointer}/${key}`, depth + 1)]));
  };
  return copy(document, '', 0);
}

function primitive(value: unknown, pointer: string): unknown {
  const isJson = value === null || ['string', 'boolean'].includes(typeof value) || Number.isFinite(value);
  if (!isJson) throw new Error(`${pointer}: ${String(value)} is not a value of JSON.`);
  return value;
}
