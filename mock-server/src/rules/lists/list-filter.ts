import { inPeriod, type Period } from './period.ts';

/** What of a list's query says how it is read, not which rows are in it. */
const paging: ReadonlySet<string> = new Set(['limit', 'cursor', 'order']);

/**
 * Whether a row is among those that a list's query asks for: made in its period, and with the fields that it names. Refuses
 * with 422 a period that ends before it begins, before anything is looked at.
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

/** A row of a list that has its time. */
interface Listed {
  readonly wire: { readonly created_at: string };
}
