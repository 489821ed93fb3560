import type { BenchTable } from './results.ts';

/** The worst ratio that a row of a table may have. Each ratio compares a row with the first row of its table. */
export interface Budget {
  /** The beginning of the table's title. */
  readonly table: string;
  /** The beginning of the row's name. */
  readonly row: string;
  /** The number of the column with the ratio. The first column has the number 0. */
  readonly column: number;
  /** The highest ratio that is allowed (`most`), or the lowest one (`least`). */
  readonly limit: { readonly most: number } | { readonly least: number };
  /** What to examine if the ratio is worse. */
  readonly advice: string;
}

/** A budget with the measured ratio. The ratio is undefined if the tables do not contain it. */
export interface Verdict {
  readonly budget: Budget;
  readonly measured: number | undefined;
  readonly holds: boolean;
}

const call =
  'Compare profiles of test/bench/client-caller.ts (`node --cpu-prof`) before and after the change: the layers of sdk/src/pipeline.';
const load =
  'Find what is loaded too early: `node --import` with a `registerHooks` that prints each file, or the metafile of esbuild.';
const types = 'Look at `tsc --generateTrace` of the program in node_modules/.cache/sentinelsec/bench/types--sentinelsec-sdk.';
const mock =
  'Compare profiles of test/bench/mock.bench.ts before and after the change: the gates of mock-server/src/platform/engine.';
const rows = 'Compare profiles of test/bench/rows-reader.ts and rows-writer.ts before and after the change.';

/**
 * The budgets. Each is the figure of the last run on a machine with nothing else running, with a margin of about a sixth. The
 * margin is large enough for a run on a busy machine. All figures are ratios of processor time, of bytes or of counts, except the
 * cost of pacing, which is in microseconds. If the packages become faster or smaller, make the budget stricter.
 */
export const budgets: readonly Budget[] = [
  { table: 'A call over the network, one at a time', row: 'client.account.get()', column: 2, limit: { most: 1.9 }, advice: call },
  { table: 'A call over the network, 32 at once', row: 'client.account.get()', column: 2, limit: { most: 2.05 }, advice: call },
  {
    table: 'A call over the network, one at a time',
    row: 'client.account.get() over undiciTransport()',
    column: 2,
    limit: { most: 1.95 },
    advice: call,
  },
  {
    table: 'A call over the network, 32 at once',
    row: 'client.account.get() over undiciTransport()',
    column: 2,
    limit: { most: 2 },
    advice: call,
  },
  { table: 'An import in a new process', row: '@sentinelsec/sdk', column: 2, limit: { most: 10.5 }, advice: load },
  { table: 'An import in a new process', row: '@sentinelsec/sdk/core', column: 2, limit: { most: 7 }, advice: load },
  {
    table: 'An import in a new process',
    row: '@sentinelsec/sdk + @sentinelsec/sdk/node',
    column: 2,
    limit: { most: 14.5 },
    advice: load,
  },
  { table: 'The first call of a new process', row: 'client.account.get()', column: 2, limit: { most: 2.2 }, advice: load },
  { table: 'The weight in a page', row: '@sentinelsec/sdk', column: 2, limit: { most: 23 }, advice: load },
  { table: 'The weight in a page', row: '@sentinelsec/sdk/core', column: 2, limit: { most: 13 }, advice: load },
  { table: 'The types of a program of 100 lines', row: '@sentinelsec/sdk', column: 2, limit: { most: 2.6 }, advice: types },
  {
    table: 'The types of a program of 100 lines',
    row: '@sentinelsec/sdk',
    column: 4,
    limit: { most: 1 },
    advice: types,
  },
  { table: 'The mock platform by adapter', row: 'platform.fetch', column: 2, limit: { most: 0.25 }, advice: mock },
  { table: 'The mock platform by adapter', row: 'global fetch to a port', column: 2, limit: { most: 1.7 }, advice: mock },
  {
    table: 'What pacing costs',
    row: 'difference',
    column: 1,
    limit: { most: 10 },
    advice: 'Compare profiles of test/bench/overhead.bench.ts before and after the change: the admission in sdk/src/quota.',
  },
  { table: 'How a million usage logs end', row: 'anonymized and deleted', column: 2, limit: { most: 2 }, advice: mock },
  { table: '100,000 usage logs read', row: 'client, csv', column: 2, limit: { least: 3.3 }, advice: rows },
  { table: '100,000 usage logs read', row: 'client, json', column: 2, limit: { least: 2.4 }, advice: rows },
  { table: '100,000 usage logs written', row: 'the mock', column: 2, limit: { least: 3 }, advice: rows },
];

/**
 * Finds the figure of a budget. The row is the one whose whole name is the `row` of the budget. If there is none, the row is the
 * first one whose name begins with this text.
 */
function figureOf(tables: readonly BenchTable[], { table, row, column }: Budget): number | undefined {
  const rows = tables.filter(({ title }) => title.startsWith(table)).flatMap((one) => one.rows);
  const found = rows.find(([name]) => name === row) ?? rows.find(([name]) => String(name).startsWith(row));
  const figure = found?.[column];
  return typeof figure === 'number' ? figure : undefined;
}

/** Compares tables with budgets. If the figure of a budget is missing, the budget counts as exceeded. */
export const judge = (tables: readonly BenchTable[], all: readonly Budget[]): Verdict[] =>
  all.map((budget) => {
    const measured = figureOf(tables, budget);
    const { limit } = budget;
    const holds = measured !== undefined && ('most' in limit ? measured <= limit.most : measured >= limit.least);
    return { budget, measured, holds };
  });

/** Makes one line for each verdict. Below an exceeded budget, a line says what to examine. */
export function verdictText(verdicts: readonly Verdict[]): string {
  return verdicts
    .map(({ budget: { table, row, limit, advice }, measured, holds }) => {
      const bound = 'most' in limit ? `at most ${limit.most}` : `at least ${limit.least}`;
      const line = `${holds ? 'ok    ' : 'BROKEN'} ${table}: ${row}: ${measured ?? 'not measured'} (${bound})`;
      return holds
        ? line
        : `${line}\n       ${advice}\n       If the cost is worth it, change the budget in test/bench/budgets.ts and say why.`;
    })
    .join('\n');
}
