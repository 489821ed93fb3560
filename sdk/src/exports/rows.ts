import { checkOptions, isFlag, type OptionCheck, type OptionChecks } from '../errors/check-options.ts';
import { abortError, ConfigurationError, IntegrityError } from '../errors/client-errors.ts';
import { type DatasetRows, datasetColumns } from '../generated/datasets.ts';
import type { components } from '../generated/paths.d.ts';
import type { ExportsDeps } from '../pipeline/deps.ts';
import { isAbortSignal } from '../wire/json-text.ts';
import { RowStream } from './row-stream.ts';
import type { Hash } from './verify.ts';

type Export = components['schemas']['Export'];

/**
 * Options of `exports.rows`: which rows to read, and the file format in which the client fetches them.
 *
 * @example
 * ```ts
 * const options: RowsOptions = { from: '2026-11-01T00:00:00Z', until: '2026-12-01T00:00:00Z' };
 * for await (const event of client.exports.rows('security_events', options)) console.log(event.type);
 * ```
 */
export interface RowsOptions {
  /** Reads only rows from this time on (RFC 3339). Default: from the first row. */
  readonly from?: string | undefined;
  /** Reads only rows before this time (RFC 3339). Default: until now. */
  readonly until?: string | undefined;
  /**
   * The file format in which the client fetches the rows. The rows are the same in each format, but CSV needs fewer bytes.
   * Default `json`.
   */
  readonly format?: components['schemas']['ExportFormat'] | undefined;
  /** Whether the platform compresses the file with gzip. Default true. */
  readonly gzip?: boolean | undefined;
  /**
   * The id of an existing export that contains the dataset and is not sealed (encrypted). Default: the client creates a new
   * export.
   */
  readonly exportId?: string | undefined;
  /** A signal. When it aborts, the reading ends immediately. */
  readonly signal?: AbortSignal | undefined;
}

const text: OptionCheck = ['a string that is not empty', (value) => typeof value === 'string' && value !== ''];
const checks: OptionChecks<RowsOptions> = {
  from: text,
  until: text,
  format: text,
  gzip: isFlag,
  exportId: text,
  signal: ['an AbortSignal', isAbortSignal],
};

/** The parts of the client that `rows` needs. */
interface RowsDeps extends Pick<ExportsDeps, 'exports' | 'clock' | 'random'> {
  /** Makes a SHA-256 hash; undefined if the runtime cannot hash a file in parts. */
  readonly newHash: (() => Hash) | undefined;
}

/**
 * Returns the rows of a dataset as they arrive. Before the stream returns the last rows, it checks the length of the whole file.
 * In Node, it also checks the SHA-256. If the length or the SHA-256 is wrong, the stream throws an `IntegrityError` and does not
 * return the last rows.
 */
export function rows<Name extends keyof DatasetRows>(
  deps: RowsDeps,
  dataset: Name,
  given: RowsOptions = {},
): RowStream<DatasetRows[Name]> {
  const options = checkOptions(given, checks, '`exports.rows`');
  if (typeof (dataset as unknown) !== 'string' || !Object.hasOwn(datasetColumns, dataset))
    throw new ConfigurationError(
      `exports.rows needs a dataset: ${Object.keys(datasetColumns).join(', ')}. ${JSON.stringify(dataset)} is not a dataset.`,
    );
  return new RowStream(() => batchesOf(deps, dataset, options) as AsyncGenerator<readonly DatasetRows[Name][], void, undefined>);
}

/** Loads the code that reads rows. Most programs read no rows, so the package does not load this code at the start. */
const parts = (): Promise<typeof import('./reading-parts.ts')> => import('./reading-parts.ts');

async function* batchesOf(deps: RowsDeps, dataset: keyof DatasetRows, options: RowsOptions): AsyncGenerator<readonly object[]> {
  const signal = options.signal ?? new AbortController().signal;
  try {
    if (signal.aborted) throw signal.reason;
    const ready = await readyExport(deps, dataset, { ...options, signal });
    yield* readFile(deps, { ready, dataset, signal });
  } catch (error) {
    if (signal.aborted) throw abortError(signal, 'exports.rows');
    const { CsvSyntaxError, JsonRowsError } = await parts();
    if (error instanceof CsvSyntaxError || error instanceof JsonRowsError)
      throw new IntegrityError(`The file cannot be read: ${error.message} Create the export again.`, {
        operation: 'exports.rows',
        cause: error,
      });
    throw error;
  }
}

type Obtaining = RowsOptions & { readonly signal: AbortSignal };

async function readyExport(deps: RowsDeps, dataset: keyof DatasetRows, options: Obtaining): Promise<Export> {
  const { from, until, format = 'json', gzip = true, exportId, signal } = options;
  const { obtainExport, ProgressReporter, waitUntilReady } = await parts();
  const progress = new ProgressReporter();
  if (exportId !== undefined) {
    const created = await deps.exports.get(exportId, { signal, priority: 'bulk' }).withResponse();
    return waitUntilReady(deps, { created, signal, progress });
  }
  const request = {
    datasets: [dataset],
    format,
    gzip,
    ...(from !== undefined && { from }),
    ...(until !== undefined && { to: until }),
  };
  return obtainExport(deps, { request, signal, progress, earlier: undefined, save: async () => undefined });
}

interface Reading {
  readonly ready: Export;
  readonly dataset: keyof DatasetRows;
  readonly signal: AbortSignal;
}

/** The number of bytes that the client parses at a time. The number is small, so that only a few rows are in memory. */
const pieceBytes = 4_096;

async function* readFile(deps: RowsDeps, { ready, dataset, signal }: Reading): AsyncGenerator<readonly object[]> {
  const file = ready.files.find((one) => one.dataset === dataset);
  if (!file)
    throw new IntegrityError(`The export ${JSON.stringify(ready.id)} has no file of "${dataset}". Create another export.`);
  if (file.name.endsWith('.age'))
    throw new ConfigurationError(
      `exports.rows: the export ${JSON.stringify(ready.id)} is sealed. Use exports.download with the option "identity" to read it.`,
    );
  const { rowParser, streamFile, unpack } = await parts();
  const bytes = streamFile({ caller: deps, exportId: ready.id, file, signal, newHash: deps.newHash });
  const parser = rowParser(dataset, ready.format);
  for await (const chunk of file.name.endsWith('.gz') ? unpack(bytes) : bytes) {
    for (let at = 0; at < chunk.byteLength; at += pieceBytes) {
      const batch = inUtf8(() => parser.push(chunk.subarray(at, at + pieceBytes)));
      if (batch.length > 0) yield batch;
    }
  }
  const rest = inUtf8(() => parser.end());
  if (rest.length > 0) yield rest;
}

function inUtf8<T>(parse: () => T): T {
  try {
    return parse();
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    throw new IntegrityError('The file is not in UTF-8. Create the export again.', { operation: 'exports.rows', cause });
  }
}
