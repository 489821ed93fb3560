import type { BenchTable } from '../../../test/bench/results.ts';
import { number } from '../wording.ts';

interface Bar {
  readonly name: string;
  readonly value: number;
  /** The value as the table shows it. */
  readonly text: string;
}

/** A chart, and the column that it shows. */
export interface Chart {
  readonly column: string;
  readonly html: string;
}

/** The contenders of one case. */
interface Group {
  readonly name: string;
  readonly bars: readonly Bar[];
}

/**
 * The charts of a table: one for each column of figures with a unit. Columns of ratios say the same again, and negative figures have no
 * bar. If the second column names contenders, the charts show the contenders of each case side by side.
 */
export const chartsOf = (table: BenchTable): Chart[] => (hasGroups(table) ? groupChartsOf(table) : barChartsOf(table));

const hasGroups = ({ columns }: BenchTable): boolean => /^(client|contender)$/.test(columns[1] ?? '');

function barChartsOf({ columns, rows }: BenchTable): Chart[] {
  return columns.flatMap((column, place) => {
    const bars = rows.flatMap((cells) => {
      const value = cells[place];
      return typeof value === 'number' ? [{ name: String(cells[0]), value, text: number(value) }] : [];
    });
    const isRatio = column === '×' || column === '';
    return place === 0 || isRatio || bars.length < 2 || bars.some(({ value }) => value < 0)
      ? []
      : [{ column, html: barChart(column, bars) }];
  });
}

/** The charts of the columns whose cells are percentages. The oracle is what the others are compared with, and has no bar. */
function groupChartsOf({ columns, rows: all }: BenchTable): Chart[] {
  const rows = all.filter(([, contender]) => contender !== 'oracle');
  return columns.flatMap((column, place) => {
    const values = rows.map((cells) => percentOf(cells[place]));
    if (place < 2 || rows.length === 0 || values.some((value) => value === undefined)) return [];
    const groups = new Map<string, Bar[]>();
    for (const [index, [name, contender]] of rows.entries())
      groups.set(String(name), [
        ...(groups.get(String(name)) ?? []),
        {
          name: String(contender),
          value: values[index] ?? Number.NaN,
          text: String(rows[index]?.[place]).replace(' %', ''),
        },
      ]);
    const list = [...groups].map(([name, bars]) => ({ name, bars }));
    return [{ column, html: groupChart(captions[column] ?? `${column}, %`, list) }];
  });
}

/** What a chart says above itself, where the head of the column is too short for that. */
const captions: Readonly<Record<string, string>> = {
  refused: 'Refused requests, %',
  'of oracle': "Goodput, % of the oracle's goodput",
};

const percentOf = (cell: string | number | undefined): number | undefined => {
  const [, digits] = /^([\d.]+) %$/.exec(String(cell)) ?? [];
  return digits === undefined ? undefined : Number(digits);
};

/** Bars as inline SVG: the security policy of the site refuses `style`, and an attribute of SVG is none. */
function barChart(column: string, bars: readonly Bar[]): string {
  const most = mostOf(bars);
  return figure(
    column,
    '',
    'chart-bars',
    bars.map((bar) => rowOf(bar.name, [bar], most)),
  );
}

/** The bars of each group stand on each other, in the colours of the legend. Groups may lack a contender. */
function groupChart(title: string, groups: readonly Group[]): string {
  const names = [...new Set(groups.flatMap(({ bars }) => bars.map(({ name }) => name)))];
  const most = mostOf(groups.flatMap(({ bars }) => bars));
  const legend = names.map(
    (name, place) =>
      `<span><svg viewBox="0 0 10 10" aria-hidden="true"><rect class="bar-${place}" width="10" height="10" /></svg>${escaped(name)}</span>`,
  );
  const rows = groups.map(({ name, bars }) =>
    rowOf(
      name,
      names.flatMap((one) => bars.find((bar) => bar.name === one) ?? { name: one, value: 0, text: '–' }),
      most,
    ),
  );
  return figure(title, `<p class="chart-legend">${legend.join('')}</p>\n`, 'chart-bars chart-groups', rows);
}

const mostOf = (bars: readonly Bar[]): number => Math.max(0, ...bars.map(({ value }) => value));

const barHeight = 10;

function rowOf(name: string, bars: readonly Bar[], most: number): string {
  const rects = bars.map(({ value }, place) => {
    const width = most === 0 ? 0 : (100 * value) / most;
    const kind = bars.length === 1 ? '' : ` class="bar-${place}" y="${place * barHeight}"`;
    return `<rect${kind} width="${width.toFixed(1)}" height="${barHeight}" />`;
  });
  const values = bars.map(({ text }) => text).join(' · ');
  return `<span>${escaped(name)}</span><svg viewBox="0 0 100 ${barHeight * bars.length}" preserveAspectRatio="none" aria-hidden="true">${rects.join('')}</svg><strong>${values}</strong>`;
}

const figure = (caption: string, legend: string, kind: string, rows: readonly string[]): string =>
  `<figure class="chart"><figcaption>${escaped(caption)}</figcaption>\n${legend}<div class="${kind}">${rows.join('\n')}</div>\n</figure>`;

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll(/`([^`]*)`/g, '<code>$1</code>');
