import { Readable } from 'node:stream';
import type { DatasetRows } from '@sentinelsec/sdk';
import { peakMemory } from './peak-memory.ts';
import { Digest, exportIds } from './rows-digest.ts';

// Reads all rows of a file from a server in its own process, and reports the cost. Every reader gets the bytes from `fetch`. Each
// reader loads only the packages that it needs, because the memory of the process is measured. The time for loading does not count.
type Log = DatasetRows['usage_logs'];
interface Setup {
  readonly reader: string;
  readonly port: number;
  readonly apiKey: string;
  /** The URLs of the modules of other packages, by name. */
  readonly peers: Readonly<Record<string, string>>;
}
const { reader, port, apiKey, peers } = JSON.parse(process.argv[2] ?? '{}') as Setup;
const baseUrl = `http://127.0.0.1:${port}`;
const digest = new Digest();

async function bodyOf(format: 'csv' | 'json'): Promise<ReadableStream<Uint8Array>> {
  const { body } = await fetch(`${baseUrl}/v1/exports/${exportIds[format]}/files/usage_logs.${format}`);
  if (!body) throw new Error('The file has no body.');
  return body;
}

type Read = () => Promise<void>;

/** Reads the bytes and does nothing else. No reader can be faster than this. */
const drained =
  (format: 'csv' | 'json'): Read =>
  async () => {
    for await (const _ of await bodyOf(format));
  };

async function byClient(format: 'csv' | 'json', transport?: 'undici'): Promise<Read> {
  const { SentinelSec } = await import('@sentinelsec/sdk');
  const own = transport && { fetch: (await import('@sentinelsec/sdk/node')).undiciTransport() };
  const client = new SentinelSec({ baseUrl, apiKey, ...own });
  return async () => {
    for await (const row of client.exports.rows('usage_logs', { exportId: exportIds[format] })) digest.add(row);
  };
}

/** Loads the packages of each reader, and returns the reader. */
const readers: Readonly<Record<string, () => Promise<Read> | Read>> = {
  'client, csv': () => byClient('csv'),
  'client, json': () => byClient('json'),
  'client, csv, undiciTransport': () => byClient('csv', 'undici'),
  'client, json, undiciTransport': () => byClient('json', 'undici'),
  'fetch, drained only, csv': () => drained('csv'),
  'fetch, drained only, json': () => drained('json'),
  'csv-parse': async () => {
    const { parse } = await import(peers['csv-parse'] ?? '');
    return async () => {
      const parser = Readable.fromWeb((await bodyOf('csv')) as never).pipe(parse({ columns: true }));
      for await (const row of parser) digest.add(row as Log);
    };
  },
  udsv: async () => {
    const { inferSchema, initParser } = await import(peers.udsv ?? '');
    return async () => {
      let parser:
        | { chunk: (text: string, parse: unknown, onData: (row: Log) => void) => void; typedObjs: unknown; end: () => void }
        | undefined;
      const onData = (row: Log): void => digest.add(row);
      for await (const text of (await bodyOf('csv')).pipeThrough(new TextDecoderStream() as never)) {
        if (!parser) {
          const schema = inferSchema(text) as { cols: { name: string; type: string }[] };
          // The client also returns times as texts.
          for (const column of schema.cols) if (column.name === 'created_at') column.type = 's';
          parser = initParser(schema) as NonNullable<typeof parser>;
        }
        parser.chunk(text as string, parser.typedObjs, onData);
      }
      parser?.end();
    };
  },
};

const read = await readers[reader]?.();
const before = process.cpuUsage();
const began = performance.now();
await read?.();
const seconds = (performance.now() - began) / 1000;
const { user, system } = process.cpuUsage(before);
process.send?.({ seconds, cpu: (user + system) / 1e6, peak: peakMemory(), digest: digest.value }, () => process.exit());
