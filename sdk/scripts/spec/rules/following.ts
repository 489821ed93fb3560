import type { Rule } from '../fault.ts';
import { type Node, resolve } from '../load.ts';
import type { Operation } from '../model.ts';

const paging = ['limit', 'cursor', 'order'];

/** What `x-follow` names exists, and the method that follows a list has a name of its own. */
export const following: Rule = ({ operations }) => {
  const ids = new Set(operations.map(({ id }) => id));
  return operations.flatMap((operation) => faultsOf(operation, ids).map((fault) => ({ place: operation.id, fault })));
};

function faultsOf({ tag, follow, item, parameters }: Operation, ids: ReadonlySet<string>): string[] {
  if (!follow) return [];
  if (!item) return ['x-follow stands on an operation that is no list.'];
  const filters = parameters.filter((parameter) => parameter.in === 'query' && !paging.includes(parameter.name));
  const unknown = [...follow.filters, ...Object.keys(follow.send)].filter(
    (one) => !filters.some((filter) => filter.name === one),
  );
  return [
    ...(ids.has(`${tag}.${follow.name}`) ? [`the method that follows it would replace ${tag}.${follow.name}.`] : []),
    ...unknown.map((one) => `x-follow names ${one}, which is no filter of the list.`),
    ...Object.keys(follow.send)
      .filter((one) => follow.filters.includes(one))
      .map((one) => `x-follow has ${one} as a filter and in \`send\`.`),
  ];
}

/** The items of a list that can be followed have an id: a client tells by it which items it has returned. */
export const followedItems: Rule = ({ spec, operations }) =>
  operations.flatMap(({ id, follow, item }) => {
    if (!follow || !item) return [];
    const { properties = {}, required = [] } = resolve(spec, item) as { properties?: Node; required?: readonly string[] };
    const hasId = 'id' in properties && required.includes('id');
    return hasId ? [] : [{ place: id, fault: 'x-follow needs items with a required `id`.' }];
  });
