import { repositoryUrl } from './repository.ts';

/** What a page is about: it decides the order of search results and the sidebar that stands beside it. */
export type PageKind = 'guide' | 'api' | 'facts' | 'reference' | 'decision' | 'project';

/** One page of the site before it is built. */
export interface Page {
  /** Below the site's root, with `.md`. */
  readonly path: string;
  readonly title: string;
  /** One plain sentence. */
  readonly description: string;
  readonly kind: PageKind;
  /** The file of the project that one edits to change the page. */
  readonly source: string;
  /** Markdown without a front matter. */
  readonly text: string;
  /** Further front matter. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** The page as VitePress reads it. */
export function fileOf({ title, description, kind, source, text, settings = {} }: Page): string {
  const { sidebar: _sidebar, operations: _operations, ...shown } = settings;
  const matter = { title, description, kind, source, ...placeOf(source), ...shown };
  const lines = Object.entries(matter).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return `---\n${lines.join('\n')}\n---\n\n${text.trim()}\n`;
}

/** Where one edits a page that people wrote, or sees what a page is made from; nothing while the repository's address is not known. */
function placeOf(source: string): Readonly<Record<string, string>> {
  if (repositoryUrl === undefined) return {};
  if (source.endsWith('.md')) return { edit: `${repositoryUrl}/edit/main/${source}` };
  return { view: `${repositoryUrl}/${/\.\w+$/.test(source) ? 'blob' : 'tree'}/main/${source}` };
}

/** A Markdown table. Cells hold Markdown; line breaks and bars in them are made safe. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(safeCell).join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}

const safeCell = (text: string): string =>
  text
    .trim()
    .replaceAll(/(?<!\\)\|/g, '\\|')
    .replaceAll(/\s*\n\s*/g, ' ');

/** Inline code. */
export const code = (text: string): string => `\`${text}\``;

/** Several words as inline code, one after another. */
export const codes = (words: readonly string[]): string => words.map(code).join(', ');

/** The first sentence of a text, without Markdown. What leads on to code ends like any other sentence. */
export function firstSentence(text: string): string {
  const plain = text
    .replaceAll(/[`*]|\[|\]\([^)]*\)/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return (/^.*?(?:[.!?](?= |$)|:$)/.exec(plain)?.[0] ?? plain).replace(/:$/, '.');
}
