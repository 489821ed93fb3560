import { expect, test } from 'vitest';
import type { Page } from '../../docs/scripts/page.ts';
import { benchResults, chartNamed, figureOf, withResults } from '../../docs/scripts/pages/benchmarks.ts';
import { readProjectFile } from '../../docs/scripts/repository.ts';
import type { BenchResults } from '../bench/results.ts';
import { guidePart, table } from '../support/guide-parts.ts';

const page: Page = { path: 'p.md', title: 'P', description: 'P.', kind: 'project', source: 'p.md', text: '# P' };
const results = {
  date: '2026-01-02',
  machine: '2 × a machine',
  node: 'v24.1.0',
  tables: [
    {
      title: 'A call',
      columns: ['contender', 'µs', '×', 'left'],
      rows: [
        ['one', 50, 1.5, -1],
        ['two <b>', 200, 4, ''],
      ],
    },
  ],
};

test('a result stands on the page with its day, its machine, its figures and bars as long as they are large', () => {
  const { text } = withResults(page, [results]);
  expect(text).toContain('## A call\n\nMeasured on 2026-01-02: 2 × a machine, Node 24.1.0.');
  expect(text).toContain('| two <b> | 200 | 4.0 |  |');
  expect([...text.matchAll(/<rect width="([\d.]+)"/g)].map(([, width]) => Number(width))).toEqual([25, 100]);
  expect(text).toContain('<span>two &lt;b></span>');
});

test('a page without results has the method alone', () => {
  expect(withResults(page, []).text).toBe('# P');
});

test('the first page finds its figures in the results that are kept', () => {
  expect(figureOf([results], { title: 'A call', row: 'two <b>', column: 'µs' })).toBe(200);
  expect(figureOf([results], { title: 'A call', row: 'three', column: 'µs' })).toBeUndefined();
  expect(
    figureOf(benchResults(), {
      title: 'A call over the network, 32 at once',
      row: 'client.account.get()',
      column: 'CPU µs/call',
    }),
  ).toBeGreaterThan(0);
});

test('contenders of one case stand on each other, in the colours of the legend', () => {
  const tables = [
    {
      title: 'Goodput',
      columns: ['case', 'client', 'ok', 'of oracle', 'p99 (of oracle)'],
      rows: [
        ['slow', 'oracle', 100, '100.0 %', '0.9 s (1.00)'],
        ['slow', 'sdk', 100, '90.0 %', '1.0 s (1.10)'],
        ['slow', 'backoff', 100, '45.0 %', '2.0 s (2.20)'],
        ['fast', 'sdk', 100, '100.0 %', '1.0 s (1.00)'],
      ],
    },
  ];
  const { text } = withResults(page, [{ ...results, tables }]);
  expect(text.match(/<figcaption>.*?<\/figcaption>/g)).toEqual(["<figcaption>Goodput, % of the oracle's goodput</figcaption>"]);
  expect([...text.matchAll(/<rect class="bar-(\d)" y="(\d+)" width="([\d.]+)"/g)].map((match) => match.slice(1))).toEqual([
    ['0', '0', '90.0'],
    ['1', '10', '45.0'],
    ['0', '0', '100.0'],
    ['1', '10', '0.0'],
  ]);
  expect(text).toContain('</svg>backoff</span>');
  expect(text).not.toContain('</svg>oracle</span>');
  expect(text).toContain('<strong>90.0 · 45.0</strong>');
});

test('the guide about limits has the figures of the simulator, and its chart on the site', () => {
  const { tables } = JSON.parse(readProjectFile('test/bench/results/simulate.json')) as BenchResults;
  const { columns, rows } = tables[0] ?? { columns: [], rows: [] };
  const at = (name: string): number => (columns as readonly string[]).indexOf(name);
  const clients = [...new Set(rows.map((cells) => String(cells[at('client')])))];
  const cellOf = (name: string, client: string): string => {
    const found = rows.find((cells) => cells[at('case')] === name && cells[at('client')] === client) ?? [];
    return `${found[at('of oracle')]} (${found[at('refused')]})`;
  };
  const names = [...new Set(rows.map((cells) => String(cells[at('case')])))];
  const made = table(
    ['case', ...clients.map((client) => `\`${client}\``)],
    names.map((name) => [name, ...clients.map((client) => cellOf(name, client))]),
  );
  expect(made).not.toContain('undefined');
  expect(guidePart('goodput', made, 'docs/guides/limits.md')).toBe(made);
  expect(() => chartNamed('simulate', 'colour')).toThrow('no chart');
  expect(chartNamed('simulate', 'of oracle')).toContain('<svg');
});
