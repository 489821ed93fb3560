import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { restoreFormula } from '@sentinelsec/sdk';
import { parse } from 'csv-parse/sync';
import papaparse from 'papaparse';
import { inferSchema, initParser } from 'udsv';
import { expect, test } from 'vitest';
import { type Setup, setup } from '../support/setup.ts';

type Rows = Readonly<Record<string, string>>[];

/** Functions that read CSV with three libraries. Each returns rows with the texts of all fields by column name. */
const libraries: Readonly<Record<string, (text: string) => Rows>> = {
  'csv-parse': (text) => parse(text, { columns: true }) as Rows,
  papaparse: (text) => {
    const { data, errors } = papaparse.parse<Readonly<Record<string, string>>>(text, { header: true, skipEmptyLines: true });
    expect(errors).toEqual([]);
    return data;
  },
  udsv: (text) => initParser(inferSchema(text, { col: ',', row: '\r\n', encl: '"' })).stringObjs(text),
};

/** Makes a platform whose records contain all characters that are difficult in CSV. */
async function hardData(): Promise<Setup> {
  const made = setup();
  const { platform, client } = made;
  await client.account.update({ organization_name: 'Quote " and,\r\ncomma; "twice"' });
  for (const agent of ['=1+1', '+2', '-3', '@sum', "'=quoted", '\ttab', '"', '""', ',', 'a\nb', 'é 💥', '', ' spaces ', null])
    platform.seed.usageLog({ user_agent: agent });
  return made;
}

const datasets = ['account', 'usage_logs', 'audit_entries', 'security_events', 'analytics'] as const;

/** Returns a value as a CSV library returns it. In CSV, null and the empty text are the same. */
const asText = (value: unknown): string =>
  value === null || value === undefined ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value);

const asTexts = (row: object): Record<string, string> =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name, asText(value)]));

test('three CSV libraries read the exported files alike, and as the rows of the client', async () => {
  const { client } = await hardData();
  const to = path.join(await mkdtemp(path.join(tmpdir(), 'sentinelsec-libraries-')), 'export');
  const { files, exportId } = await client.exports.download({ datasets: [...datasets], format: 'csv', to });
  expect(files).toHaveLength(datasets.length);
  for (const { path: at, dataset, rows } of files) {
    const expected: object[] = [];
    for await (const row of client.exports.rows(dataset, { exportId })) expected.push(asTexts(row));
    expect(expected).toHaveLength(rows);
    for (const [name, read] of Object.entries(libraries))
      expect([name, read(await readFile(at, 'utf8'))]).toEqual([name, expected]);
  }
});

test('three CSV libraries read what toCsv() writes, and restoreFormula gives back every text', async () => {
  const { client } = await hardData();
  const { id } = await client.exports.create({ datasets: ['usage_logs'], format: 'json' });
  const expected: object[] = [];
  for await (const row of client.exports.rows('usage_logs', { exportId: id })) expected.push(asTexts(row));
  const text = await new Response(client.exports.rows('usage_logs', { exportId: id }).toCsv()).text();
  for (const [name, read] of Object.entries(libraries)) {
    const rows = read(text);
    expect(rows.some(({ user_agent }) => user_agent === "'=1+1")).toBe(true);
    const restored = rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([column, field]) => [column, restoreFormula(field)])),
    );
    expect([name, restored]).toEqual([name, expected]);
  }
});
