import { GoneError, NotFoundError } from '../errors/http-errors.ts';
import type { components } from '../generated/paths.d.ts';
import type { ExportsDeps } from '../pipeline/deps.ts';
import type { DownloadState } from './download-state.ts';
import { ExportError } from './export-error.ts';
import { isSafeFileName } from './file-name.ts';
import type { ProgressReporter } from './progress.ts';
import { waitUntilReady } from './wait-until-ready.ts';

type Schemas = components['schemas'];

interface Obtaining {
  readonly request: Schemas['ExportCreate'];
  readonly signal: AbortSignal;
  readonly progress: ProgressReporter;
  /** The state that an earlier run with the same request has saved. */
  readonly earlier: DownloadState | undefined;
  /** Saves the state for the next run. */
  readonly save: (state: DownloadState) => Promise<void>;
}

/**
 * Returns an export that is ready for download. If an earlier run has created an export that is still usable, returns that
 * export. Otherwise, creates a new export. The function saves the idempotency key and the id of the export as early as possible.
 * If the process is then killed, the next run continues with the same export.
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

/** Returns the export of an earlier run; undefined if it no longer exists, has failed or has an invalid id. */
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

/** Returns undefined if the error says that the export no longer exists or has failed. Throws all other errors. */
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
