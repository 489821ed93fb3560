import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { runFromSources } from '../support/from-sources.ts';
import { root } from '../support/project-root.ts';
import { blocksOf, writtenPages } from '../support/readme.ts';

const pages = writtenPages();
const programs = new Set(['ts', 'js', 'tsx', 'typescript', 'javascript', 'python', 'yaml']);
const read = (name: string): string => readFileSync(path.join(root, name), 'utf8');

test.each(pages)('%s: every program is a file of docs/examples, without any difference', (page) => {
  for (const { language, mark, code, line } of blocksOf(page)) {
    if (!programs.has(language) && !mark.startsWith('from: ')) continue;
    const source = /^from: (docs\/examples\/\S+)$/.exec(mark)?.[1];
    expect(source, `${page}:${line} names the example that it shows`).toBeDefined();
    expect(code, `${page}:${line} is ${source}`).toBe(read(source ?? ''));
  }
});

// The first page links to pages that only the build of the site makes. The tests of the built site check these links.
test.each(pages.filter((page) => page !== 'docs/index.md'))('%s: every link to a file has a target', (page) => {
  const links = [...read(page).matchAll(/\]\((?!https?:|#)([^)#]+)[^)]*\)/g)].map((match) => match[1] ?? '');
  const broken = links.filter((link) => !existsSync(path.join(root, path.dirname(page), link)));
  expect(broken).toEqual([]);
});

test.each(pages)('%s: the output of each program is shown below it', (page) => {
  for (const { mark, code, line } of blocksOf(page)) {
    const source = /^output of: (docs\/examples\/\S+)$/.exec(mark)?.[1];
    if (source) expect(code, `${page}:${line} is what ${source} prints`).toBe(runFromSources(source));
  }
});

test('README shows the output of its first program', () => {
  const [program, output] = blocksOf('README.md');
  expect(output?.mark).toBe(`output of: ${program?.mark.replace('from: ', '')}`);
});

test('the commands in README are those that CI runs, and its first program begins by line 20', () => {
  const commands = blocksOf('README.md')
    .filter(({ language }) => language === 'sh')
    .flatMap(({ code }) => code.trim().split('\n'))
    .map((command) => command.replace(/\s+#.*/, ''));
  expect(commands).toEqual(['npm ci && npm run demo', 'npm ci && npm test']);
  for (const command of commands) expect(read('.ci/run')).toContain(command);
  expect(blocksOf('README.md')[0]?.line).toBeLessThanOrEqual(20);
});

test('a program that is not an example file is found', () => {
  const [first] = blocksOf('README.md');
  expect(first?.code).not.toBe(read('docs/examples/mocking-with-msw.test.ts'));
});
