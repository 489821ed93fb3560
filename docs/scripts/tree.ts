import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { landingPage } from './landing.ts';
import { fileOf, type Page } from './page.ts';
import { apiPages } from './pages/api.ts';
import { withResults } from './pages/benchmarks.ts';
import { factPages } from './pages/facts.ts';
import { indexPages } from './pages/indexes.ts';
import { writtenPages } from './pages/written.ts';
import { playgroundData } from './playground-data.ts';
import { referencePages } from './reference.ts';
import { repositoryRoot } from './repository.ts';
import { sidebarOf } from './sidebar.ts';
import { loadFacts, type SpecFacts } from './spec-facts.ts';

/** The folder with the Markdown files from which VitePress builds the site. All files in this folder are generated. */
export const treeFolder = path.join(repositoryRoot, 'docs/.site');

const withFigures = (page: Page): Page => (page.path === 'project/benchmarks.md' ? withResults(page) : page);

/** Makes all pages of the site except the first page. */
async function sitePages(facts: SpecFacts): Promise<Page[]> {
  const pages = [...writtenPages().map(withFigures), ...apiPages(facts), ...factPages(facts), ...(await referencePages())];
  return [...pages, ...indexPages(pages)];
}

/** Writes all pages, the sidebar, and the files that pages link to. Returns the pages. */
export async function writeTree(): Promise<Page[]> {
  const facts = loadFacts();
  const pages = await sitePages(facts);
  rmSync(treeFolder, { recursive: true, force: true });
  for (const page of pages) write(page.path, fileOf(page));
  write('playground.json', JSON.stringify(playgroundData(facts)));
  write('sidebar.json', JSON.stringify(sidebarOf(pages)));
  write('index.md', await landingPage(facts));
  cpSync(path.join(repositoryRoot, 'docs/public'), path.join(treeFolder, 'public'), { recursive: true });
  const examples = path.join(repositoryRoot, 'docs/examples');
  for (const name of readdirSync(examples).filter((file) => file.endsWith('.ts')))
    cpSync(path.join(examples, name), path.join(treeFolder, 'public/examples', name));
  return pages;
}

function write(name: string, text: string): void {
  const file = path.join(treeFolder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}
