import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { root } from '../support/project-root.ts';
import { budgets, judge, verdictText } from './budgets.ts';
import { type BenchResults, resultsText, tablesIn } from './results.ts';

// npm run bench | node test/bench/save.ts NAME: saves the tables that a benchmark prints, for the page of benchmarks.
const [name = ''] = process.argv.slice(2);
const tables = tablesIn(await text(process.stdin));
if (!/^[a-z][a-z-]*$/.test(name) || tables.length === 0) {
  console.error(
    tables.length === 0
      ? 'There is no table in the input. Pipe the output of a benchmark into this program.'
      : `"${name}" is not a name of small letters and hyphens, such as goodput.`,
  );
  process.exit(2);
}
const broken = judge(tables, budgets).filter(({ measured, holds }) => measured !== undefined && !holds);
if (broken.length > 0) {
  console.error(`Nothing is saved.\n${verdictText(broken)}`);
  process.exit(1);
}
const results: BenchResults = {
  date: new Date().toISOString().slice(0, 10),
  machine: `${cpus().length} × ${cpus()[0]?.model ?? 'an unknown processor'}`,
  node: process.version,
  tables,
};
const folder = path.join(root, 'test/bench/results');
mkdirSync(folder, { recursive: true });
writeFileSync(path.join(folder, `${name}.json`), resultsText(results));
