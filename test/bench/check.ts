import { cpus } from 'node:os';
import { print } from '../support/print.ts';
import { budgets, judge, verdictText } from './budgets.ts';
import { clientGroups, clientRows } from './client.bench.ts';
import { firstCallTable } from './first-call.bench.ts';
import { clientImports, importTable } from './import.bench.ts';
import { measure, table } from './measure.ts';
import { mockCalls, mockContenders } from './mock.bench.ts';
import { overheadTable } from './overhead.bench.ts';
import { installPeers } from './peers.ts';
import { tablesIn } from './results.ts';
import { retentionTable } from './retention.bench.ts';
import { rowsPeers, rowsTables } from './rows.bench.ts';
import { typesTable } from './types.bench.ts';
import { weightTable } from './weight.bench.ts';

// npm run bench:check: measures the tables that take a short time, and compares their ratios with test/bench/budgets.ts.
const rounds = 7;

async function callTables(): Promise<string> {
  const tables: string[] = [];
  for (const names of clientGroups(undefined)) {
    tables.push(
      table('A call over the network, one at a time', await clientRows(names, { calls: 3000, concurrency: 1, rounds })),
    );
    tables.push(
      table('A call over the network, 32 at once', await clientRows(names, { calls: 10_000, concurrency: 32, rounds })),
    );
  }
  return tables.join('\n');
}

async function mockTable(): Promise<string> {
  const mock = await mockContenders();
  const rows = await measure(mock.contenders, { calls: mockCalls, concurrency: 1, rounds });
  await mock.close();
  return table('The mock platform by adapter, one at a time', rows);
}

const measurements: readonly (() => Promise<string> | string)[] = [
  () => weightTable(),
  typesTable,
  () => importTable({ packages: clientImports, rounds: 9 }),
  () => firstCallTable(9),
  callTables,
  mockTable,
  async () => (await overheadTable({ calls: 20_000, concurrency: 1, rounds })).text,
  () => retentionTable(3),
  async () => rowsTables({ rows: 100_000, rounds: 5, folder: await installPeers(rowsPeers) }),
];

print(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}.\n`);
const texts: string[] = [];
for (const measurement of measurements) {
  const text = await measurement();
  print(text);
  texts.push(text);
}
const verdicts = judge(tablesIn(texts.join('\n')), budgets);
print(verdictText(verdicts));
process.exitCode = verdicts.every(({ holds }) => holds) ? 0 : 1;
