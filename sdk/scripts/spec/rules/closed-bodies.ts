import type { Rule } from '../fault.ts';
import { type Node, resolve, type Spec } from '../load.ts';

/** Checks that every object in a request body refuses unknown properties. */
export const closedBodies: Rule = ({ spec, operations }) =>
  operations.flatMap(({ id, body }) =>
    body
      ? openObjects(spec, body.schema).map((at) => ({
          place: id,
          fault: `${at} allows unknown properties. Add unevaluatedProperties: false.`,
        }))
      : [],
  );

interface Step {
  readonly schema: unknown;
  readonly at: string;
  /** Whether a schema that includes this schema already refuses unknown properties. */
  readonly closedAbove: boolean;
}

function openObjects(spec: Spec, body: unknown): string[] {
  const open: string[] = [];
  const seen = new Set<string>();
  const numbers = new Map<Node, number>();
  const waiting: Step[] = [{ schema: body, at: '/body', closedAbove: false }];
  for (let step = waiting.shift(); step; step = waiting.shift()) {
    const node = resolve(spec, step.schema);
    if (!numbers.has(node)) numbers.set(node, numbers.size);
    const key = `${numbers.get(node)} ${step.closedAbove}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const closed = step.closedAbove || node.unevaluatedProperties === false || node.additionalProperties === false;
    if ((node.type === 'object' || node.properties !== undefined) && !closed && !isMap(node)) open.push(step.at);
    waiting.push(...below(node, step.at, closed));
  }
  return open;
}

/** Returns whether a schema describes an object with any property names and one schema for all values. */
const isMap = (node: Node): boolean => typeof node.additionalProperties === 'object' && node.properties === undefined;

function below(node: Node, at: string, closed: boolean): Step[] {
  const choices = ['allOf', 'oneOf', 'anyOf'].flatMap((key) => (node[key] as Node[] | undefined) ?? []);
  const children = Object.entries((node.properties ?? {}) as Node);
  const items = [node.items, node.additionalProperties, ...((node.prefixItems ?? []) as unknown[])];
  return [
    ...choices.map((schema) => ({ schema, at, closedAbove: closed })),
    ...children.map(([name, schema]) => ({ schema, at: `${at}/${name}`, closedAbove: false })),
    ...items.flatMap((schema) => (typeof schema === 'object' ? [{ schema, at: `${at}/*`, closedAbove: false }] : [])),
  ];
}
