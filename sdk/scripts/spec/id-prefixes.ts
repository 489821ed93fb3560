import type { Spec } from './load.ts';

/** The pattern of a ULID (Crockford's base32). */
export const ulid = '[0-9A-HJKMNP-TV-Z]{26}';

const form = /^\^(?:([a-z]+)|\(([a-z|]+)\))_(.*)\$$/;

/** Returns the id prefixes in a pattern; undefined if it is not a pattern of ids. */
export function idPrefixesIn(pattern: unknown): string[] | undefined {
  const [, one, several, rest] = form.exec(String(pattern)) ?? [];
  return rest === ulid ? (one ?? several ?? '').split('|') : undefined;
}

/** Returns all id prefixes, in the order of the spec. */
export const idPrefixesOf = ({ components }: Spec): string[] => [
  ...new Set(Object.values(components.schemas).flatMap(({ pattern }) => idPrefixesIn(pattern) ?? [])),
];
