import type { Fault, Rule } from '../fault.ts';
import { componentOf, type Node, type Spec } from '../load.ts';
import { schemasWithin } from '../schemas-in.ts';

/** The smallest JSON document that fits a schema may contain at most this number of values. */
const most = 10_000;

/** Checks that each schema allows a finite JSON document, and that the smallest such document is small enough for an example. */
export const finite: Rule = ({ spec }) => {
  const { schemas } = spec.components;
  const circles = circular(schemas);
  if (circles.length > 0) return circles;
  const sizes = smallestSizes(schemas);
  return Object.keys(schemas).flatMap((name): Fault[] => {
    const place = `/components/schemas/${name}`;
    const size = sizes.get(name);
    if (size === undefined)
      return [
        {
          place,
          fault: 'every value would have to contain another value of the same schema. Make a property optional or nullable.',
        },
      ];
    return size > most
      ? [{ place, fault: `even the smallest value contains more than ${most} values. Make properties optional.` }]
      : [];
  });
};

/**
 * Returns, for each schema, the number of values in the smallest JSON document that fits it. The function computes the numbers in
 * rounds until no number changes. The result has no number for a schema if every document that fits it would be infinite.
 */
function smallestSizes(schemas: Spec['components']['schemas']): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  const sizeOf = (name: string): number => sizes.get(name) ?? Number.POSITIVE_INFINITY;
  for (let settled = false; !settled; ) {
    settled = true;
    // The loop begins with the last schema, because most schemas refer to schemas further down in the file.
    for (const [name, schema] of Object.entries(schemas).toReversed()) {
      const now = smallest(schema, sizeOf);
      if (now >= sizeOf(name)) continue;
      sizes.set(name, now);
      settled = false;
    }
  }
  return sizes;
}

const sum = (sizes: readonly number[]): number => {
  const all = sizes.reduce((total, size) => total + size, 0);
  return Number.isFinite(all) ? Math.min(all, most * 2) : all;
};

function smallest(schema: Node, sizeOf: (name: string) => number): number {
  if (typeof schema.$ref === 'string') return sizeOf(componentOf(schema.$ref)?.name ?? '');
  if ([schema.type].flat().includes('null')) return 1;
  const within = (key: string): number[] =>
    schemasWithin({ pointer: '', schema: { [key]: schema[key] } }).map((place) => smallest(place.schema, sizeOf));
  const required = (schema.required ?? []) as string[];
  const properties = Object.entries((schema.properties ?? {}) as Readonly<Record<string, Node>>)
    .filter(([name]) => required.includes(name))
    .map(([, property]) => smallest(property, sizeOf));
  const choices = [within('oneOf'), within('anyOf')].filter((sizes) => sizes.length > 0).map((sizes) => Math.min(...sizes));
  const items = Number(schema.minItems ?? 0) > 0 ? within('items') : [];
  return 1 + sum([...properties, ...within('allOf'), ...within('prefixItems'), ...items, ...choices]);
}

/**
 * Returns a fault for each schema that contains itself without an object in between. TypeScript has no type for such a schema.
 */
function circular(schemas: Spec['components']['schemas']): Fault[] {
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (name: string, inside: ReadonlySet<string>): void => {
    if (inside.has(name)) circles.push(name);
    if (done.has(name) || inside.has(name)) return;
    const within = new Set([...inside, name]);
    for (const next of direct(schemas[name])) visit(next, within);
    done.add(name);
  };
  for (const name of Object.keys(schemas)) visit(name, new Set());
  return circles.map((name) => ({
    place: `/components/schemas/${name}`,
    fault:
      'the schema contains itself without an object in between, and TypeScript has no type for this. Put the inner value into a property of an object.',
  }));
}

/** Returns the components that a schema refers to. The function ignores references inside properties. */
function direct(schema: Node | undefined): string[] {
  if (typeof schema?.$ref === 'string') return [componentOf(schema.$ref)?.name ?? ''];
  const parts = ['allOf', 'anyOf', 'oneOf', 'prefixItems'].flatMap((key) => (schema?.[key] ?? []) as Node[]);
  return [...parts, ...(schema?.items ? [schema.items as Node] : [])].flatMap(direct);
}
