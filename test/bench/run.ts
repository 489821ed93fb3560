import assert from 'node:assert/strict';
import { cpus, tmpdir } from 'node:os';
import type { Contender } from '../simulator/simulate.ts';
import { print } from '../support/print.ts';
import { clientGroups, clientRows } from './client.bench.ts';
import { enterpriseTable } from './enterprise.bench.ts';
import { exportsTable } from './exports.bench.ts';
import { exportsPartsTable } from './exports-parts.bench.ts';
import { firstCallTable } from './first-call.bench.ts';
import { goodputTable } from './goodput/goodput.bench.ts';
import { fleetCases, goodputCases } from './goodput/goodput-cases.ts';
import { clientImports, importTable } from './import.bench.ts';
import { journalMost, journalTable } from './journal.bench.ts';
import { type Contender as Measured, measure, type Plan, table } from './measure.ts';
import { mockCalls, mockContenders } from './mock.bench.ts';
import { overheadMost, overheadTable } from './overhead.bench.ts';
import { clientPeers, installPeers, mockPeers } from './peers.ts';
import { portTables } from './port/port.bench.ts';
import { retentionTable } from './retention.bench.ts';
import { rowsPeers, rowsTables } from './rows.bench.ts';
import { typesTable } from './types.bench.ts';
import { weightTable } from './weight.bench.ts';

const [what = '', ...args] = process.argv.slice(2);
if (what === 'goodput' || what === 'fleet') {
  // goodput or fleet [part of a case's name] [rounds] [contenders]: nothing else should run on the machine.
  const [only = '', rounds = '3', who = what === 'fleet' ? 'oracle,sdk,store' : 'oracle,sdk,adaptive,backoff'] = args;
  const cases = what === 'fleet' ? fleetCases : goodputCases;
  const contenders = who.split(',') as Contender[];
  const title = what === 'fleet' ? 'Goodput of fleets, with and without a quota store' : 'Goodput over HTTP';
  print(await goodputTable({ title, cases, only, rounds: Number(rounds), contenders }));
  process.exit();
}
if (what === 'exports-parts') {
  // exports-parts [GiB] [rounds] [folder]: nothing else should run on the machine.
  const [gib = '1', rounds = '5', folder = tmpdir()] = args;
  print(await exportsPartsTable({ gib: Number(gib), rounds: Number(rounds), folder }));
  process.exit();
}
if (what === 'exports') {
  // exports [GiB] [rounds] [folder]: nothing else should run on the machine.
  const [gib = '1', rounds = '5', folder = tmpdir()] = args;
  print(await exportsTable({ gib: Number(gib), rounds: Number(rounds), folder }));
  process.exit();
}
if (what === 'rows') {
  // rows [how many] [rounds]
  const [rows = '1000000', rounds = '5'] = args;
  print(await rowsTables({ rows: Number(rows), rounds: Number(rounds), folder: await installPeers(rowsPeers) }));
  process.exit();
}
if (what === 'journal') {
  const { text, cost } = await journalTable({ calls: 20_000, concurrency: 1, rounds: 7 });
  print(text);
  process.exit(cost <= journalMost ? 0 : 1);
}
if (what === 'overhead') {
  const { text, overhead } = await overheadTable({ calls: 20_000, concurrency: 1, rounds: 7 });
  print(text);
  process.exit(overhead <= overheadMost ? 0 : 1);
}
const quick = process.argv.includes('--quick');
const plan = (calls: number, concurrency: number): Plan => ({ calls: quick ? 50 : calls, concurrency, rounds: quick ? 1 : 7 });

print(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}. Ratios are against the first line.\n`);
if (what === 'mock') {
  // mock [rounds]: nothing else should run on the machine.
  await mockTables(quick ? 1 : Number(args[0] ?? 5));
  process.exit();
}
// The tests use the flag `--quick`. With this flag, no packages are installed.
const folder = quick ? undefined : await installPeers(clientPeers);
for (const names of clientGroups(folder)) {
  print(table('A call over the network, one at a time', await clientRows(names, plan(3000, 1), folder)));
  print(table('A call over the network, 32 at once', await clientRows(names, plan(10_000, 32), folder)));
}
print(
  await importTable({
    packages: clientImports,
    rounds: quick ? 1 : 15,
    folder,
  }),
);
print(await firstCallTable(quick ? 1 : 15));
print(await weightTable(folder));
print(typesTable());
if (what === 'client') process.exit();

await mockTables(quick ? 1 : 3);
print(await retentionTable(quick ? 1 : 5));
print(await enterpriseTable(quick ? 1 : 5));

/** Prints the tables of the mock server. */
async function mockTables(rounds: number): Promise<void> {
  const mock = await mockContenders();
  await right(mock.contenders);
  print(table('The mock platform by adapter, one at a time', await measure(mock.contenders, plan(mockCalls, 1))));
  await mock.close();
  print(await importTable({ packages: ['@sentinelsec/mock-server', '@sentinelsec/mock-server/server'], rounds: quick ? 1 : 15 }));
  const size = quick
    ? { starts: 1, requests: 64, memoryAfter: [32] }
    : { starts: 9, requests: 20_000, memoryAfter: [40_000, 120_000] };
  print(await portTables({ ...size, rounds, peers: await mockPeersFolder() }));
}

/**
 * Installs the mock server that ours is compared with, and returns its folder. If it cannot be installed, prints a line that says
 * so and returns `undefined`.
 */
async function mockPeersFolder(): Promise<string | undefined> {
  if (quick) return undefined;
  try {
    return await installPeers(mockPeers);
  } catch (cause) {
    const [reason] = String(cause).split('\n');
    print(`Left out: ${Object.keys(mockPeers).join(', ')} cannot be installed. ${reason}\n`);
    return undefined;
  }
}

/** Checks that each contender returns the right result, because a fast but wrong response would be useless. */
async function right(contenders: readonly Measured[]): Promise<void> {
  for (const { name, call } of contenders) assert.equal(((await call()) as { api_username: string }).api_username, 'ada', name);
}
