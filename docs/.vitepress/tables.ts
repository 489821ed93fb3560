import type { MarkdownRenderer } from 'vitepress';

type Tokens = ReturnType<MarkdownRenderer['parse']>;

/** A table with at least this number of columns may be wider than the page. Readers can scroll it with the keyboard. */
const wide = 6;

/** On a small screen, a table with at least this number of columns becomes a list. */
const fewest = 3;

/**
 * Puts each table into a box that can scroll. Writes the name of each cell's column into the attribute `data-head`. On a small
 * screen, the style sheet shows a table of three or more columns as a list and uses these names.
 */
export function withColumnNames(markdown: MarkdownRenderer): void {
  markdown.core.ruler.push('column-names', ({ tokens }) => {
    for (const [index, { type }] of tokens.entries()) if (type === 'table_open') nameColumns(tokens, index);
  });
  markdown.renderer.rules.table_open = (tokens, index, options, _env, self) =>
    `<div class="table-box"${tokens[index]?.meta?.isWide ? ' tabindex="0" role="group" aria-label="Table"' : ''}>${self.renderToken(tokens, index, options)}`;
  markdown.renderer.rules.table_close = () => '</table></div>\n';
}

function nameColumns(tokens: Tokens, start: number): void {
  const heads: string[] = [];
  let column = 0;
  for (let index = start; tokens[index]?.type !== 'table_close'; index += 1) {
    const token = tokens[index];
    if (token?.type === 'th_open') heads.push(textOf(tokens[index + 1]));
    // A screen reader cannot read an empty heading. A column without a name therefore gets a normal cell.
    if (/^th_/.test(token?.type ?? '') && heads.at(-1) === '' && token) token.tag = 'td';
    if (token?.type === 'tr_open') column = 0;
    if (token?.type !== 'td_open') continue;
    if (heads.length >= fewest) token.attrSet('data-head', heads[column] ?? '');
    column += 1;
  }
  const table = tokens[start];
  if (!table) return;
  if (heads.length >= fewest) table.attrJoin('class', 'rows');
  table.meta = { isWide: heads.length >= wide };
}

const textOf = (token: Tokens[number] | undefined): string =>
  (token?.children ?? []).map(({ type, content }) => (type === 'html_inline' ? '' : content)).join('');
