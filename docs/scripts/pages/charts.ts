import type { BenchTable } from '../../../test/bench/results.ts';
import { number } from '../wording.ts';

interface Bar {
  readonly name: string;
  readonly value: number;
  /** The value as text, as the table shows it. */
  readonly text: string;
}

/** A chart as HTML, and the table column that the chart shows. */
export interface Chart {
  readonly column: string;
  readonly html: string;
}

/** The bars of one case, with a bar for each contender. */
interface Group {
  readonly name: string;
  readonly bars: readonly Bar[];
}

/**
 * Makes the charts of a table, one for each column of figures with a unit. A column of ratios gets no chart, because another
 * column already shows the figures from which the ratios are computed. A column with a negative figure also gets no chart. If the
 * second column contains the contenders, each chart shows the contenders of a case next to each other.
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

/**
 * Makes the charts of the columns whose cells are percentages. The oracle has no bar, because its figures are the reference for
 * the other contenders.
 */
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

/** Captions for charts whose column head is too short to be understood alone. */
const captions: Readonly<Record<string, string>> = {
  refused: 'Refused requests, %',
  'of oracle': "Goodput, % of the oracle's goodput",
};

const percentOf = (cell: string | number | undefined): number | undefined => {
  const [, digits] = /^([\d.]+) %$/.exec(String(cell)) ?? [];
  return digits === undefined ? undefined : Number(digits);
};

/**
 * Draws bars as inline SVG. The Content-Security-Policy of the site forbids `style` attributes, but allows the attributes of SVG
 * elements.
 */
function barChart(column: string, bars: readonly Bar[]): string {
  const most = mostOf(bars);
  return figure(
    column,
    '',
    'chart-bars',
    bars.map((bar) => rowOf(bar.name, [bar], most)),
  );
}

/**
 * Draws the bars of each group one below another, in the colours of the legend. If a group has no bar for a contender, the chart
 * shows a dash instead.
 */
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
