import type { MarkdownRenderer } from 'vitepress';

type Tokens = ReturnType<MarkdownRenderer['parse']>;

/** From so many columns on a table may be wider than the page: its box can be scrolled by keyboard. */
const wide = 6;

/** Fewer columns than this fit on a small screen as they are. */
const fewest = 3;

/**
 * Puts each table into a box that scrolls, and names the column of each cell in `data-head`: on a small screen the style sheet shows every row of
 * a table of three or more columns as a list.
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
    // A column without a name has no heading that a screen reader could read.
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
