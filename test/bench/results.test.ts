import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../support/project-root.ts';
import { type Row, table } from './measure.ts';
import { type BenchResults, resultsText, tablesIn } from './results.ts';

const rows = [
  { name: 'one', cpu: 10, timesCpu: 1, perSecond: 100, timesPerSecond: 1 },
  { name: 'two', cpu: 25, timesCpu: 2.5, perSecond: 40, timesPerSecond: 0.4 },
];

test('what a benchmark prints becomes its title, its columns and its figures', () => {
  expect(tablesIn(`Node v24\n\n${table('A call', rows)}\n${table('Another call', rows.slice(0, 1))}`)).toEqual([
    {
      title: 'A call',
      columns: ['contender', 'CPU µs/call', '×', 'calls/s', '×'],
      rows: [
        ['one', 10, 1, 100, 1],
        ['two', 25, 2.5, 40, 0.4],
      ],
    },
    { title: 'Another call', columns: ['contender', 'CPU µs/call', '×', 'calls/s', '×'], rows: [['one', 10, 1, 100, 1]] },
  ]);
});

test('a text without a table has none', () => {
  expect(tablesIn('### A heading\n\nNo table.')).toEqual([]);
});

test('each file of results says when and where it was measured, and has a figure in every row', () => {
  const files = globSync('test/bench/results/*.json', { cwd: root });
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) {
    const { date, machine, node, tables } = JSON.parse(readFileSync(path.join(root, file), 'utf8')) as BenchResults;
    expect([date, machine, node], file).toEqual([
      expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      expect.stringMatching(/^\d+ × ./),
      expect.stringMatching(/^v\d/),
    ]);
    for (const { title, columns, rows: lines } of tables)
      for (const line of lines) {
        expect(line.length, `${file}: ${title}`).toBe(columns.length);
        expect(
          line.some((cell) => typeof cell === 'number'),
          `${file}: ${title}: ${line[0]}`,
        ).toBe(true);
      }
  }
});

test('results are kept with a line for each row, and are read as they were', () => {
  const tables = tablesIn(`${table('A call', rows)}\n${table('Another "call"', rows)}`);
  const results: BenchResults = { date: '2026-01-02', machine: '2 × a machine', node: 'v24.1.0', tables };
  const text = resultsText(results);
  expect(JSON.parse(text)).toEqual(results);
  expect(text.split('\n').filter((line) => line.startsWith('        ['))).toHaveLength(4);
});

test('tables with an exceeded budget are not saved, and the reason is printed', () => {
  const slow = table('The mock platform by adapter', [{ ...rows[0], name: 'platform.fetch', timesCpu: 9 } as Row]);
  const { status, stderr } = spawnSync(process.execPath, [path.join(root, 'test/bench/save.ts'), 'never-saved'], {
    input: slow,
    encoding: 'utf8',
  });
  expect(stderr).toMatch(/^Nothing is saved\.\nBROKEN The mock platform by adapter: platform\.fetch: 9 \(at most /);
  expect([status, globSync('test/bench/results/never-saved.json', { cwd: root })]).toEqual([1, []]);
});
