import type { Spec } from './load.ts';

/** The letters of a ULID (Crockford's base32), as a pattern has them. */
export const ulid = '[0-9A-HJKMNP-TV-Z]{26}';

const form = /^\^(?:([a-z]+)|\(([a-z|]+)\))_(.*)\$$/;

/** The prefixes of the ids that a pattern fits; undefined where it is none of ids. */
export function idPrefixesIn(pattern: unknown): string[] | undefined {
  const [, one, several, rest] = form.exec(String(pattern)) ?? [];
  return rest === ulid ? (one ?? several ?? '').split('|') : undefined;
}

/** Every prefix of an id, in the order of the description. */
export const idPrefixesOf = ({ components }: Spec): string[] => [
  ...new Set(Object.values(components.schemas).flatMap(({ pattern }) => idPrefixesIn(pattern) ?? [])),
];
