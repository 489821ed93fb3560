import { globSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { siteFolder } from '../../docs/scripts/serve-site.ts';

let pages: Map<string, { html: string; ids: ReadonlySet<string> }>;

beforeAll(() => {
  const names = globSync('**/*.html', { cwd: siteFolder }).map((name) => name.replaceAll(path.sep, '/'));
  pages = new Map(
    names.map((name) => {
      const html = readFileSync(path.join(siteFolder, name), 'utf8');
      return [
        name,
        { html, ids: new Set([...html.matchAll(/ id="([^"]*)"/g)].map(([, id = '']) => id.replaceAll('&amp;', '&'))) },
      ];
    }),
  );
});

/** Returns the target of a link on a page. Undefined if the target is not a page of the site. */
function targetOf(page: string, link: string): { file: string; anchor: string } | undefined {
  if (/^[a-z]+:/i.test(link)) return undefined;
  const [name = '', anchor = ''] = link.replaceAll('&amp;', '&').split('#');
  const joined = name === '' ? page : path.posix.join(path.posix.dirname(page), name);
  const file = joined.endsWith('/') || joined === '.' ? path.posix.join(joined, 'index.html') : joined;
  return { file: path.posix.normalize(file), anchor: decodeURIComponent(anchor) };
}

test('every link has a page of the site as its target, and every anchor exists', () => {
  const broken: string[] = [];
  for (const [page, { html }] of pages) {
    if (page === '404.html') continue;
    for (const [, link = ''] of html.matchAll(/<a [^>]*?href="([^"]+)"/g)) {
      const target = targetOf(page, link);
      if (!target) continue;
      const to = pages.get(target.file) ?? pages.get(`${target.file}.html`);
      const isFile = !to && globSync(target.file, { cwd: siteFolder }).length > 0;
      if (!to && !isFile) broken.push(`${page}: ${link}`);
      else if (to && target.anchor !== '' && !to.ids.has(target.anchor)) broken.push(`${page}: ${link}, no such anchor`);
    }
  }
  expect([...new Set(broken)].slice(0, 40)).toEqual([]);
});

test('a page loads nothing from another origin', () => {
  const loads = [...pages].flatMap(([page, { html }]) =>
    [...html.matchAll(/<(?:script|link|img)[^>]*? (?:src|href)="(https?:[^"]+)"/g)].map(([, url]) => `${page}: ${url}`),
  );
  expect(loads).toEqual([]);
});

test('the largest page is at most 300 kB, the search index 500 kB, the whole site 25 MB', () => {
  const files = globSync('**/*', { cwd: siteFolder, withFileTypes: true }).filter((entry) => entry.isFile());
  const sizes = files.map((entry) => statSync(path.join(entry.parentPath, entry.name)).size);
  const largest = Math.max(...[...pages.values()].map(({ html }) => Buffer.byteLength(html)));
  expect(largest).toBeLessThanOrEqual(300_000);
  expect(statSync(path.join(siteFolder, 'search-index.json')).size).toBeLessThanOrEqual(500_000);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(25_000_000);
});

test('the build takes at most 60 seconds of processor time', () => {
  const { processorSeconds } = JSON.parse(readFileSync(path.join(siteFolder, '../.site/build.json'), 'utf8'));
  expect(processorSeconds).toBeGreaterThan(0);
  expect(processorSeconds).toBeLessThanOrEqual(60);
});

test('every page has a security policy, and no style or handler that the policy forbids', () => {
  for (const [page, { html }] of pages) {
    expect(html, page).toContain('http-equiv="Content-Security-Policy"');
    expect(html.match(/<[a-z][^>]*? (?:style|on[a-z]+)="[^"]*"/g), page).toBeNull();
  }
});

test('the sitemap and llms.txt list the pages', () => {
  const sitemap = readFileSync(path.join(siteFolder, 'sitemap.xml'), 'utf8');
  const llms = readFileSync(path.join(siteFolder, 'llms.txt'), 'utf8');
  for (const page of ['guides/limits', 'api/keys', 'facts/retention']) {
    expect(sitemap).toContain(`/${page}.html</loc>`);
    expect(llms).toContain(`(${page}.md)`);
  }
});
