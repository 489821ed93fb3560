import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page, PageKind } from '../page.ts';

/** A page of the site after VitePress has built it. */
export interface BuiltPage {
  /** The path below the root of the site, such as `guides/limits.html`. */
  readonly link: string;
  readonly title: string;
  readonly description: string;
  readonly kind: PageKind;
  /** The HTML of the page's own content, without the navigation. */
  readonly main: string;
}

/** Reads the built pages from a folder. */
export const builtPages = (folder: string, pages: readonly Page[]): BuiltPage[] =>
  pages.map(({ path: file, title, description, kind }) => {
    const link = file.replace(/\.md$/, '.html');
    return { link, title, description, kind, main: mainOf(readFileSync(path.join(folder, link), 'utf8')) };
  });

/** Returns the HTML of the column that contains the page's own content. */
const mainOf = (html: string): string => /<main class="main"[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? '';

/** Reads a built file, changes its text, and writes it back. */
export function changeFile(file: string, change: (text: string) => string): void {
  const text = readFileSync(file, 'utf8');
  const changed = change(text);
  if (changed !== text) writeFileSync(file, changed);
}
