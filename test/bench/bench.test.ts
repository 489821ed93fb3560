import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../support/project-root.ts';
import { journalTable } from './journal.bench.ts';
import { measure } from './measure.ts';
import { overheadTable } from './overhead.bench.ts';
import { rowsTables } from './rows.bench.ts';

test('every contender answers correctly and is reported', { timeout: 120_000 }, () => {
  const said = execFileSync(process.execPath, [path.join(root, 'test/bench/run.ts'), '--quick'], { encoding: 'utf8' });
  expect(said.match(/^### /gm)).toHaveLength(17);
  for (const name of [
    'client.account.get()',
    'undiciTransport()',
    '@sentinelsec/sdk',
    'platform.handle(request)',
    'MSW handlers',
    'bare node:http, 1 kB of JSON',
    'sentinelsec-mock, everything on',
    'a million usage logs',
    'client.account.get() over undiciTransport()',
    'anonymized and deleted',
  ])
    expect(said).toContain(name);
});

test('pacing is measured next to the same call without it', async () => {
  const { text } = await overheadTable({ calls: 10, concurrency: 1, rounds: 1 });
  expect(text).toMatch(/pacing off .*\n.*pacing on .*\n.*difference/);
});

test('the journal and the lint are measured next to the same calls without them', async () => {
  const { text } = await journalTable({ calls: 10, concurrency: 1, rounds: 1 });
  expect(text).toMatch(/journal off .*\n.*journal on .*\n.*journal and lint .*\n.*cost of both/);
});

test('rows are read and written, and the results are checked', { timeout: 60_000 }, async () => {
  const text = await rowsTables({ rows: 500, rounds: 1 });
  expect(text).toMatch(
    /500 usage logs read.*client, csv .*client, json .*fetch, drained only, json .*500 usage logs written.*the mock/s,
  );
});

test('the other contenders are compared with the first', async () => {
  const call = async (): Promise<number> => [...Array(100).keys()].reduce((sum, value) => sum + value, 0);
  const [first, second] = await measure(
    [
      { name: 'one', call },
      { name: 'two', call },
    ],
    { calls: 10, concurrency: 2, rounds: 3 },
  );
  expect(first).toMatchObject({ name: 'one', timesCpu: 1, timesPerSecond: 1 });
  expect(second?.name).toBe('two');
});

test('a contender that fails ends the run', async () => {
  const call = async (): Promise<never> => {
    throw new Error('down');
  };
  await expect(measure([{ name: 'x', call }], { calls: 1, concurrency: 1, rounds: 1 })).rejects.toThrow('down');
});
