import MiniSearch, { type SearchResult } from 'minisearch';
import { type SearchEntry, searchOptions, searchRules } from '../search-options.ts';

/** A search result, as the page shows it. */
export interface Hit extends Pick<SearchEntry, 'id' | 'title' | 'page' | 'kind' | 'start'> {}

/** The maximum number of results. */
const most = 12;

/** Loads the search index and returns a function that searches it. Rejects if the index cannot be loaded. */
export async function openSearch(base: string): Promise<(words: string) => Hit[]> {
  const response = await fetch(`${base}search-index.json`);
  if (!response.ok) throw new Error(`The search index answered ${response.status}.`);
  const index = MiniSearch.loadJSON<SearchEntry>(await response.text(), searchOptions);
  return (words) => hitsIn(index, words);
}

/** Returns the results that contain all words. If there are none, returns the results that contain some of the words. */
export function hitsIn(index: MiniSearch<SearchEntry>, words: string): Hit[] {
  const all = index.search(words, { ...searchRules, combineWith: 'AND' });
  const found = all.length > 0 ? all : index.search(words, searchRules);
  return found.slice(0, most).map(hitOf);
}

const hitOf = ({ id, title, page, kind, start }: SearchResult): Hit => ({ id, title, page, kind, start });
