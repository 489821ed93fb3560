import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../support/project-root.ts';
import { type Budget, budgets, judge, verdictText } from './budgets.ts';
import { type BenchResults, tablesIn } from './results.ts';

const tables = tablesIn(`### Calls of all kinds

| contender | CPU | × |
| --- | ---: | ---: |
| bare | 10 | 1.00 |
| client over undici | 30 | 3.00 |
| client | 15 | 1.50 |
`);
const budget = (changes: Partial<Budget>): Budget => ({
  table: 'Calls',
  row: 'client',
  column: 2,
  limit: { most: 1.5 },
  advice: 'Look at the layers.',
  ...changes,
});

test.each([
  ['a figure of exactly the budget', budget({}), 1.5, true],
  ['a higher figure', budget({ limit: { most: 1.49 } }), 1.5, false],
  ['a figure that must not be lower', budget({ limit: { least: 1.51 } }), 1.5, false],
  ['the beginning of a name', budget({ row: 'client over', limit: { least: 3 } }), 3, true],
  ['a row that is missing', budget({ row: 'ky' }), undefined, false],
  ['a table that is missing', budget({ table: 'Imports' }), undefined, false],
  ['a column with no figure', budget({ column: 9 }), undefined, false],
])('%s is judged', (_, one, measured, holds) => {
  expect(judge(tables, [one])).toEqual([{ budget: one, measured, holds }]);
});

test('a broken budget is reported with the ratio, the limit and what to do', () => {
  expect(verdictText(judge(tables, [budget({}), budget({ limit: { most: 1.2 } })])).split('\n')).toEqual([
    'ok     Calls: client: 1.5 (at most 1.5)',
    'BROKEN Calls: client: 1.5 (at most 1.2)',
    '       Look at the layers.',
    '       If the cost is worth it, change the budget in test/bench/budgets.ts and say why.',
  ]);
});

test('the last results keep the budgets of their tables', () => {
  const results = ['client', 'mock', 'overhead'].map(
    (name) => JSON.parse(readFileSync(path.join(root, `test/bench/results/${name}.json`), 'utf8')) as BenchResults,
  );
  const verdicts = judge(
    results.flatMap((one) => one.tables),
    budgets,
  ).filter(({ measured }) => measured !== undefined);
  expect(verdicts.length).toBeGreaterThan(6);
  expect(verdictText(verdicts.filter(({ holds }) => !holds))).toBe('');
});
