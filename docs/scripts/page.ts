import { repositoryUrl } from './repository.ts';

/** The kind of a page. It decides the order of search results and which sidebar the page has. */
export type PageKind = 'guide' | 'api' | 'facts' | 'reference' | 'decision' | 'project';

/** A page of the site before the site is built. */
export interface Page {
  /** The path below the root of the site, with `.md`. */
  readonly path: string;
  readonly title: string;
  /** A description in one sentence, without Markdown. */
  readonly description: string;
  readonly kind: PageKind;
  /** The file of the project that contains the text of the page, or from which the page is generated. */
  readonly source: string;
  /** The Markdown of the page, without front matter. */
  readonly text: string;
  /** Further front matter of the page. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** Returns the Markdown file that VitePress reads: the front matter and the text. */
export function fileOf({ title, description, kind, source, text, settings = {} }: Page): string {
  const { sidebar: _sidebar, operations: _operations, ...shown } = settings;
  const matter = { title, description, kind, source, ...placeOf(source), ...shown };
  const lines = Object.entries(matter).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return `---\n${lines.join('\n')}\n---\n\n${text.trim()}\n`;
}

/** Returns the front matter for the link to the source of a page. Empty if the address of the repository is not known. */
function placeOf(source: string): Readonly<Record<string, string>> {
  if (repositoryUrl === undefined) return {};
  if (source.endsWith('.md')) return { edit: `${repositoryUrl}/edit/main/${source}` };
  return { view: `${repositoryUrl}/${/\.\w+$/.test(source) ? 'blob' : 'tree'}/main/${source}` };
}

/** Makes a Markdown table. Cells contain Markdown. Line breaks and vertical bars in cells are escaped. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(safeCell).join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}

const safeCell = (text: string): string =>
  text
    .trim()
    .replaceAll(/(?<!\\)\|/g, '\\|')
    .replaceAll(/\s*\n\s*/g, ' ');

export const code = (text: string): string => `\`${text}\``;

/** Makes inline code of several words, separated by commas. */
export const codes = (words: readonly string[]): string => words.map(code).join(', ');

/** Returns the first sentence of a text, without Markdown. If the sentence ends in a colon, the colon becomes a full stop. */
export function firstSentence(text: string): string {
  const plain = text
    .replaceAll(/[`*]|\[|\]\([^)]*\)/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return (/^.*?(?:[.!?](?= |$)|:$)/.exec(plain)?.[0] ?? plain).replace(/:$/, '.');
}
