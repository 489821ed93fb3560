import { inPeriod, type Period } from './period.ts';

/** The query parameters that control paging. All other query parameters are filters. */
const paging: ReadonlySet<string> = new Set(['limit', 'cursor', 'order']);

/**
 * Returns a function that tells whether a row matches a query. The time of creation must be in the period of the query. For each
 * other filter, such as `status`, the row must have the same value as the query. Throws a 422 if the period ends before it
 * begins.
 *
 * @example
 * const row = { wire: { created_at: '2026-01-01T00:00:00.000Z', status: 'open' } };
 * listFilter({ limit: 10, order: 'asc', status: 'open' })(row); // true
 */
export function listFilter({ from, to, ...query }: Period & Readonly<Record<string, unknown>>): (row: Listed) => boolean {
  const within = inPeriod({ ...(from !== undefined && { from }), ...(to !== undefined && { to }) });
  const wanted = Object.entries(query).filter(([name, value]) => value !== undefined && !paging.has(name));
  return ({ wire }) => {
    const fields = wire as Readonly<Record<string, unknown>>;
    return within(wire) && wanted.every(([name, value]) => fields[name] === value);
  };
}

/** A row with its time of creation. */
interface Listed {
  readonly wire: { readonly created_at: string };
}
