import { globSync } from 'node:fs';
import type { BenchResults, BenchTable } from '../../../test/bench/results.ts';
import { type Page, table } from '../page.ts';
import { readProjectFile, repositoryRoot } from '../repository.ts';
import { number } from '../wording.ts';

/** Every file of results that benchmarks left, by name. */
export const benchResults = (): BenchResults[] =>
  globSync('test/bench/results/*.json', { cwd: repositoryRoot })
    .sort()
    .map((file) => JSON.parse(readProjectFile(file)) as BenchResults);

/** A figure of a result; undefined if there is no such table, row or column. */
export function figureOf(
  results: readonly BenchResults[],
  { title, row, column }: { readonly title: string; readonly row: string; readonly column: string },
): number | undefined {
  const found = results.flatMap(({ tables }) => tables).find((one) => one.title === title);
  const cell = found?.rows.find(([name]) => name === row)?.[found.columns.indexOf(column)];
  return typeof cell === 'number' ? cell : undefined;
}

/** The page of benchmarks: how they are made, and then the results with their charts. */
export const withResults = (page: Page, results: readonly BenchResults[] = benchResults()): Page => ({
  ...page,
  text: [page.text, ...results.flatMap(sectionsOf)].join('\n\n'),
});

const sectionsOf = ({ date, machine, node, tables }: BenchResults): string[] =>
  tables.map((one) =>
    [
      `## ${one.title}`,
      `Measured on ${date}: ${machine}, Node ${node.replace(/^v/, '')}.`,
      ...chartsOf(one),
      table(
        one.columns.map((column) => column || ' '),
        one.rows.map((cells) => cells.map((cell) => (typeof cell === 'number' ? number(cell) : cell))),
      ),
    ].join('\n\n'),
  );

/** A chart for each column of figures with a unit. Columns of ratios say the same again, and negative figures have no bar. */
function chartsOf({ columns, rows }: BenchTable): string[] {
  return columns.flatMap((column, place) => {
    const bars = rows.flatMap((cells) => {
      const value = cells[place];
      return typeof value === 'number' ? [{ name: String(cells[0]), value }] : [];
    });
    const isRatio = column === '×' || column === '';
    return place === 0 || isRatio || bars.length < 2 || bars.some(({ value }) => value < 0) ? [] : [chart(column, bars)];
  });
}

/** Bars as inline SVG: the security policy of the site refuses `style`, and an attribute of SVG is none. */
function chart(column: string, bars: readonly { readonly name: string; readonly value: number }[]): string {
  const most = Math.max(...bars.map(({ value }) => value));
  const lines = bars.map(({ name, value }) => {
    const width = most === 0 ? 0 : (100 * value) / most;
    return `<span>${escaped(name)}</span><svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect width="${width.toFixed(1)}" height="10" /></svg><strong>${number(value)}</strong>`;
  });
  return `<figure class="chart"><figcaption>${escaped(column)}</figcaption>\n<div class="chart-bars">${lines.join('\n')}</div>\n</figure>`;
}

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll(/`([^`]*)`/g, '<code>$1</code>');
