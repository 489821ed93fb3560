import type { Options } from 'minisearch';
import type { PageKind } from '../scripts/page.ts';

/** A page, or a section of a page, that the search can find. */
export interface SearchEntry {
  /** The path and anchor of the page or section, relative to the root of the site. */
  readonly id: string;
  readonly title: string;
  /** The title of the page that contains the section. */
  readonly page: string;
  readonly text: string;
  /** Words that readers may type instead of the words of the page. */
  readonly words: string;
  readonly kind: PageKind;
  /** The first characters of `text`. The list of results shows them. */
  readonly start: string;
}

/** The options of the search index. The build that writes the index and the page that reads it must use the same options. */
export const searchOptions: Options<SearchEntry> = {
  fields: ['title', 'words', 'page', 'text'],
  storeFields: ['title', 'page', 'kind', 'start'],
  processTerm: (term) => (common.has(term.toLowerCase()) ? null : singular(term.toLowerCase())),
};

/** Very frequent words. The index leaves them out, because they would make it much larger and find almost every section. */
const common: ReadonlySet<string> = new Set(
  'a an and are as at be by for from in is it its of on or that the their this to with'.split(' '),
);

/** Removes the `s` of a plural, so that "exports" finds "Export", and "export" finds "Exports". */
const singular = (word: string): string => (/[^aius]s$/.test(word) && word.length > 3 ? word.slice(0, -1) : word);

/** Factors for the scores of results. Guides come first, because readers usually search for tasks. */
const weights: Readonly<Record<PageKind, number>> = {
  guide: 2,
  api: 1.7,
  facts: 1.3,
  reference: 0.9,
  decision: 0.4,
  project: 0.4,
};

/** The rules for finding and ordering results. */
export const searchRules: NonNullable<Options<SearchEntry>['searchOptions']> = {
  boost: { title: 4, words: 7, page: 1.6 },
  prefix: (term) => term.length > 1,
  fuzzy: (term) => (term.length > 5 && !/\d/.test(term) ? 0.15 : false),
  boostDocument: (_id, _term, stored) => weights[(stored?.kind as PageKind | undefined) ?? 'project'],
};
