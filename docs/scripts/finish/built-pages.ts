import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page, PageKind } from '../page.ts';

/** A page as it was built. */
export interface BuiltPage {
  /** Below the root of the site, such as `guides/limits.html`. */
  readonly link: string;
  readonly title: string;
  readonly description: string;
  readonly kind: PageKind;
  /** The HTML of what the page itself says. */
  readonly main: string;
}

/** The built pages of a folder. */
export const builtPages = (folder: string, pages: readonly Page[]): BuiltPage[] =>
  pages.map(({ path: file, title, description, kind }) => {
    const link = file.replace(/\.md$/, '.html');
    return { link, title, description, kind, main: mainOf(readFileSync(path.join(folder, link), 'utf8')) };
  });

/** What stands in the column of the page's own text. */
const mainOf = (html: string): string => /<main class="main"[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? '';

/** Changes a built file. */
export function changeFile(file: string, change: (text: string) => string): void {
  const text = readFileSync(file, 'utf8');
  const changed = change(text);
  if (changed !== text) writeFileSync(file, changed);
}
