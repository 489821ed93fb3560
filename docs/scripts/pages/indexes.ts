import { groupsOf } from '../guides.ts';
import type { Page } from '../page.ts';

/** Makes the three pages that list other pages: the guides, the decisions and the generated tables. */
export const indexPages = (pages: readonly Page[]): Page[] => [guideIndex(pages), decisionIndex(pages), factIndex(pages)];

const lineOf = (page: Page): string => `- [${page.title}](./${page.path.split('/').at(-1)}): ${page.description}`;

function guideIndex(pages: readonly Page[]): Page {
  const byName = new Map(pages.filter(({ path }) => path.startsWith('guides/')).map((page) => [page.path.slice(7, -3), page]));
  const groups = groupsOf([...byName.keys()]).map(({ text, guides }) =>
    [
      `## ${text}`,
      guides
        .flatMap((name) => byName.get(name) ?? [])
        .map(lineOf)
        .join('\n'),
    ].join('\n\n'),
  );
  return indexPage('guides', 'Guides', { description: 'How to do things, one task a page.', parts: groups });
}

const decisionIndex = (pages: readonly Page[]): Page =>
  indexPage('decisions', 'Decisions', {
    description: 'Why things are as they are.',
    parts: [
      pages
        .filter(({ kind }) => kind === 'decision')
        .map(lineOf)
        .join('\n'),
    ],
  });

const factIndex = (pages: readonly Page[]): Page =>
  indexPage('facts', 'Generated tables', {
    description: 'Limits, scopes, data, retention, problems and options, made from the spec and the sources.',
    parts: [
      pages
        .filter(({ path }) => path.startsWith('facts/'))
        .map(lineOf)
        .join('\n'),
    ],
  });

const indexPage = (
  folder: string,
  title: string,
  { description, parts }: { description: string; parts: readonly string[] },
): Page => ({
  path: `${folder}/index.md`,
  title,
  description,
  kind: folder === 'guides' ? 'guide' : folder === 'facts' ? 'facts' : 'decision',
  source: `docs/${folder}`,
  text: [`# ${title}`, description, ...parts].join('\n\n'),
  settings: { outline: false },
});
