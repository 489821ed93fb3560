import { type Node, nameOf, resolve, type Spec } from '../spec/load.ts';
import type { Operation } from '../spec/model.ts';
import { banner, literal } from './source.ts';

/**
 * The members of responses that the client's own code reads, by operation. A `?` marks a member that the client only passes on,
 * such as a token. The client checks only the type of such a member.
 */
const used: Readonly<Record<string, readonly string[]>> = {
  'exports.create': ['id', 'status', 'progress', 'snapshot_at', 'failure', 'files'],
  'exports.get': ['id', 'status', 'progress', 'snapshot_at', 'failure', 'files'],
  'keys.rotate': ['id', 'secret?'],
  'mfa.createChallenge': ['id?', 'methods', 'expires_at?'],
  'mfa.verify': ['token?', 'expires_at'],
};

const pageMembers = ['data', 'next_cursor', 'has_more'];
const limits = ['pattern', 'format', 'minimum', 'maximum'];

/** Returns `shapes.ts`: the parts of responses that the client checks before its own code reads them. */
export function emitShapes(spec: Spec, operations: readonly Operation[]): string {
  const shaped = Object.entries(used).map(([id, members]) => {
    const schema = operations.find((operation) => operation.id === id)?.success.content?.schema;
    if (!schema) throw new Error(`The client reads the response of "${id}", and the spec has none.`);
    return { id, name: nameOf(schema) ?? id, shape: objectOf(spec, schema, members) };
  });
  const list = operations.find((operation) => operation.list);
  if (!list?.success.content) throw new Error('The spec has no list.');
  const page = objectOf(spec, list.success.content.schema, pageMembers);
  const items = { ...(page.properties as Node), data: { type: ['array'] } };
  const shapes = Object.fromEntries([
    ['page', { ...page, properties: items }],
    ...shaped.map(({ name, shape }) => [name, shape]),
  ]);
  return `${banner}
/**
 * A part of a JSON Schema. The client uses a value in a response only if the value matches this part. All \`properties\` are
 * required.
 */
export interface Shape {
  readonly type: readonly string[];
  readonly pattern?: string;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
}

/** The name of a shape: the name of its schema, or \`page\` for a page of any list. */
export type ShapeName = ${Object.keys(shapes)
    .map((name) => `'${name}'`)
    .join(' | ')};

/** The shapes of the responses that the client itself reads. */
export const shapes: Readonly<Record<ShapeName, Shape>> = ${literal(shapes, 2)};

/** The name of the shape of each operation's response. */
export const shapeNames: Readonly<Record<string, ShapeName | undefined>> = ${literal(Object.fromEntries(shaped.map(({ id, name }) => [id, name])), 1)};
`;
}

/** Returns the shape of an object with these members. */
function objectOf(spec: Spec, schema: Node, members: readonly string[]): Node {
  const properties = members.map((member) => {
    const name = member.replace('?', '');
    const property = propertyOf(spec, schema, name);
    if (!property)
      throw new Error(`The client reads "${name}" of ${nameOf(schema) ?? 'a response'}, and the spec does not have it.`);
    return [name, member.endsWith('?') ? { type: shapeOf(spec, property).type } : shapeOf(spec, property)];
  });
  return { type: ['object'], properties: Object.fromEntries(properties) };
}

/** Returns the schema of a property. The property may also be within `allOf`. */
function propertyOf(spec: Spec, schema: Node, name: string): Node | undefined {
  const node = resolve(spec, schema);
  const own = (node.properties as Readonly<Record<string, Node>> | undefined)?.[name];
  const parts = (node.allOf ?? []) as Node[];
  return own ?? parts.map((part) => propertyOf(spec, part, name)).find((found) => found !== undefined);
}

/** The types of a value whose schema has no type. */
const anything = ['string', 'number', 'integer', 'boolean', 'object', 'array', 'null'];

/**
 * Returns the shape of a schema. The shape does not contain `enum`, because a later version of the platform may add values. The
 * shape ends where a schema contains itself, and where schemas are nested too deeply.
 */
export function shapeOf(spec: Spec, schema: Node, inside: readonly Node[] = []): Node {
  const node = resolve(spec, schema);
  const type = node.type === undefined ? anything : [node.type].flat();
  if (inside.includes(node) || inside.length > deepest) return { type };
  const choices = (node.oneOf ?? node.anyOf) as Node[] | undefined;
  if (choices) {
    const shapes = choices.map((choice) => shapeOf(spec, choice, [...inside, node]));
    return { ...Object.assign({}, ...shapes), type: [...new Set(shapes.flatMap((shape) => shape.type as string[]))] };
  }
  const kept = Object.fromEntries(limits.filter((name) => node[name] !== undefined).map((name) => [name, node[name]]));
  return { type, ...kept, ...nested(spec, node, [...inside, node]) };
}

/** The maximum nesting of schemas in a shape. */
const deepest = 6;

function nested(spec: Spec, node: Node, inside: readonly Node[]): Node {
  const { properties, items } = node as { properties?: Readonly<Record<string, Node>>; items?: Node };
  if (!properties) return items ? { items: shapeOf(spec, items, inside) } : {};
  const shapes = Object.entries(properties).map(([name, property]) => [name, shapeOf(spec, property, inside)]);
  return { properties: Object.fromEntries(shapes) };
}
