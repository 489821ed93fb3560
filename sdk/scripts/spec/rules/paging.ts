import type { Rule } from '../fault.ts';

interface Page {
  readonly data: readonly unknown[];
  readonly next_cursor: string | null;
  readonly has_more: boolean;
}

/** The example of a list shows paging: different items, and a cursor for the next page. */
export const paging: Rule = ({ operations }) =>
  operations.flatMap(({ id, list, success }) => {
    if (!list || !success.content) return [];
    const { data = [], next_cursor, has_more } = (success.content.example ?? {}) as Partial<Page>;
    const distinct = new Set(data.map((item) => JSON.stringify(item))).size;
    const ids = data.map((item) => (item as { readonly id?: unknown }).id).filter((name) => name !== undefined);
    return [
      ...(distinct < 2 || distinct < data.length || new Set(ids).size < ids.length
        ? ['its example shows two items or more, each with an id of its own.']
        : []),
      ...(typeof next_cursor === 'string' && has_more ? [] : ['its example has a next_cursor and more to come.']),
    ].map((fault) => ({ place: id, fault }));
  });
