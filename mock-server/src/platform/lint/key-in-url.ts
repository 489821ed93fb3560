import { headlineOf } from '../journal/headline.ts';
import type { LintRule } from './lint-rule.ts';

/** The lint rule for a URL that contains an API key or a token. */
export const keyInUrl = {
  name: 'key-in-url',
  what: 'The path or the query of a URL contains an API key or a token.',
  why: 'Programs write URLs to logs, browser histories and `Referer` headers. Other people can read the key there.',
  fix: 'Send the key in the header `Authorization: Bearer …`. Rotate the key that was sent in a URL.',
  find: (requests) =>
    requests.all
      .filter(({ facts }) => facts.hasKeyInUrl)
      .map(({ entry }) => ({ detail: `The URL of ${headlineOf(entry)} contains an API key or a token.`, entries: [entry] })),
} as const satisfies LintRule;
