import { Readable } from 'node:stream';
import { columnsOf, csvPieces } from '../../mock-server/src/rules/exports/row-text.ts';
import { logRows } from './log-rows.ts';
import { peakMemory } from './peak-memory.ts';

// Writes usage logs as CSV in its own process, and reports the cost. The program writes the same ten thousand logs repeatedly, so
// that making logs takes no time.
interface Setup {
  readonly writer: string;
  readonly rows: number;
  /** The URLs of the modules of other packages, by name. */
  readonly peers: Readonly<Record<string, string>>;
}
const { writer, rows, peers } = JSON.parse(process.argv[2] ?? '{}') as Setup;
// The rows contain no empty texts, because csv-stringify writes an empty text in the same way as `null`.
const made = [...logRows(10_000)].map((row) => ({ ...row, user_agent: row.user_agent || null }));
const columns = columnsOf('UsageLog');

function* given(): Generator<object> {
  for (let index = 0; index < rows; index++) yield made[index % made.length] as object;
}

const writers: Readonly<Record<string, () => Promise<number> | number>> = {
  'the mock': () => {
    let bytes = 0;
    for (const piece of csvPieces(given(), columns)) bytes += piece.byteLength;
    return bytes;
  },
  'csv-stringify': async () => {
    const { stringify } = await import(peers['csv-stringify'] ?? '');
    let bytes = 0;
    const options = { header: true, columns, record_delimiter: '\r\n', cast: { boolean: String } };
    for await (const piece of Readable.from(given()).pipe(stringify(options))) bytes += (piece as Buffer).byteLength;
    return bytes;
  },
};

const before = process.cpuUsage();
const began = performance.now();
const bytes = await writers[writer]?.();
const seconds = (performance.now() - began) / 1000;
const { user, system } = process.cpuUsage(before);
process.send?.({ seconds, cpu: (user + system) / 1e6, peak: peakMemory(), bytes }, () => process.exit());
