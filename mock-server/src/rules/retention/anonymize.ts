import { contract } from '../../generated/contract.ts';
import type { LogChunk } from '../../records/log-chunk.ts';

/** Returns an anonymized copy of a record. The spec has the rule for each property. */
export function anonymized<Wire extends object>(schema: string, wire: Wire): Wire {
  const values = wire as Readonly<Record<string, unknown>>;
  const change = Object.entries(contract.records[schema]?.properties ?? {})
    .filter(([name, { anonymize }]) => anonymize && name in wire)
    .map(([name, { anonymize }]) => [name, anonymize === 'product' ? productOf(values[name]) : null]);
  return { ...wire, ...Object.fromEntries(change) };
}

/**
 * The rule by which one property is anonymized. `remove` removes the value. `product` keeps only the product name of a user
 * agent.
 */
export interface AnonymizationRule {
  readonly property: string;
  readonly anonymize: 'remove' | 'product';
}

/** Returns the rules of a schema. Properties without a rule do not change. */
export const anonymizationRules = (schema: string): AnonymizationRule[] =>
  Object.entries(contract.records[schema]?.properties ?? {}).flatMap(([property, { anonymize }]) =>
    anonymize ? [{ property, anonymize }] : [],
  );

/** Anonymizes rows of a chunk in place, by the same rules as `anonymized`. */
export function anonymizeRows(chunk: LogChunk, rows: readonly number[], rules: readonly AnonymizationRule[]): void {
  for (const { property, anonymize } of rules) {
    // The name stands for any property with a rule. All of these properties can be null.
    const name = property as 'user_agent';
    if (anonymize === 'product') chunk.rewrite(rows, name, productOf);
    else chunk.clear(rows, name);
  }
  chunk.rewrite(rows, 'anonymized', () => true);
  chunk.countUp(rows);
}

/**
 * Returns the product name of a user agent: the text before the first slash, space or bracket. For example, the product name of
 * `curl/8.5.0` is `curl`.
 */
const productOf = (agent: unknown): string | null => (typeof agent === 'string' ? (/^[^\s/(]+/.exec(agent)?.[0] ?? null) : null);

/**
 * Returns what stays of a record when its account is deleted. The spec marks the properties that must be erased. An erased list
 * becomes empty. All other erased properties become null. The parameter `value` can also be a list of records.
 */
export function erased(schema: string, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => erased(schema, item));
  if (typeof value !== 'object' || value === null) return value;
  const rules = contract.records[schema]?.properties ?? {};
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, rules[name]?.erase ? (Array.isArray(inner) ? [] : null) : inner]),
  );
}
