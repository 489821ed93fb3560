import { checkOptions, isFlag, type OptionCheck, type OptionChecks } from '../errors/check-options.ts';
import { abortError, ConfigurationError, IntegrityError } from '../errors/client-errors.ts';
import { type DatasetRows, datasetColumns } from '../generated/datasets.ts';
import type { components } from '../generated/paths.d.ts';
import type { ExportsDeps } from '../pipeline/deps.ts';
import { CsvSyntaxError } from '../wire/csv.ts';
import { JsonRowsError } from '../wire/json-rows.ts';
import { isAbortSignal } from '../wire/json-text.ts';
import { obtainExport } from './obtain-export.ts';
import { rowParser } from './parse-rows.ts';
import { ProgressReporter } from './progress.ts';
import { RowStream } from './row-stream.ts';
import { streamFile } from './stream-file.ts';
import { unpack } from './unpack.ts';
import type { Hash } from './verify.ts';
import { waitUntilReady } from './wait-until-ready.ts';

type Export = components['schemas']['Export'];

/**
 * Which rows are read, and how they travel.
 *
 * @example
 * ```ts
 * const options: RowsOptions = { from: '2026-11-01T00:00:00Z', until: '2026-12-01T00:00:00Z' };
 * for await (const event of client.exports.rows('security_events', options)) console.log(event.type);
 * ```
 */
export interface RowsOptions {
  /** Only what happened at or after this time (RFC 3339). Default: from the beginning. */
  readonly from?: string | undefined;
  /** Only what happened before this time (RFC 3339). Default: until now. */
  readonly until?: string | undefined;
  /** How the rows travel; what is read is the same. CSV is shorter. Default `json`. */
  readonly format?: components['schemas']['ExportFormat'] | undefined;
  /** Whether they travel compressed. Default true. */
  readonly gzip?: boolean | undefined;
  /** The id of an export that was made before and holds the dataset, instead of a new one. It must not be sealed. */
  readonly exportId?: string | undefined;
  /** Ends the reading at once. */
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

/** What reading needs of its client. */
interface RowsDeps extends Pick<ExportsDeps, 'exports' | 'clock' | 'random'> {
  /** Makes a SHA-256; left out where the runtime has none that runs along. */
  readonly newHash: (() => Hash) | undefined;
}

/**
 * The rows of a dataset as they arrive. The last rows are handed on only when the file has the length and the SHA-256 that the export lists;
 * else they are replaced by an `IntegrityError`.
 */
export function rows<Name extends keyof DatasetRows>(
  deps: RowsDeps,
  dataset: Name,
  given: RowsOptions = {},
): RowStream<DatasetRows[Name]> {
  const options = checkOptions(given, checks, '`exports.rows`');
  if (typeof (dataset as unknown) !== 'string' || !Object.hasOwn(datasetColumns, dataset))
    throw new ConfigurationError(
      `exports.rows needs a dataset: ${Object.keys(datasetColumns).join(', ')}. ${JSON.stringify(dataset)} is none.`,
    );
  return new RowStream(() => batchesOf(deps, dataset, options) as AsyncGenerator<readonly DatasetRows[Name][], void, undefined>);
}

async function* batchesOf(deps: RowsDeps, dataset: keyof DatasetRows, options: RowsOptions): AsyncGenerator<readonly object[]> {
  const signal = options.signal ?? new AbortController().signal;
  try {
    if (signal.aborted) throw signal.reason;
    const ready = await readyExport(deps, dataset, { ...options, signal });
    yield* readFile(deps, { ready, dataset, signal });
  } catch (error) {
    if (signal.aborted) throw abortError(signal, 'exports.rows');
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

async function* readFile(deps: RowsDeps, { ready, dataset, signal }: Reading): AsyncGenerator<readonly object[]> {
  const file = ready.files.find((one) => one.dataset === dataset);
  if (!file) throw new IntegrityError(`The export ${JSON.stringify(ready.id)} has no file of "${dataset}". Create another.`);
  if (file.name.endsWith('.age'))
    throw new ConfigurationError(
      `exports.rows: the export ${JSON.stringify(ready.id)} is sealed. Take it with exports.download and its "identity".`,
    );
  const bytes = streamFile({ caller: deps, exportId: ready.id, file, signal, newHash: deps.newHash });
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const parser = rowParser(dataset, ready.format === 'csv' ? 'csv' : 'json');
  // The last rows wait until the file has proved to be whole.
  let held: readonly object[] = [];
  for await (const chunk of file.name.endsWith('.gz') ? unpack(bytes) : bytes) {
    const batch = parser.push(decoded(decoder, chunk));
    if (batch.length === 0) continue;
    if (held.length > 0) yield held;
    held = batch;
  }
  const rest = [...parser.push(decoded(decoder)), ...parser.end()];
  if (held.length > 0) yield held;
  if (rest.length > 0) yield rest;
}

function decoded(decoder: TextDecoder, chunk?: Uint8Array): string {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
  } catch (cause) {
    throw new IntegrityError('The file is not in UTF-8. Create the export again.', { operation: 'exports.rows', cause });
  }
}
