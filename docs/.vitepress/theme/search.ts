import MiniSearch, { type SearchResult } from 'minisearch';
import { type SearchEntry, searchOptions, searchRules } from '../search-options.ts';

/** A result as it is shown. */
export interface Hit extends Pick<SearchEntry, 'id' | 'title' | 'page' | 'kind' | 'start'> {}

/** How many results are shown. */
const most = 12;

/** Loads the index once, and answers with a function that searches it. Rejects when it cannot be loaded. */
export async function openSearch(base: string): Promise<(words: string) => Hit[]> {
  const response = await fetch(`${base}search-index.json`);
  if (!response.ok) throw new Error(`The search index answered ${response.status}.`);
  const index = MiniSearch.loadJSON<SearchEntry>(await response.text(), searchOptions);
  return (words) => hitsIn(index, words);
}

/** The results that have all words; when there are none, those that have some. */
export function hitsIn(index: MiniSearch<SearchEntry>, words: string): Hit[] {
  const all = index.search(words, { ...searchRules, combineWith: 'AND' });
  const found = all.length > 0 ? all : index.search(words, searchRules);
  return found.slice(0, most).map(hitOf);
}

const hitOf = ({ id, title, page, kind, start }: SearchResult): Hit => ({ id, title, page, kind, start });
