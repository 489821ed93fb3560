import { GoneError, NotFoundError } from '../errors/http-errors.ts';
import type { components } from '../generated/paths.d.ts';
import type { ExportsDeps } from '../pipeline/deps.ts';
import type { DownloadState } from './download-state.ts';
import { ExportError } from './export-error.ts';
import { isSafeFileName } from './file-name.ts';
import type { ProgressReporter } from './progress.ts';
import { waitUntilReady } from './wait-until-ready.ts';

type Schemas = components['schemas'];

/** What an export is obtained with. */
interface Obtaining {
  readonly request: Schemas['ExportCreate'];
  readonly signal: AbortSignal;
  readonly progress: ProgressReporter;
  /** What an earlier run wrote down, of the same request. */
  readonly earlier: DownloadState | undefined;
  /** Writes down what the next run needs to know. */
  readonly save: (state: DownloadState) => Promise<void>;
}

/**
 * The export of an earlier run, when it still has its files or will have them; else a new one. Answers it once it is ready. Its key and its
 * id are written down before anything is waited for: a run that was killed asks for the same export again, not for another.
 */
export async function obtainExport(caller: Pick<ExportsDeps, 'exports' | 'clock' | 'random'>, work: Obtaining) {
  const { request, earlier, save } = work;
  if (earlier !== undefined) {
    const kept = await continued(caller, work, earlier);
    if (kept) return kept;
  }
  const key = caller.random.uuid();
  await save({ version: 1, request, idempotency_key: key, files: {} });
  return created(caller, work, key);
}

/** The export of an earlier run; undefined when it is gone, has failed or is of no use. */
async function continued(
  caller: Pick<ExportsDeps, 'exports' | 'clock'>,
  work: Obtaining,
  { export_id, idempotency_key }: DownloadState,
): Promise<Schemas['Export'] | undefined> {
  const { signal, progress } = work;
  if (export_id === undefined) return created(caller, work, idempotency_key).catch(unlessGone);
  if (!isSafeFileName(export_id)) return undefined;
  try {
    const seen = await caller.exports.get(export_id, { signal, priority: 'bulk' }).withResponse();
    if (seen.data.id !== export_id) return undefined;
    return await waitUntilReady(caller, { created: seen, signal, progress });
  } catch (error) {
    return unlessGone(error);
  }
}

/** An export that is no more is replaced by another. Anything else is the caller's to know. */
function unlessGone(error: unknown): undefined {
  if (NotFoundError.is(error) || GoneError.is(error) || ExportError.is(error)) return undefined;
  throw error;
}

async function created(caller: Pick<ExportsDeps, 'exports' | 'clock'>, work: Obtaining, key: string): Promise<Schemas['Export']> {
  const { request, signal, progress, save } = work;
  const made = await caller.exports.create(request, { signal, priority: 'bulk', idempotencyKey: key }).withResponse();
  await save({ version: 1, request, idempotency_key: key, export_id: made.data.id, files: {} });
  return waitUntilReady(caller, { created: made, signal, progress });
}
