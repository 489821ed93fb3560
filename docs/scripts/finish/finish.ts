import { globSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '../page.ts';
import { baseScript, withPageBase, withRelativeLinks } from './any-folder.ts';
import { builtPages, changeFile } from './built-pages.ts';
import { llmsText } from './llms.ts';
import { withOwnGroupOpen } from './open-group.ts';
import { searchIndex } from './search-index.ts';
import { withSecurityPolicy } from './security-policy.ts';

/**
 * Adds to a built site what VitePress does not make: the search index, `llms.txt` with the Markdown of the pages, and the
 * Content-Security-Policy. Also makes the links work in any folder, and opens the group of each page in its sidebar.
 */
export function finish(folder: string, pages: readonly Page[]): void {
  writeFileSync(path.join(folder, 'search-index.json'), searchIndex(builtPages(folder, pages)));
  writeFileSync(path.join(folder, 'llms.txt'), llmsText(pages));
  for (const { path: file, kind, text } of pages) {
    if (kind === 'reference' && !file.endsWith('/index.md')) continue;
    const copy = path.join(folder, file);
    mkdirSync(path.dirname(copy), { recursive: true });
    writeFileSync(copy, `${text}\n`);
  }
  writeFileSync(path.join(folder, 'base.js'), baseScript);
  for (const file of globSync('assets/**/*.js', { cwd: folder })) changeFile(path.join(folder, file), withPageBase);
  for (const file of globSync('**/*.html', { cwd: folder })) {
    const page = file.replaceAll(path.sep, '/');
    changeFile(path.join(folder, file), (html) => withSecurityPolicy(withOwnGroupOpen(withRelativeLinks(html, page), page)));
  }
}
