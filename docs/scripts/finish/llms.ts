import type { Page, PageKind } from '../page.ts';

const parts: readonly (readonly [PageKind, string])[] = [
  ['guide', 'Guides'],
  ['api', 'API'],
  ['facts', 'Policy, limits, data and options'],
  ['decision', 'Decisions'],
  ['project', 'Project'],
];

/**
 * Makes the text of `llms.txt`: what the site is, and a list of its pages with one sentence each. The symbols of the packages are
 * not in this list, because the overview pages of the packages list them.
 */
export function llmsText(pages: readonly Page[]): string {
  const line = ({ path, title, description }: Page): string => `- [${title}](${path}): ${description}`;
  const sections = parts.map(([kind, title]) =>
    [`## ${title}`, ...pages.filter((page) => page.kind === kind).map(line)].join('\n'),
  );
  const packages = pages.filter(({ kind, path }) => kind === 'reference' && path.endsWith('/index.md'));
  return `${[
    '# SentinelSec Toolkit',
    '> A typed client for the SentinelSec Studios API, and the whole platform to test it against, both made from one OpenAPI description.',
    'Each page is also Markdown: the links below lead to it.',
    ...sections,
    ['## Packages', ...packages.map(line)].join('\n'),
  ].join('\n\n')}\n`;
}
