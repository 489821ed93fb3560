import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createPlatform } from '@sentinelsec/mock-server';
import { asJavaScript } from './as-javascript.ts';
import { interleaved, reportOf, started } from './fresh.ts';
import { median } from './measure.ts';
import { entryOf } from './peers.ts';
import type { RowsDigest } from './rows-digest.ts';

/** The exact versions of the packages with which reading and writing rows is compared. */
export const rowsPeers = { 'csv-parse': '7.0.3', 'csv-stringify': '6.9.0', udsv: '0.7.3' } as const;

const { apiKey } = createPlatform({ seed: 'empty' });

/** The figures of one run, in seconds and MB. */
interface Taken {
  readonly seconds: number;
  readonly cpu: number;
  readonly peak: number;
}

/**
 * The number of rows, the number of rounds, and the folder of the other packages. The folder is undefined if they are not
 * measured.
 */
export interface RowsPlan {
  readonly rows: number;
  readonly rounds: number;
  readonly folder?: string | undefined;
}

/**
 * Measures how long reading and writing rows takes. Each run has its own process, and its result is checked. Returns Markdown
 * tables.
 */
export async function rowsTables(plan: RowsPlan): Promise<string> {
  return `${await readTable(plan)}\n${await writeTable(plan)}`;
}

const peersIn = (folder: string | undefined): Record<string, string> =>
  folder === undefined ? {} : Object.fromEntries(Object.keys(rowsPeers).map((name) => [name, entryOf(folder, name)]));

async function readTable({ rows, rounds, folder }: RowsPlan): Promise<string> {
  const server = started('./rows-server.ts', { rows });
  const [{ port, digest }] = (await once(server, 'message')) as [{ port: number; digest: RowsDigest }];
  const peers = peersIn(folder);
  const program = await asJavaScript('./rows-reader.ts');
  const formats = ['csv', 'json'].flatMap((format) => [`client, ${format}`, `client, ${format}, undiciTransport`]);
  const drained = ['fetch, drained only, csv', 'fetch, drained only, json'];
  const readers = [...(folder === undefined ? [] : ['csv-parse', 'udsv']), ...formats, ...drained];
  const results = await interleaved(readers, rounds, async (reader) => {
    const taken = await reportOf<Taken & { digest: RowsDigest }>(program, { reader, port, apiKey, peers });
    if (!drained.includes(reader)) assert.deepEqual(taken.digest, digest, reader);
    return taken;
  });
  server.disconnect();
  return table(`${rows.toLocaleString('en')} usage logs read as objects from a server`, readers, results);
}

async function writeTable({ rows, rounds, folder }: RowsPlan): Promise<string> {
  const peers = peersIn(folder);
  const program = await asJavaScript('./rows-writer.ts');
  const writers = [...(folder === undefined ? [] : ['csv-stringify']), 'the mock'];
  const sizes = new Set<number>();
  const results = await interleaved(writers, rounds, async (writer) => {
    const taken = await reportOf<Taken & { bytes: number }>(program, { writer, rows, peers });
    sizes.add(taken.bytes);
    return taken;
  });
  assert.equal(sizes.size, 1, `All writers write as many bytes: ${[...sizes]}`);
  return table(`${rows.toLocaleString('en')} usage logs written as CSV`, writers, results);
}

/** Makes a table of the figures of all runs. A factor compares a line with the first line of the same round. */
function table(title: string, names: readonly string[], results: readonly (readonly Taken[])[]): string {
  const lines = names.map((name, index) => {
    const own = results.map((row) => row[index] as Taken);
    const times = (of: 'cpu' | 'seconds'): string =>
      median(results.map((row) => (row[0] as Taken)[of] / (row[index] as Taken)[of])).toFixed(2);
    const [cpu, seconds] = [median(own.map((one) => one.cpu)), median(own.map((one) => one.seconds))];
    const peak = Math.max(...own.map((one) => one.peak));
    return `| ${name} | ${cpu.toFixed(2)} | ${times('cpu')} | ${seconds.toFixed(2)} | ${times('seconds')} | ${peak.toFixed(0)} |`;
  });
  return [
    `### ${title}`,
    '',
    '| | CPU s | times as fast | s | times as fast | peak MB |',
    '| --- | ---: | ---: | ---: | ---: | ---: |',
    ...lines,
    '',
  ].join('\n');
}
