import { globSync } from 'node:fs';
import type { BenchResults, BenchTable } from '../../../test/bench/results.ts';
import { type Page, table } from '../page.ts';
import { readProjectFile, repositoryRoot } from '../repository.ts';
import { chartsOf } from './charts.ts';

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

/** The chart of one column of a result: what `<!-- chart: NAME, COLUMN -->` in a guide becomes on the site. Throws if there is none. */
export function chartNamed(name: string, column: string): string {
  const { tables } = JSON.parse(readProjectFile(`test/bench/results/${name}.json`)) as BenchResults;
  const chart = tables.flatMap(chartsOf).find((one) => one.column === column);
  if (chart === undefined) throw new Error(`The result ${name} has no chart of "${column}".`);
  return chart.html;
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
      ...chartsOf(one).map(({ html }) => html),
      table(
        one.columns.map((column) => column || ' '),
        one.rows.map((cells) => cells.map((cell, place) => cellText(cell, digitsOf(one, place)))),
      ),
    ].join('\n\n'),
  );

/** A figure with so many digits behind the point. */
const cellText = (cell: string | number, digits: number): string =>
  typeof cell === 'number' ? cell.toLocaleString('en-US', { minimumFractionDigits: digits }) : cell;

/** The most digits behind the point in a column: all figures of the column get as many. */
const digitsOf = ({ rows }: BenchTable, place: number): number =>
  Math.max(...rows.map((cells) => (typeof cells[place] === 'number' ? (String(cells[place]).split('.')[1]?.length ?? 0) : 0)));
