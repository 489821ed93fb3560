import { globSync } from 'node:fs';
import type { BenchResults, BenchTable } from '../../../test/bench/results.ts';
import { type Page, table } from '../page.ts';
import { readProjectFile, repositoryRoot } from '../repository.ts';
import { chartsOf } from './charts.ts';

/** Returns the saved results of all benchmarks, in the alphabetical order of their file names. */
export const benchResults = (): BenchResults[] =>
  globSync('test/bench/results/*.json', { cwd: repositoryRoot })
    .sort()
    .map((file) => JSON.parse(readProjectFile(file)) as BenchResults);

/** Returns a figure of a result. `undefined` if the table, the row or the column does not exist. */
export function figureOf(
  results: readonly BenchResults[],
  { title, row, column }: { readonly title: string; readonly row: string; readonly column: string },
): number | undefined {
  const found = results.flatMap(({ tables }) => tables).find((one) => one.title === title);
  const cell = found?.rows.find(([name]) => name === row)?.[found.columns.indexOf(column)];
  return typeof cell === 'number' ? cell : undefined;
}

/**
 * Returns the chart for one column of a result. In a guide, `<!-- chart: NAME, COLUMN -->` becomes this chart. Throws if the
 * result or the column does not exist.
 */
export function chartNamed(name: string, column: string): string {
  const { tables } = JSON.parse(readProjectFile(`test/bench/results/${name}.json`)) as BenchResults;
  const chart = tables.flatMap(chartsOf).find((one) => one.column === column);
  if (chart === undefined) throw new Error(`The result ${name} has no chart of "${column}".`);
  return chart.html;
}

/** Adds the results of the benchmarks and their charts to the page that describes how the benchmarks work. */
export const withResults = (page: Page, results: readonly BenchResults[] = benchResults()): Page => ({
  ...page,
  text: [page.text, ...results.flatMap(sectionsOf)].join('\n\n'),
});

const sectionsOf = ({ date, machine, node, tables }: BenchResults): string[] =>
  tables.map((one) =>
    [
      `## ${one.title}`,
      `Measured on ${date}: ${machine}, Node ${node.replace(/^v/, '')}.`,
      ...chartsOf(one).map(({ html }) => html),
      table(
        one.columns.map((column) => column || ' '),
        one.rows.map((cells) => cells.map((cell, place) => cellText(cell, digitsOf(one, place)))),
      ),
    ].join('\n\n'),
  );

/** Returns the text of a cell. A number gets the given number of digits after the decimal point. */
const cellText = (cell: string | number, digits: number): string =>
  typeof cell === 'number' ? cell.toLocaleString('en-US', { minimumFractionDigits: digits }) : cell;

/**
 * Returns the largest number of digits after the decimal point in a column. All figures of the column are shown with this many
 * digits.
 */
const digitsOf = ({ rows }: BenchTable, place: number): number =>
  Math.max(...rows.map((cells) => (typeof cells[place] === 'number' ? (String(cells[place]).split('.')[1]?.length ?? 0) : 0)));
