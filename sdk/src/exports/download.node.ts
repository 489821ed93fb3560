import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { IntegrityError } from '../errors/failures.ts';
import type { components } from '../generated/paths.d.ts';
import type { Caller } from '../pipeline/caller.ts';
import { checkDownloadOptions, createRequest, type DownloadOptions, type DownloadResult } from './download-options.ts';
import { fetchFile } from './fetch-file.ts';
import { onDisk } from './file-error.ts';
import { isSafeFileName, manifestName } from './file-name.ts';
import { prepareFolder, syncFolder } from './folder.node.ts';
import { manifestOf } from './manifest.ts';
import { PartFile } from './part-file.node.ts';
import { ProgressReporter } from './progress.ts';
import { Verifier } from './verify.ts';
import { waitUntilReady } from './wait-until-ready.ts';
import { withinLimits } from './within-limits.ts';

type Export = components['schemas']['Export'];

/** A download under way. */
interface Job {
  readonly caller: Caller;
  readonly options: DownloadOptions;
  readonly folder: string;
  readonly signal: AbortSignal;
  readonly progress: ProgressReporter;
}

/**
 * Creates an export, waits for it, fetches its files into a folder, checks length and SHA-256 of each, and only then gives them their
 * names, with `manifest.json` beside them. Whatever goes wrong, no file that is not whole has a name of its own.
 */
export async function download(caller: Caller, options: DownloadOptions): Promise<DownloadResult> {
  checkDownloadOptions(options);
  return withinLimits(caller.clock, options, async (signal, fail) => {
    const folder = await prepareFolder({ ...options, overwrite: options.overwrite ?? false });
    const job = { caller, options, folder, signal, progress: reporter(caller, options, fail) };
    const created = await caller.exports.create(createRequest(options), { signal, priority: 'bulk' }).withResponse();
    const ready = await waitUntilReady(caller, { ...job, created });
    checkFiles(ready, options);
    const parts: PartFile[] = [];
    try {
      await fetchAll(job, ready, parts);
      return await place(job, ready, parts);
    } finally {
      // What has been placed is no longer under its partial name: this removes what has not.
      await Promise.all(parts.map((part) => part.discard()));
    }
  });
}

const reporter = ({ hub, clock }: Caller, { onProgress }: DownloadOptions, fail: (reason: unknown) => void): ProgressReporter =>
  new ProgressReporter((now) => {
    hub.emit({ type: 'progress', at: clock.now(), task: 'export', done: now.progress, total: 1, unit: 'share' });
    const told: unknown = onProgress?.(now);
    if (told instanceof Promise) told.catch(fail);
  });

/**
 * Names from a server become names on this disk: none may point elsewhere, and no two may be one where case does not count. And what was
 * asked for must be there.
 */
function checkFiles({ id, files }: Export, { datasets }: DownloadOptions): void {
  const refuse = (why: string): never => {
    throw new IntegrityError(
      `The export ${JSON.stringify(id)} ${why}. Create another; if that does not help, tell the platform's operator.`,
    );
  };
  if (!isSafeFileName(id)) refuse('has an id that is not safe as a part of a file name');
  const unsafe = files.find(({ name }) => !isSafeFileName(name));
  if (unsafe) refuse(`names a file ${JSON.stringify(unsafe.name)}, which is not safe to create`);
  if (new Set(files.map(({ name }) => name.toLowerCase())).size < files.length) refuse('names two files alike');
  const missing = datasets.find((dataset) => files.every((file) => file.dataset !== dataset));
  if (missing !== undefined) refuse(`is ready, but has no file of "${missing}"`);
}

/** Fetches one file after the other; `parts` holds them from the moment they are made, so that they can be removed. */
async function fetchAll({ caller, folder, signal, progress }: Job, { id, files }: Export, parts: PartFile[]): Promise<void> {
  const total = files.reduce((sum, file) => sum + file.bytes, 0);
  let before = 0;
  for (const file of files) {
    const part = await PartFile.create(folder, file.name, id);
    parts.push(part);
    const onBytes = (bytes: number): void => progress.fetched(before + bytes, total, file.name);
    onBytes(0);
    const check = new Verifier(file, () => createHash('sha256'));
    await fetchFile({ caller, exportId: id, file, part, check, signal, onBytes });
    await part.finish();
    before += file.bytes;
  }
}

/** Gives all files their names, the manifest last: where it stands, everything it lists does. */
async function place({ options, folder, signal, progress }: Job, ready: Export, parts: PartFile[]): Promise<DownloadResult> {
  const files = [...parts];
  const manifest = await PartFile.create(folder, manifestName, ready.id);
  parts.push(manifest);
  await manifest.append(new TextEncoder().encode(`${JSON.stringify(manifestOf(ready, createRequest(options)), null, 2)}\n`));
  await manifest.finish();
  signal.throwIfAborted();
  const overwrite = options.overwrite ?? false;
  if (overwrite) await onDisk(manifest.target, () => rm(manifest.target, { force: true }));
  for (const part of files) await part.place({ overwrite });
  await syncFolder(folder);
  await manifest.place({ overwrite });
  await syncFolder(folder);
  progress.done();
  return {
    exportId: ready.id,
    folder,
    files: ready.files.map(({ name, dataset, bytes, rows, sha256 }) => ({
      path: path.join(folder, name),
      dataset,
      bytes,
      rows,
      sha256,
    })),
    manifest: manifest.target,
  };
}
