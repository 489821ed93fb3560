import { type Node, nameOf, resolve, type Spec } from '../spec/load.ts';
import type { Operation } from '../spec/model.ts';
import { banner, literal } from './source.ts';

/**
 * The members that the client itself uses of an answer, by operation. `?` marks what is only handed on, a token for instance: its type is
 * checked and its form is the platform's own affair.
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

/** `shapes.ts`: what the client checks of an answer before its own code uses it. */
export function emitShapes(spec: Spec, operations: readonly Operation[]): string {
  const shaped = Object.entries(used).map(([id, members]) => {
    const schema = operations.find((operation) => operation.id === id)?.success.content?.schema;
    if (!schema) throw new Error(`The client uses the answer of "${id}", and the spec describes none.`);
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
/** What the client relies on in a value: a part of its JSON Schema. All properties are required. */
export interface Shape {
  readonly type: readonly string[];
  readonly pattern?: string;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
}

/** The name of a shape: its schema, or \`page\` for a page of any list. */
export type ShapeName = ${Object.keys(shapes)
    .map((name) => `'${name}'`)
    .join(' | ')};

/** What the client relies on in the answers that it uses itself. */
export const shapes: Readonly<Record<ShapeName, Shape>> = ${literal(shapes, 2)};

/** The shape of the answers that the client uses itself, by operation. */
export const shapeNames: Readonly<Record<string, ShapeName | undefined>> = ${literal(Object.fromEntries(shaped.map(({ id, name }) => [id, name])), 1)};
`;
}

/** The shape of an object of which these members are used. */
function objectOf(spec: Spec, schema: Node, members: readonly string[]): Node {
  const properties = members.map((member) => {
    const name = member.replace('?', '');
    const property = propertyOf(spec, schema, name);
    if (!property)
      throw new Error(`The client uses "${name}" of ${nameOf(schema) ?? 'an answer'}, and the spec does not describe it.`);
    return [name, member.endsWith('?') ? { type: shapeOf(spec, property).type } : shapeOf(spec, property)];
  });
  return { type: ['object'], properties: Object.fromEntries(properties) };
}

/** The schema of a property, wherever `allOf` puts it. */
function propertyOf(spec: Spec, schema: Node, name: string): Node | undefined {
  const node = resolve(spec, schema);
  const own = (node.properties as Readonly<Record<string, Node>> | undefined)?.[name];
  const parts = (node.allOf ?? []) as Node[];
  return own ?? parts.map((part) => propertyOf(spec, part, name)).find((found) => found !== undefined);
}

/** What a value may be whose schema does not say. */
const anything = ['string', 'number', 'integer', 'boolean', 'object', 'array', 'null'];

/**
 * What is checked of a schema. `enum` is not: a value that a later platform adds is for the code that reads it. Below a schema that
 * holds itself nothing is checked.
 */
function shapeOf(spec: Spec, schema: Node, inside: readonly Node[] = []): Node {
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

/** As many schemas within one another are checked. */
const deepest = 6;

function nested(spec: Spec, node: Node, inside: readonly Node[]): Node {
  const { properties, items } = node as { properties?: Readonly<Record<string, Node>>; items?: Node };
  if (!properties) return items ? { items: shapeOf(spec, items, inside) } : {};
  const shapes = Object.entries(properties).map(([name, property]) => [name, shapeOf(spec, property, inside)]);
  return { properties: Object.fromEntries(shapes) };
}
