import { type Node, nameOf, resolve, type Spec } from '../../../sdk/scripts/spec/load.ts';

/** A value in a body. */
export interface Field {
  /** The path of the value: `a.b` for a property of an object, `a[]` for an item of an array. */
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  readonly description: string;
  readonly collection: { readonly category: string; readonly purpose: string } | undefined;
  /**
   * How anonymization changes the value: `remove`, or `product` (only the product name stays). Undefined for a value that
   * anonymization does not change.
   */
  readonly anonymize: string | undefined;
}

const deepest = 4;

/** Returns the values of a schema. The values in a nested object come directly after the object. */
export function fieldsOf(spec: Spec, schema: unknown, prefix = '', depth = 0): Field[] {
  const node = objectOf(spec, schema);
  if (!node || depth > deepest) return [];
  const required = new Set(node.required as string[] | undefined);
  return Object.entries(node.properties as Readonly<Record<string, Node>>).flatMap(([key, property]) => {
    const name = prefix + key;
    const field = fieldOf(spec, name, property, required.has(key));
    const item = itemOf(spec, property);
    return [field, ...fieldsOf(spec, item ?? property, `${name}${item ? '[]' : ''}.`, depth + 1)];
  });
}

function fieldOf(spec: Spec, name: string, property: Node, required: boolean): Field {
  const target = resolve(spec, property);
  const said =
    property.description ?? target.description ?? choicesOf(target).map((choice) => resolve(spec, choice).description)[0];
  return {
    name,
    type: typeOf(spec, property),
    required,
    description: String(said ?? '').trim(),
    collection: (property['x-collection'] ?? target['x-collection']) as Field['collection'],
    anonymize: (property['x-anonymize'] ?? target['x-anonymize']) as string | undefined,
  };
}

const choicesOf = (node: Node): Node[] => ['oneOf', 'anyOf', 'allOf'].flatMap((key) => (node[key] as Node[] | undefined) ?? []);

/**
 * Returns the object that a schema describes, with the properties of all alternatives of the schema. Returns `undefined` if the
 * schema describes no object.
 */
function objectOf(spec: Spec, schema: unknown): Node | undefined {
  const node = resolve(spec, schema);
  const parts = [node, ...choicesOf(node).map((choice) => objectOf(spec, choice))].filter((part) => part?.properties);
  if (parts.length === 0) return undefined;
  return {
    properties: Object.assign({}, ...parts.map((part) => part?.properties)),
    required: parts.flatMap((part) => (part?.required as string[] | undefined) ?? []),
  };
}

/** Returns the schema of the items of an array if these items are objects, otherwise `undefined`. */
function itemOf(spec: Spec, schema: unknown): Node | undefined {
  const { items } = resolve(spec, schema);
  return items && objectOf(spec, items) ? (items as Node) : undefined;
}

/** Returns the type of a value as a short text, such as `string | null` or `integer 1–1000`. */
export function typeOf(spec: Spec, schema: unknown): string {
  const node = resolve(spec, schema);
  if (node.const !== undefined) return JSON.stringify(node.const);
  if (Array.isArray(node.enum)) return enumWords(node.enum);
  const choices = [...((node.oneOf as Node[]) ?? []), ...((node.anyOf as Node[]) ?? [])];
  if (choices.length > 0) return [...new Set(choices.map((choice) => typeOf(spec, choice)))].join(' | ');
  if (node.type === 'array') return `${typeOf(spec, node.items)}[]`;
  const named = nameOf(schema);
  if (node.type === 'string' && named?.endsWith('Id')) return `string (${named})`;
  return plainType(node);
}

const enumWords = (values: readonly unknown[]): string => values.map((value) => JSON.stringify(value)).join(' | ');

function plainType({ type, format, minimum, maximum, maxLength }: Node): string {
  const types = Array.isArray(type) ? (type as string[]) : [String(type ?? 'object')];
  const bounds = minimum !== undefined && maximum !== undefined ? ` ${minimum}–${maximum}` : '';
  const detail = format ? ` (${format})` : maxLength ? ` (≤ ${maxLength} characters)` : bounds;
  return types.map((name) => (name === 'null' ? name : name + detail)).join(' | ');
}
