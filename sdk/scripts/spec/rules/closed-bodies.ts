import type { Rule } from '../fault.ts';
import { type Node, resolve, type Spec } from '../load.ts';

/** Every object that a request body may hold refuses properties that it does not name. */
export const closedBodies: Rule = ({ spec, operations }) =>
  operations.flatMap(({ id, body }) =>
    body
      ? openObjects(spec, body.schema, '/body').map((at) => ({ place: id, fault: `${at} is open to unknown properties.` }))
      : [],
  );

function openObjects(spec: Spec, schema: unknown, at: string, closedAbove = false): string[] {
  const node = resolve(spec, schema);
  const closed = closedAbove || node.unevaluatedProperties === false;
  const isObject = node.type === 'object' || node.properties !== undefined;
  const choices = ['allOf', 'oneOf', 'anyOf'].flatMap((key) => (node[key] as Node[] | undefined) ?? []);
  return [
    ...(isObject && !closed ? [at] : []),
    ...choices.flatMap((choice) => openObjects(spec, choice, at, closed)),
    ...Object.entries((node.properties ?? {}) as Node).flatMap(([name, child]) => openObjects(spec, child, `${at}/${name}`)),
    ...(node.items ? openObjects(spec, node.items, `${at}/*`) : []),
  ];
}
