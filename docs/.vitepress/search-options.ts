import type { Options } from 'minisearch';
import type { PageKind } from '../scripts/page.ts';

/** One place that a search can lead to: a page, or a section of it. */
export interface SearchEntry {
  /** The link below the root of the site. */
  readonly id: string;
  readonly title: string;
  /** The page that a section stands on. */
  readonly page: string;
  readonly text: string;
  /** What people type who do not know the words of the page. */
  readonly words: string;
  readonly kind: PageKind;
  /** The first words, to be shown. */
  readonly start: string;
}

/** How the index is made and read: the build and the page must agree. */
export const searchOptions: Options<SearchEntry> = {
  fields: ['title', 'words', 'page', 'text'],
  storeFields: ['title', 'page', 'kind', 'start'],
  processTerm: (term) => (common.has(term.toLowerCase()) ? null : singular(term.toLowerCase())),
};

/** Words that stand in most sections, so they tell nothing. They would be a large part of the index. */
const common: ReadonlySet<string> = new Set(
  'a an and are as at be by for from in is it its of on or that the their this to with'.split(' '),
);

/** A word without the `s` of a plural: who types "exports" finds "Export", and the other way round. */
const singular = (word: string): string => (/[^aius]s$/.test(word) && word.length > 3 ? word.slice(0, -1) : word);

/** People look for tasks first, then for operations and facts, then for symbols; decisions and project pages come last. */
const weights: Readonly<Record<PageKind, number>> = {
  guide: 2,
  api: 1.7,
  facts: 1.3,
  reference: 0.9,
  decision: 0.4,
  project: 0.4,
};

/** How results are found and ordered. */
export const searchRules: NonNullable<Options<SearchEntry>['searchOptions']> = {
  boost: { title: 4, words: 7, page: 1.6 },
  prefix: (term) => term.length > 1,
  fuzzy: (term) => (term.length > 5 && !/\d/.test(term) ? 0.15 : false),
  boostDocument: (_id, _term, stored) => weights[(stored?.kind as PageKind | undefined) ?? 'project'],
};
