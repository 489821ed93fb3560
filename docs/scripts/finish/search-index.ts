import MiniSearch from 'minisearch';
import { type SearchEntry, searchOptions } from '../../.vitepress/search-options.ts';
import type { PageKind } from '../page.ts';
import { searchWords } from '../search-words.ts';
import type { BuiltPage } from './built-pages.ts';

/**
 * The number of characters of a section that the search index contains, for each kind of page. The search finds all words of most
 * guides, but only the words at the beginning of each section of other pages.
 */
const searched: Readonly<Record<PageKind, number>> = {
  guide: 3000,
  api: 550,
  facts: 400,
  reference: 160,
  decision: 250,
  project: 250,
};

/** Makes the search index of the built pages as JSON. Throws if `search-words.ts` names a page or section that does not exist. */
export function searchIndex(pages: readonly BuiltPage[]): string {
  const index = new MiniSearch<SearchEntry>(searchOptions);
  index.addAll(pages.flatMap(entriesOf));
  const absent = Object.keys(searchWords).filter((id) => !index.has(id));
  if (absent.length > 0) throw new Error(`docs/scripts/search-words.ts names what is not on the site: ${absent.join(', ')}`);
  return JSON.stringify(index);
}

/** Returns the search entries of a page: one for the page itself, and one for each section that has its own anchor. */
export function entriesOf({ link, title, description, kind, main }: BuiltPage): SearchEntry[] {
  const [, opening, ...sections] = sectionsOf(main);
  const first: SearchEntry = {
    id: link,
    title,
    page: '',
    text: `${description} ${opening?.text ?? ''}`.slice(0, searched[kind]),
    words: searchWords[link] ?? '',
    kind,
    start: description.slice(0, 120),
  };
  // The search finds members of a symbol by the page of the symbol, and parts of an operation by the section of the operation.
  if (kind === 'reference') return [first];
  const own = sections.filter(({ id }) => id !== '' && !(kind === 'api' && /\.\w+-(parameters|body|answers|problems)$/.test(id)));
  return [
    first,
    ...own.map(({ id, title: heading, text }) => ({
      id: `${link}#${id}`,
      title: kind === 'api' && id.includes('.') ? `${heading}: ${id}` : heading,
      page: title,
      text: text.slice(0, searched[kind]),
      words: searchWords[`${link}#${id}`] ?? '',
      kind,
      start: text.slice(0, 120),
    })),
  ];
}

interface Section {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

function sectionsOf(html: string): Section[] {
  const [opening = '', ...parts] = html.split(/<h[123][^>]*? id="([^"]*)"[^>]*>/);
  const sections: Section[] = [{ id: '', title: '', text: plainText(opening) }];
  for (let at = 0; at < parts.length; at += 2) {
    const [heading = '', body = ''] = (parts[at + 1] ?? '').split(/<\/h[123]>/);
    const id = (parts[at] ?? '').replaceAll('&amp;', '&');
    sections.push({ id, title: plainText(heading).replace(/\s*\u200b$/, ''), text: plainText(body) });
  }
  return sections;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' };

/** Returns the text of HTML without tags. Leaves out the buttons and anchors of headings and code. */
export const plainText = (html: string): string =>
  html
    .replaceAll(/<a class="header-anchor".*?<\/a>|<button.*?<\/button>|<span class="lang">.*?<\/span>|<wbr>|<!--.*?-->/g, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole)
    .replaceAll(/[\s\u200b]+/g, ' ')
    .trim();
