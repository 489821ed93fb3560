import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { firstSentence, type Page, type PageKind } from '../page.ts';
import { readProjectFile, repositoryRoot } from '../repository.ts';
import { chartNamed } from './benchmarks.ts';
import { isOwnAddress, siteLink } from './site-link.ts';

const namesIn = (folder: string): string[] =>
  existsSync(path.join(repositoryRoot, folder))
    ? readdirSync(path.join(repositoryRoot, folder))
        .filter((name) => name.endsWith('.md') && name !== 'README.md')
        .sort()
    : [];

/**
 * Further Markdown files that become pages, besides the guides and decisions. Each file has a path on the site, and a kind of
 * page.
 */
const single: readonly (readonly [file: string, page: string, kind: PageKind])[] = [
  ['docs/playground.md', 'playground.md', 'guide'],
  ['docs/policy/README.md', 'policy/index.md', 'facts'],
  ['CHANGELOG.md', 'project/changelog.md', 'project'],
  ['test/bench/README.md', 'project/benchmarks.md', 'project'],
  ['CONTRIBUTING.md', 'project/contributing.md', 'project'],
  ['SECURITY.md', 'project/security.md', 'project'],
  ['docs/contributing/glossary.md', 'project/glossary.md', 'project'],
];

/** Returns every written file that becomes a page: a map from its path in the project to its path on the site. */
export function writtenFiles(): Map<string, { page: string; kind: PageKind }> {
  const inFolder = (folder: string, kind: PageKind): [string, { page: string; kind: PageKind }][] =>
    namesIn(`docs/${folder}`).map((name) => [`docs/${folder}/${name}`, { page: `${folder}/${name}`, kind }]);
  const alone = single
    .filter(([file]) => existsSync(path.join(repositoryRoot, file)))
    .map(([file, page, kind]): [string, { page: string; kind: PageKind }] => [file, { page, kind }]);
  return new Map([...inFolder('guides', 'guide'), ...inFolder('decisions', 'decision'), ...alone]);
}

/** Makes the pages whose text people wrote. Their links lead to other pages of the site where possible. */
export function writtenPages(): Page[] {
  const files = writtenFiles();
  return [...files].map(([file, { page, kind }]) => {
    const text = bodyOf(readProjectFile(file));
    const title = /^# (.+)$/m.exec(text)?.[1] ?? path.basename(file, '.md');
    const rest = text.replace(/^# .+\n/m, '').trim();
    const opening = rest.split(/\n\n/).find((part) => /^[A-Z`]/.test(part)) ?? title;
    return {
      path: page,
      title: title.replaceAll('`', ''),
      description: firstSentence(opening),
      kind,
      source: madeFrom[file] ?? file,
      text: withSiteLinks(text, file, page),
      settings: settingsOf[page] ?? { outline: [2, 3] },
    };
  });
}

/** Markdown files that a script or test generates, each with the file that people edit to change its text. */
const madeFrom: Readonly<Record<string, string>> = {
  'docs/policy/README.md': 'docs/policy/statements.yaml',
  'docs/guides/faults-table.md': 'test/adapters/faults-table.test.ts',
};

/** Front matter of the pages that need the whole width: the playground, and pages with wide tables. */
const settingsOf: Readonly<Record<string, Page['settings']>> = {
  'playground.md': { sidebar: false, aside: false, pageClass: 'wide', prev: false, next: false },
  'guides/faults-table.md': { aside: false, pageClass: 'wide' },
  'policy/index.md': { aside: false, pageClass: 'wide policy' },
};

/**
 * Puts a chart in the place of each comment that names a chart, and removes all other comments. These other comments are marks
 * for tests.
 */
const bodyOf = (text: string): string =>
  text
    .replaceAll(/^<!-- chart: (\w+), (.+) -->$/gm, (_, name: string, column: string) => chartNamed(name, column))
    .replaceAll(/<!--[\s\S]*?-->\n?/g, '');

function withSiteLinks(text: string, file: string, page: string): string {
  return outsideFences(text, (part) =>
    part.replaceAll(/(!?)\[((?:[^[\]]|\[[^\]]*\])*)\]\(([^)\s]+)\)/g, (whole, image: string, label: string, target: string) => {
      if (/^(?:[a-z]+:|#)/i.test(target) && !isOwnAddress(target)) return whole;
      const link = siteLink(target, { file, page });
      return link === undefined ? label : `${image}[${label}](${link})`;
    }),
  );
}

/** Changes the parts of a text that are not in fenced code blocks. */
const outsideFences = (text: string, change: (part: string) => string): string =>
  text
    .split(/(^```[\s\S]*?^```$)/m)
    .map((part, index) => (index % 2 === 0 ? change(part) : part))
    .join('');

/** Returns the README of a package, as the page of the package shows it. */
export const readmeText = (file: string, page: string): string => withSiteLinks(bodyOf(readProjectFile(file)), file, page);
