import path from 'node:path';
import { withLongWordsBroken } from '../.vitepress/code-breaks.ts';
import { groupsOf } from './guides.ts';
import type { Page } from './page.ts';

/** An entry of a VitePress sidebar. */
export interface SidebarItem {
  readonly text: string;
  readonly link?: string;
  readonly items?: readonly SidebarItem[];
  readonly collapsed?: boolean;
  /** The title of the page in the links to the previous and next page, if `text` alone is not clear enough there. */
  readonly docFooterText?: string;
}

const linkOf = ({ path: file }: Page): string => `/${file.replace(/(?:(?<=^|\/)index)?\.md$/, '')}`;
/** Makes the HTML of a title for the sidebar, in which long names can break between their parts. */
const textOf = (title: string): string =>
  withLongWordsBroken(title.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'));
const lineOf = (page: Page): SidebarItem => ({ text: textOf(page.title), link: linkOf(page) });
/**
 * Makes the entry of an overview page. The text of the entry is "Overview", because the heading above the entry is already the
 * title of the page.
 */
const overviewOf = (page: Page): SidebarItem => ({ ...lineOf(page), text: 'Overview', docFooterText: textOf(page.title) });

/** Makes all sidebars. The key is the folder whose pages show the sidebar. */
export function sidebarOf(pages: readonly Page[]): Record<string, readonly SidebarItem[]> {
  const under = (folder: string): Page[] => indexFirst(pages.filter((page) => page.path.startsWith(`${folder}/`)));
  const inFolder = (folder: string, text: string): SidebarItem => ({
    text,
    items: under(folder).map((page) => (isIndex(page) ? overviewOf(page) : lineOf(page))),
  });
  return {
    '/guides/': guideItems(under('guides')),
    '/api/': apiItems(under('api')),
    '/facts/': policyItems(indexFirst(pages)),
    '/policy/': policyItems(indexFirst(pages)),
    ...referenceSidebars(under('reference')),
    '/decisions/': [inFolder('project', 'Project'), inFolder('decisions', 'Decisions')],
    '/project/': [inFolder('project', 'Project'), inFolder('decisions', 'Decisions')],
  };
}

const isIndex = ({ path: file }: Page): boolean => file.endsWith('index.md');

/** Moves the overview page to the front. */
const indexFirst = (pages: readonly Page[]): Page[] => [...pages.filter(isIndex), ...pages.filter((page) => !isIndex(page))];

function guideItems(guides: readonly Page[]): SidebarItem[] {
  const byName = new Map(guides.map((page) => [path.posix.basename(page.path, '.md'), page]));
  const names = [...byName.keys()].filter((name) => name !== 'index');
  return groupsOf(names).map((group) => ({
    text: group.text,
    items: group.guides.flatMap((name) => byName.get(name) ?? []).map(lineOf),
  }));
}

/** Makes the sidebar of the API: first the concepts, then an entry for each tag, with its operations below. */
function apiItems(pages: readonly Page[]): SidebarItem[] {
  const tags = pages.filter(({ settings }) => settings?.operations);
  const rest = pages.filter(({ settings }) => !settings?.operations);
  return [
    { text: 'The API', items: rest.map(lineOf) },
    { text: 'Operations', items: tags.map((page) => ({ ...lineOf(page), collapsed: true, items: operationLines(page) })) },
  ];
}

const operationLines = (page: Page): SidebarItem[] =>
  ((page.settings?.operations ?? []) as readonly { id: string; summary: string }[]).map(({ id, summary }) => ({
    text: summary,
    link: `${linkOf(page)}#${id}`,
  }));

const factLines = (pages: readonly Page[]): SidebarItem[] =>
  pages.map((page) => (isIndex(page) ? overviewOf(page) : lineOf(page)));

const policyItems = (pages: readonly Page[]): SidebarItem[] => [
  { text: 'Privacy policy and data', items: pages.filter(({ path: file }) => file.startsWith('policy/')).map(lineOf) },
  { text: 'Generated tables', items: factLines(pages.filter(({ path: file }) => file.startsWith('facts/'))) },
];

/**
 * Makes the sidebars of the reference. The sidebar of an entry point shows the symbols of this entry point, and one line for each
 * other entry point. If each sidebar showed the symbols of all entry points, the sidebars would make up a quarter of the whole
 * site.
 */
function referenceSidebars(pages: readonly Page[]): Record<string, readonly SidebarItem[]> {
  const entries = pages.filter(({ settings }) => settings?.entry);
  const others = (own: Page | undefined): SidebarItem => ({
    text: own ? 'Other entries' : 'Packages',
    items: entries.filter((entry) => entry !== own).map(lineOf),
  });
  const ofEntries = entries.map((entry) => [linkOf(entry), [entryItem(entry), others(entry)]] as const);
  return { '/reference/': [others(undefined)], ...Object.fromEntries(ofEntries) };
}

const entryItem = (entry: Page): SidebarItem => ({
  text: textOf(entry.title),
  items: [overviewOf(entry), ...((entry.settings?.sidebar ?? []) as readonly Page[]).map(lineOf)],
});
