import { contract } from '../../generated/contract.ts';
import type { LogChunk } from '../../state/log-chunk.ts';

/** A record without what leads to a person, property by property as the description says. */
export function anonymized<Wire extends object>(schema: string, wire: Wire): Wire {
  const values = wire as Readonly<Record<string, unknown>>;
  const change = Object.entries(contract.records[schema]?.properties ?? {})
    .filter(([name, { anonymize }]) => anonymize && name in wire)
    .map(([name, { anonymize }]) => [name, anonymize === 'product' ? productOf(values[name]) : null]);
  return { ...wire, ...Object.fromEntries(change) };
}

/** Properties of a usage log that lead to a person. */
const personal = Object.entries(contract.records.UsageLog?.properties ?? {}).filter(([, { anonymize }]) => anonymize);

/** Takes out of logs in their chunk what `anonymized` takes out of a record, without making records of them. */
export function anonymizeRows(chunk: LogChunk, rows: readonly number[]): void {
  for (const [name, { anonymize }] of personal) {
    if (anonymize === 'product') chunk.rewrite(rows, name as 'user_agent', productOf);
    else chunk.clear(rows, name as 'user_agent');
  }
  chunk.rewrite(rows, 'anonymized', () => true);
  chunk.countUp(rows);
}

/** The product name of a user agent: what stands before the first slash, space or bracket. */
const productOf = (agent: unknown): string | null => (typeof agent === 'string' ? (/^[^\s/(]+/.exec(agent)?.[0] ?? null) : null);

/** A record of a deleted account without what the description says is erased with it, in the records inside it too. */
export function erased(schema: string, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => erased(schema, item));
  if (typeof value !== 'object' || value === null) return value;
  const rules = contract.records[schema]?.properties ?? {};
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, rules[name]?.erase ? (Array.isArray(inner) ? [] : null) : inner]),
  );
}
