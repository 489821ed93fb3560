import { isObject, type Node } from './load.ts';

/** A place in the spec. */
export interface Place {
  /** The JSON Pointer (RFC 6901) to the place. */
  readonly pointer: string;
  /** The last part of the pointer. */
  readonly key: string;
  readonly value: unknown;
}

/** A property of an object schema. */
export interface Property {
  readonly pointer: string;
  readonly name: string;
  readonly schema: Node;
  /** The object schema that has the property. */
  readonly owner: Node;
}

/** Returns a name as one part of a JSON Pointer (RFC 6901, section 3). */
export const pointerStep = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');

/**
 * Returns every value below a node, without examples. The names in an example, such as `description`, are data and not parts of
 * the spec.
 */
export function* walk(node: unknown, pointer = ''): Generator<Place> {
  if (!isObject(node)) return;
  for (const [key, value] of Object.entries(node)) {
    if (key === 'example' || key === 'examples') continue;
    const at = `${pointer}/${pointerStep(key)}`;
    yield { pointer: at, key, value };
    yield* walk(value, at);
  }
}

/** Returns every property of every object schema below a node. References are not followed. */
export function propertiesBelow(node: unknown): Property[] {
  return [{ pointer: '', key: '', value: node }, ...walk(node)].flatMap(({ pointer, key, value }) => {
    if (key === 'properties' || !isObject(value) || !isObject(value.properties)) return [];
    return Object.entries(value.properties).map(([name, schema]) => ({
      pointer: `${pointer}/properties/${name}`,
      name,
      schema: schema as Node,
      owner: value,
    }));
  });
}
