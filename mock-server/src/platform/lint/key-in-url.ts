import { headlineOf } from '../journal/headline.ts';
import type { LintRule } from './lint-rule.ts';

/** A URL contains a key or a token. */
export const keyInUrl = {
  name: 'key-in-url',
  what: 'The path or the query of a URL contains an API key or a token.',
  why: 'URLs are written to logs, browser histories and `Referer` headers, where others can read the key.',
  fix: 'Send the key in the header `Authorization: Bearer …`, then rotate the key that was sent in a URL.',
  find: (requests) =>
    requests.all
      .filter(({ facts }) => facts.hasKeyInUrl)
      .map(({ entry }) => ({ detail: `The URL of ${headlineOf(entry)} contains a key or a token.`, entries: [entry] })),
} as const satisfies LintRule;
