import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { IntegrityError } from '../errors/client-errors.ts';
import type { components } from '../generated/paths.d.ts';
import type { ExportsDeps } from '../pipeline/deps.ts';
import { checkDownloadOptions, createRequest, type DownloadOptions, type DownloadResult } from './download-options.ts';
import { fetchFile } from './fetch-file.ts';
import { onDisk } from './file-error.ts';
import { isSafeFileName, manifestName } from './file-name.ts';
import { prepareFolder, syncFolder } from './folder.node.ts';
import { type ManifestFile, manifestOf } from './manifest.ts';
import { PartFile } from './part-file.node.ts';
import { ProgressReporter } from './progress.ts';
import { type Unseal, unsealerOf } from './unseal.node.ts';
import { Verifier } from './verify.ts';
import { waitUntilReady } from './wait-until-ready.ts';
import { withTimeout } from './with-timeout.ts';

type Export = components['schemas']['Export'];

/** A download under way. */
interface Job {
  readonly caller: ExportsDeps;
  readonly options: DownloadOptions;
  readonly folder: string;
  readonly signal: AbortSignal;
  readonly progress: ProgressReporter;
  /** Every file in the making, from the moment it is made, so that it can be removed. */
  readonly parts: PartFile[];
}

/** A file that is whole, and what is said of it. */
interface WholeFile {
  readonly part: PartFile;
  readonly listed: ManifestFile;
}

/**
 * Creates an export, waits for it, fetches its files into a folder, checks length and SHA-256 of each, and only then gives them their
 * names, with `manifest.json` beside them. Whatever goes wrong, no file that is not whole has a name of its own.
 */
export async function download(caller: ExportsDeps, options: DownloadOptions): Promise<DownloadResult> {
  checkDownloadOptions(options);
  return withTimeout(caller.clock, options, async (signal, fail) => {
    const folder = await prepareFolder({ ...options, overwrite: options.overwrite ?? false });
    const unseal = await unsealerOf(options);
    const job: Job = { caller, options, folder, signal, progress: reporter(caller, options, fail), parts: [] };
    const created = await caller.exports.create(createRequest(options), { signal, priority: 'bulk' }).withResponse();
    const ready = await waitUntilReady(caller, { ...job, created });
    checkFiles(ready, options);
    try {
      const files = await fetchAll(job, ready);
      return await place(job, ready, unseal ? await openAll(job, { unseal, ready, files }) : files);
    } finally {
      // What has been placed is no longer under its partial name: this removes what has not.
      await Promise.all(job.parts.map((part) => part.discard()));
    }
  });
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

/**
 * Names from a server become names on this disk: none may point elsewhere, and no two may be one where case does not count. And what was
 * asked for must be there.
 */
function checkFiles({ id, files }: Export, { datasets, identity }: DownloadOptions): void {
  const refuse = (why: string): never => {
    throw new IntegrityError(
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

/** The name of a sealed file once it is opened. */
const openedName = (name: string): string => name.replace(/\.age$/, '');

/** Fetches and checks one file after the other. */
async function fetchAll({ caller, folder, signal, progress, parts }: Job, { id, files }: Export): Promise<WholeFile[]> {
  const total = files.reduce((sum, file) => sum + file.bytes, 0);
  const whole: WholeFile[] = [];
  let before = 0;
  for (const file of files) {
    const part = await PartFile.create(folder, file.name, id);
    parts.push(part);
    const onBytes = (bytes: number): void => progress.fetched(before + bytes, total, file.name);
    onBytes(0);
    const check = new Verifier(file, () => createHash('sha256'));
    await fetchFile({ caller, exportId: id, file, part, check, signal, onBytes });
    await part.finish();
    whole.push({ part, listed: file });
    before += file.bytes;
  }
  return whole;
}

/** Opens all files. When one cannot be opened, all stay as they were fetched: sealed, whole, in their places. */
async function openAll(
  job: Job,
  { unseal, ready, files }: { unseal: Unseal; ready: Export; files: readonly WholeFile[] },
): Promise<WholeFile[]> {
  const opened: WholeFile[] = [];
  try {
    for (const { part: sealed, listed } of files) {
      const part = await PartFile.create(job.folder, openedName(listed.name), ready.id);
      job.parts.push(part);
      const figures = await unseal(sealed, part, job.signal);
      await part.finish();
      const { name, bytes, sha256 } = listed;
      opened.push({ part, listed: { ...listed, name: part.name, ...figures, sealed: { name, bytes, sha256 } } });
    }
    return opened;
  } catch (error) {
    if (IntegrityError.is(error)) await placeAll(job, ready, files);
    throw error;
  }
}

async function place(job: Job, ready: Export, files: readonly WholeFile[]): Promise<DownloadResult> {
  const manifest = await placeAll(job, ready, files);
  job.progress.done();
  return {
    exportId: ready.id,
    folder: job.folder,
    files: files.map(({ part, listed: { dataset, bytes, rows, sha256, sealed } }) => ({
      path: part.target,
      dataset,
      bytes,
      rows,
      sha256,
      ...(sealed && { sealed }),
    })),
    manifest: manifest.target,
  };
}

/** Gives all files their names, the manifest last: where it stands, everything it lists does. Answers the manifest. */
async function placeAll({ options, folder, signal, parts }: Job, ready: Export, files: readonly WholeFile[]): Promise<PartFile> {
  const manifest = await PartFile.create(folder, manifestName, ready.id);
  parts.push(manifest);
  const content = manifestOf(
    ready,
    createRequest(options),
    files.map(({ listed }) => listed),
  );
  await manifest.append(new TextEncoder().encode(`${JSON.stringify(content, null, 2)}\n`));
  await manifest.finish();
  signal.throwIfAborted();
  const overwrite = options.overwrite ?? false;
  if (overwrite) await onDisk(manifest.target, () => rm(manifest.target, { force: true }));
  for (const { part } of files) await part.place({ overwrite });
  await syncFolder(folder);
  await manifest.place({ overwrite });
  await syncFolder(folder);
  return manifest;
}
