import { isObject, type Node, type Spec } from './load.ts';
import { pointerStep } from './walk.ts';

/** A schema and its place in the spec. */
export interface SchemaPlace {
  /** The JSON Pointer (RFC 6901) to the schema. */
  readonly pointer: string;
  readonly schema: Node;
}

const listed = ['allOf', 'anyOf', 'oneOf', 'prefixItems'];
const single = ['items', 'additionalProperties', 'propertyNames'];

/** Returns the schemas directly within a schema. */
export function schemasWithin({ pointer, schema }: SchemaPlace): SchemaPlace[] {
  const at = (value: unknown, ...keys: readonly (string | number)[]): SchemaPlace[] =>
    isObject(value) && !Array.isArray(value)
      ? [{ pointer: [pointer, ...keys.map(String).map(pointerStep)].join('/'), schema: value }]
      : [];
  return [
    ...Object.entries((schema.properties ?? {}) as Node).flatMap(([name, property]) => at(property, 'properties', name)),
    ...listed.flatMap((key) => ((schema[key] ?? []) as unknown[]).flatMap((item, index) => at(item, key, index))),
    ...single.flatMap((key) => at(schema[key], key)),
  ];
}

/**
 * Returns every schema of the spec, including schemas within other schemas. The function does not follow references. It therefore
 * returns each schema only once.
 */
export function schemasIn(spec: Spec): SchemaPlace[] {
  const found: SchemaPlace[] = [];
  const waiting = roots({ components: spec.components, paths: spec.paths }, '').toReversed();
  for (let place = waiting.pop(); place; place = waiting.pop()) {
    found.push(place);
    waiting.push(...schemasWithin(place).toReversed());
  }
  return found;
}

/**
 * Returns the schemas that are not within another schema: the component schemas, and the values of members with the name
 * `schema`. Examples are skipped, because they are data.
 */
function roots(node: unknown, pointer: string): SchemaPlace[] {
  if (!isObject(node)) return [];
  return Object.entries(node).flatMap(([key, value]) => {
    const at = `${pointer}/${pointerStep(key)}`;
    if (key === 'example' || key === 'examples' || key.startsWith('x-')) return [];
    if (isObject(value) && !Array.isArray(value) && (key === 'schema' || pointer === '/components/schemas'))
      return [{ pointer: at, schema: value }];
    return roots(value, at);
  });
}
