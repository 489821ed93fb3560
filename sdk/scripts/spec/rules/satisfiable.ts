import type { Fault, Rule } from '../fault.ts';
import { type Node, resolve, type Spec } from '../load.ts';
import { type SchemaPlace, schemasIn } from '../schemas-in.ts';

const pairs: readonly (readonly [string, string])[] = [
  ['minLength', 'maxLength'],
  ['minItems', 'maxItems'],
  ['minProperties', 'maxProperties'],
  ['minimum', 'maximum'],
];

/**
 * Checks that every schema has valid values: no minimum is greater than its maximum, and every required property is described.
 */
export const satisfiable: Rule = ({ spec }) => {
  const places = schemasIn(spec);
  const at = new Map(places.map(({ pointer, schema }) => [pointer, schema]));
  return places.flatMap((place) => [...limits(place), ...undescribed(spec, place, at)]);
};

const limits = ({ pointer, schema }: SchemaPlace): Fault[] =>
  pairs.flatMap(([least, most]) => {
    const [from, to] = [schema[least], schema[most]];
    return typeof from === 'number' && typeof to === 'number' && from > to
      ? [
          {
            place: `${pointer}/${least}`,
            fault: `no value is valid, because ${least} is ${from} and ${most} is ${to}. Change one of them.`,
          },
        ]
      : [];
  });

const part = /\/(allOf|oneOf|anyOf)\/\d+$/;

/**
 * Returns a fault for each name in `required` for which no property is described. The function looks for the property in the
 * schema itself, in the schemas that contain this schema in `allOf`, `oneOf` or `anyOf`, and in the parts of all these schemas.
 * If one of them allows properties of any name, the function returns no fault.
 */
function undescribed(spec: Spec, { pointer, schema }: SchemaPlace, at: ReadonlyMap<string, Node>): Fault[] {
  if (!schema.required) return [];
  const whole = [schema];
  for (let place = pointer; part.test(place); ) {
    place = place.replace(part, '');
    whole.push(at.get(place) ?? {});
  }
  const known = new Set<string>();
  const open = whole.some((one) => describe(spec, one, known));
  if (open) return [];
  return (schema.required as string[]).flatMap((name, index) =>
    known.has(name)
      ? []
      : [
          {
            place: `${pointer}/required/${index}`,
            fault: `the required property "${name}" is not described. Describe it, or remove it here.`,
          },
        ],
  );
}

/** Adds the property names of a schema and its parts to `known`. Returns whether properties of any name are allowed. */
function describe(spec: Spec, schema: Node, known: Set<string>, seen: Set<Node> = new Set()): boolean {
  const node = resolve(spec, schema);
  if (seen.has(node)) return false;
  seen.add(node);
  for (const name of Object.keys((node.properties ?? {}) as Node)) known.add(name);
  const parts = ['allOf', 'oneOf', 'anyOf'].flatMap((key) => (node[key] ?? []) as Node[]);
  const open = parts.map((one) => describe(spec, one, known, seen));
  return typeof node.additionalProperties === 'object' || open.includes(true);
}
