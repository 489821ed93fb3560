import type { Fault, Rule } from '../fault.ts';
import type { Node, Spec } from '../load.ts';
import type { Operation } from '../model.ts';
import { schemasIn } from '../schemas-in.ts';

/**
 * Checks that every array has `maxItems`. The array of items in a page needs no `maxItems`, because the parameter `limit` sets
 * its maximum length. If an array has `x-bounded-by`, `maxItems` must be the sum of the constants that `x-bounded-by` names. Also
 * checks the number of operations.
 */
export const bounds: Rule = ({ spec, operations }) => {
  const schemas = schemasIn(spec);
  const pages = new Set(schemas.map(({ schema }) => dataOf(schema)));
  return [
    ...schemas.filter(({ schema }) => isArray(schema)).flatMap(({ pointer, schema }) => boundless(pointer, schema, pages)),
    ...schemas.flatMap(({ pointer, schema }) => unequal(spec, pointer, schema)),
    ...tooMany(spec, operations),
  ];
};

const isArray = ({ type, items }: Node): boolean =>
  [type].flat().includes('array') || (type === undefined && items !== undefined);

/** Returns the schema of the array `data` of a page; `undefined` if the schema does not describe a page. */
function dataOf({ properties }: Node): unknown {
  const { data, next_cursor, has_more } = (properties ?? {}) as Node;
  return next_cursor && has_more ? data : undefined;
}

function boundless(place: string, schema: Node, pages: ReadonlySet<unknown>): Fault[] {
  if (typeof schema.maxItems === 'number' || pages.has(schema)) return [];
  return [
    {
      place,
      fault:
        'the array has no maximum length. Add maxItems with a limit that the platform enforces, or return the array in pages.',
    },
  ];
}

function unequal(spec: Spec, place: string, schema: Node): Fault[] {
  const names = schema['x-bounded-by'] as readonly string[] | undefined;
  if (!names) return [];
  const unknown = names.filter((name) => typeof figureOf(spec, name) !== 'number');
  if (unknown.length > 0)
    return [{ place, fault: `x-bounded-by names ${unknown.join(', ')}, which x-platform does not define as a number.` }];
  const most = names.reduce((sum, name) => sum + Number(figureOf(spec, name)), 0);
  return schema.maxItems === most
    ? []
    : [{ place, fault: `maxItems is ${schema.maxItems}, but it must be ${names.join(' + ')}, which is ${most}.` }];
}

/**
 * Checks that the spec has at most `operations_max` operations. `operations_max` is also the maximum length of each array that
 * has one item for each operation.
 */
function tooMany(spec: Spec, operations: readonly Operation[]): Fault[] {
  const most = figureOf(spec, 'operations_max');
  if (typeof most !== 'number' || operations.length <= most) return [];
  return [
    {
      place: '/x-platform/operations_max',
      fault: `the maximum is ${most}, but there are ${operations.length} operations. Raise the maximum.`,
    },
  ];
}

const figureOf = (spec: Spec, name: string): unknown =>
  (spec['x-platform'] as Readonly<Record<string, { value?: unknown } | undefined>> | undefined)?.[name]?.value;
