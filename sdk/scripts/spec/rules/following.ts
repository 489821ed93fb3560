import type { Rule } from '../fault.ts';
import { type Node, resolve } from '../load.ts';
import type { Operation } from '../model.ts';

const paging = ['limit', 'cursor', 'order'];

/**
 * Checks that each parameter that `x-follow` names exists, and that no operation has the name of a method that follows a list.
 */
export const following: Rule = ({ operations }) => {
  const ids = new Set(operations.map(({ id }) => id));
  return operations.flatMap((operation) => faultsOf(operation, ids).map((fault) => ({ place: operation.id, fault })));
};

function faultsOf({ tag, follow, item, parameters }: Operation, ids: ReadonlySet<string>): string[] {
  if (!follow) return [];
  if (!item) return ['x-follow is only for lists, and this operation is not a list.'];
  const filters = parameters.filter((parameter) => parameter.in === 'query' && !paging.includes(parameter.name));
  const unknown = [...follow.filters, ...Object.keys(follow.send)].filter(
    (one) => !filters.some((filter) => filter.name === one),
  );
  return [
    ...(ids.has(`${tag}.${follow.name}`)
      ? [`the method that follows the list would replace the operation ${tag}.${follow.name}.`]
      : []),
    ...unknown.map((one) => `x-follow names ${one}, which is not a filter of the list.`),
    ...Object.keys(follow.send)
      .filter((one) => follow.filters.includes(one))
      .map((one) => `x-follow has ${one} in both \`filters\` and \`send\`. Remove it from one of them.`),
  ];
}

/** Checks that the items of each list with `x-follow` have an id, by which a client knows which items it has already returned. */
export const followedItems: Rule = ({ spec, operations }) =>
  operations.flatMap(({ id, follow, item }) => {
    if (!follow || !item) return [];
    const { properties = {}, required = [] } = resolve(spec, item) as { properties?: Node; required?: readonly string[] };
    const hasId = 'id' in properties && required.includes('id');
    return hasId ? [] : [{ place: id, fault: 'x-follow needs items with a required `id`.' }];
  });
