import type { Rule } from '../fault.ts';

interface Page {
  readonly data: readonly unknown[];
  readonly next_cursor: string | null;
  readonly has_more: boolean;
}

/** Checks that the example of a list shows paging: different items, and a cursor for the next page. */
export const paging: Rule = ({ operations }) =>
  operations.flatMap(({ id, list, success }) => {
    if (!list || !success.content) return [];
    const { data = [], next_cursor, has_more } = (success.content.example ?? {}) as Partial<Page>;
    const distinct = new Set(data.map((item) => JSON.stringify(item))).size;
    const ids = data.map((item) => (item as { readonly id?: unknown }).id).filter((name) => name !== undefined);
    return [
      ...(distinct < 2 || distinct < data.length || new Set(ids).size < ids.length
        ? ['the example of a list must have at least two items with different ids.']
        : []),
      ...(typeof next_cursor === 'string' && has_more
        ? []
        : ['the example of a list must have a next_cursor and has_more: true.']),
    ].map((fault) => ({ place: id, fault }));
  });
