import { expect, test } from 'vitest';
import type { Page } from '../../docs/scripts/page.ts';
import { benchResults, figureOf, withResults } from '../../docs/scripts/pages/benchmarks.ts';

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
        ['one', 50, 1, -1],
        ['two <b>', 200, 4, ''],
      ],
    },
  ],
};

test('a result stands on the page with its day, its machine, its figures and bars as long as they are large', () => {
  const { text } = withResults(page, [results]);
  expect(text).toContain('## A call\n\nMeasured on 2026-01-02: 2 × a machine, Node 24.1.0.');
  expect(text).toContain('| two <b> | 200 | 4 |  |');
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
