import { contract } from '../generated/contract.ts';
import type { components } from '../generated/paths.d.ts';
import type { LogChunk } from '../state/log-chunk.ts';

type Log = components['schemas']['UsageLog'];

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

/** What to change of a log so that it leads to nobody; the same as `anonymized` gives, without making a whole log of the row. */
export function anonymizedLog(chunk: LogChunk, row: number): Partial<Log> {
  const change: Record<string, unknown> = { anonymized: true };
  for (const [name, { anonymize }] of personal)
    change[name] = anonymize === 'product' ? productOf(chunk.get(row, name as keyof Log)) : null;
  return change as Partial<Log>;
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
