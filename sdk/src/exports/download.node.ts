import path from 'node:path';
import { ConfigurationError, IntegrityError } from '../errors/client-errors.ts';
import { GoneError, NotFoundError } from '../errors/http-errors.ts';
import type { components } from '../generated/paths.d.ts';
import type { ExportsDeps } from '../pipeline/deps.ts';
import { problemOf } from './check-file.node.ts';
import { Checkpoints } from './checkpoints.node.ts';
import { type CheckedFile, type DownloadJob, defaultSizes, type TransferSizes } from './download-job.ts';
import { checkDownloadOptions, createRequest, type DownloadOptions, type DownloadResult } from './download-options.ts';
import type { DownloadState } from './download-state.ts';
import { ExportError } from './export-error.ts';
import { fetchAll } from './fetch-all.node.ts';
import { isSafeFileName } from './file-name.ts';
import { prepareFolder, refuseTaken, removeLeftovers } from './folder.node.ts';
import { lockFolder } from './folder-lock.node.ts';
import { obtainExport } from './obtain-export.ts';
import { openedName, openFiles } from './open-files.node.ts';
import { placeAll } from './place.node.ts';
import { ProgressReporter } from './progress.ts';
import { StateFile } from './state-file.node.ts';
import { type Unseal, unsealerOf } from './unseal.node.ts';
import { WrongContentError } from './verify.ts';
import { completeDownload } from './verify-folder.node.ts';
import { withTimeout } from './with-timeout.ts';

export { verifyFolder } from './verify-folder.node.ts';

type Export = components['schemas']['Export'];

/**
 * Downloads datasets into a folder in these steps:
 * 1. It creates an export and waits until the export is ready.
 * 2. It fetches the files under temporary names, and checks the length and SHA-256 of each file.
 * 3. It renames the files to their final names and writes `manifest.json`.
 *
 * After an error, another call with the same options resumes the download, even in another process. The second call fetches only
 * the missing bytes.
 */
export async function download(
  caller: ExportsDeps,
  options: DownloadOptions,
  sizes: TransferSizes = defaultSizes,
): Promise<DownloadResult> {
  checkDownloadOptions(options);
  return withTimeout(caller.clock, options, async (signal, fail) => {
    const folder = await prepareFolder({ ...options, overwrite: options.overwrite ?? false });
    const unseal = await unsealerOf(options);
    const unlock = await lockFolder(folder, caller.random.uuid());
    try {
      const job: DownloadJob = { caller, options, folder, signal, progress: reporter(caller, options, fail), sizes };
      return await continueIn(job, await StateFile.open(folder), unseal);
    } finally {
      await unlock();
    }
  });
}

async function continueIn(job: DownloadJob, state: StateFile, unseal: Unseal | undefined): Promise<DownloadResult> {
  const request = createRequest(job.options);
  const earlier = ofSameRequest(job, state, request);
  if (!state.current && !job.options.overwrite) {
    const finished = await finishedEarlier(job, request);
    if (finished) return finished;
  }
  await removeLeftovers(job.folder, { except: earlier?.export_id });
  try {
    const save = (next: DownloadState): Promise<void> => state.save(next);
    const ready = await obtainExport(job.caller, { ...job, request, earlier, save });
    checkFiles(ready, job.options);
    const result = await finish(job, { ready, state, unseal });
    await endOf(job, state);
    job.progress.done();
    return result;
  } catch (error) {
    if (isOver(error, state)) await endOf(job, state).catch(() => undefined);
    throw error;
  }
}

/**
 * Returns the state that an earlier run with the same request has saved; undefined if there is no state. If a run with another
 * request has saved the state, the function throws a `ConfigurationError`. With `overwrite`, the function returns undefined in
 * that case.
 */
function ofSameRequest({ options, folder }: DownloadJob, state: StateFile, request: object): DownloadState | undefined {
  const earlier = state.current;
  if (!earlier || JSON.stringify(earlier.request) === JSON.stringify(request)) return earlier;
  if (options.overwrite) return undefined;
  throw new ConfigurationError(
    `exports.download: "${folder}" contains an unfinished download with other options (${JSON.stringify(earlier.request)}). Repeat that download, choose another folder, or pass \`overwrite: true\` to discard it.`,
  );
}

/**
 * If the folder contains the complete download of an earlier run with the same request, returns its result. Otherwise, throws a
 * `FileError` if the folder contains a manifest or a file of one of the datasets, and returns undefined if it contains none.
 */
async function finishedEarlier(
  { folder, options, signal, progress }: DownloadJob,
  request: object,
): Promise<DownloadResult | undefined> {
  const found = await completeDownload(folder, { request, signal });
  if (found) progress.done();
  else await refuseTaken(folder, options.datasets);
  return found;
}

/** If the same file has a wrong SHA-256 in this number of runs, the client discards the download. */
const rejectionsMost = 2;

/**
 * Returns true if a later run cannot resume the download. For example, the export has expired, or a file had a wrong SHA-256 in
 * two runs.
 */
function isOver(error: unknown, { current }: StateFile): boolean {
  if (NotFoundError.is(error) || GoneError.is(error) || ExportError.is(error) || error instanceof UnusableExportError)
    return true;
  const rejected = Object.values(current?.files ?? {}).some((file) => (file.rejected ?? 0) >= rejectionsMost);
  return error instanceof WrongContentError && rejected;
}

/** Removes the partial files and the state file. Without these files, a later run cannot resume the download. */
async function endOf({ folder }: DownloadJob, state: StateFile): Promise<void> {
  await removeLeftovers(folder, { except: undefined });
  await state.remove();
}

const reporter = (
  { hub, clock }: ExportsDeps,
  { onProgress }: DownloadOptions,
  fail: (reason: unknown) => void,
): ProgressReporter =>
  new ProgressReporter((now) => {
    hub.emit({ type: 'progress', at: clock.now(), task: 'export', done: now.progress, total: 1, unit: 'share' });
    const told: unknown = onProgress?.(now);
    if (told instanceof Promise) told.catch(fail);
  });

/** An export that no retry can download. */
class UnusableExportError extends IntegrityError {}

/**
 * Throws an `UnusableExportError` in these cases:
 * - A requested dataset is missing.
 * - The option `identity` is set, but a file is not sealed (encrypted).
 * - The id or a file name is not safe, for example because the name points outside the folder.
 * - Two file names are equal in lower case.
 */
function checkFiles({ id, files }: Export, { datasets, identity }: DownloadOptions): void {
  const refuse = (why: string): never => {
    throw new UnusableExportError(
      `The export ${JSON.stringify(id)} ${why}. Create another; if that does not help, tell the platform's operator.`,
    );
  };
  if (!isSafeFileName(id)) refuse('has an id that is not safe as a part of a file name');
  const unsealed = files.find(({ name }) => identity !== undefined && openedName(name) === name);
  if (unsealed) refuse(`names a file ${JSON.stringify(unsealed.name)}, which is not sealed`);
  const unsafe = files.find(({ name }) => ![name, openedName(name)].every(isSafeFileName));
  if (unsafe) refuse(`names a file ${JSON.stringify(unsafe.name)}, which is not safe to create`);
  if (new Set(files.map(({ name }) => name.toLowerCase())).size < files.length) refuse('names two files alike');
  const missing = datasets.find((dataset) => files.every((file) => file.dataset !== dataset));
  if (missing !== undefined) refuse(`is ready, but has no file of "${missing}"`);
}

interface Finishing {
  readonly ready: Export;
  readonly state: StateFile;
  readonly unseal: Unseal | undefined;
}

/**
 * Fetches the files of a ready export. With the option `identity`, opens (decrypts) the files. Then renames the files to their
 * final names.
 */
async function finish(job: DownloadJob, { ready, state, unseal }: Finishing): Promise<DownloadResult> {
  const placed = await placedEarlier(job, { ready, state, unseal });
  const checkpoints = new Checkpoints(state, job.sizes.checkpointBytes);
  const parts = await fetchAll(job, { ready, state, checkpoints, placed: new Set(placed.keys()) });
  try {
    await checkpoints.save();
    for (const part of parts.values()) await part.finish();
    const files = ready.files.map((listed): CheckedFile => {
      const part = parts.get(listed.name);
      const place = async (overwrite: boolean): Promise<void> => part?.place({ overwrite });
      return placed.get(listed.name) ?? { listed, place };
    });
    if (!unseal) return await placeAll(job, ready, files);
    return await openFiles(job, { ready, state, unseal, files, parts, over: () => endOf(job, state) });
  } finally {
    for (const part of parts.values()) await part.close();
  }
}

/**
 * Returns the files that an earlier run has already renamed to their final names. The keys of the map are the names of the files
 * in the export.
 */
async function placedEarlier({ folder }: DownloadJob, { ready, state, unseal }: Finishing): Promise<Map<string, CheckedFile>> {
  const placed = new Map<string, CheckedFile>();
  const place = async (): Promise<void> => undefined;
  for (const file of ready.files) {
    const known = state.fileOf(file.name);
    if (known?.sha256 !== file.sha256) continue;
    const { name, bytes, sha256 } = file;
    const listed = unseal
      ? known.opened && { ...file, ...known.opened, name: openedName(name), sealed: { name, bytes, sha256 } }
      : file;
    if (listed && (await problemOf(path.join(folder, listed.name), listed)) === undefined) placed.set(name, { listed, place });
  }
  return placed;
}
