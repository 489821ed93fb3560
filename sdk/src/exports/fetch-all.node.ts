import type { components } from '../generated/paths.d.ts';
import { ByteRanges } from './byte-ranges.ts';
import type { Checkpoints } from './checkpoints.node.ts';
import type { DownloadJob, ListedFile } from './download-job.ts';
import { fetchFile } from './fetch-file.ts';
import type { FileVersion, Transfer } from './fetch-range.ts';
import { onDisk } from './file-error.ts';
import { type FileHash, HashThread } from './file-hash.node.ts';
import { Slots, together } from './parallel.ts';
import { PartFile } from './part-file.node.ts';
import type { StateFile } from './state-file.node.ts';
import { checkDigest, WrongContentError } from './verify.ts';

/** The default of the option `concurrency`. */
const defaultConcurrency = 4;

interface Fetching {
  readonly ready: components['schemas']['Export'];
  readonly state: StateFile;
  readonly checkpoints: Checkpoints;
  /** The names of the files that are already complete in the folder. The client does not fetch these files. */
  readonly placed: ReadonlySet<string>;
}

/**
 * Fetches the files that are missing in the folder. The function fetches several ranges at the same time. Then it checks the
 * SHA-256 of each file on the disk. Returns the checked files by name. The caller must close these files. If an error occurs, the
 * function first saves its progress for the next run, and then throws the error.
 */
export async function fetchAll(job: DownloadJob, fetching: Fetching): Promise<ReadonlyMap<string, PartFile>> {
  const { ready, checkpoints, placed } = fetching;
  const slots = new Slots(job.options.concurrency ?? defaultConcurrency);
  const hashes = new HashThread();
  const parts = new Map<string, PartFile>();
  const total = ready.files.reduce((sum, { bytes }) => sum + bytes, 0);
  const counts = new Map(ready.files.map(({ name, bytes }) => [name, placed.has(name) ? bytes : 0]));
  const onBytes = (name: string, bytes: number): void => {
    counts.set(name, bytes);
    const there = [...counts.values()].reduce((sum, one) => sum + one, 0);
    job.progress.fetched(there, total, name);
  };
  try {
    const missing = ready.files.filter(({ name }) => !placed.has(name));
    for (const { name } of missing) parts.set(name, await PartFile.resume(job.folder, name, ready.id));
    await together(
      job.signal,
      missing.map((file) => (signal) => {
        const part = parts.get(file.name) as PartFile;
        const shared = { ...fetching, job, slots, hashes, signal };
        return fetchChecked({ ...shared, file, part, onBytes: (bytes) => onBytes(file.name, bytes) });
      }),
    );
    return parts;
  } catch (error) {
    // The next run resumes from this state. If saving fails too, the original error must still be thrown.
    await checkpoints.save().catch(() => undefined);
    await hashes.close();
    await Promise.all([...parts.values()].map((part) => part.close()));
    throw error;
  } finally {
    await hashes.close();
  }
}

interface OneFile extends Fetching {
  readonly job: DownloadJob;
  readonly slots: Slots;
  readonly hashes: HashThread;
  readonly signal: AbortSignal;
  readonly file: ListedFile;
  readonly part: PartFile;
  readonly onBytes: (bytes: number) => void;
}

/**
 * Fetches the missing bytes of a file and checks the file. If the check fails and an earlier run has fetched some of the bytes,
 * the function fetches the file again from the first byte, because the earlier bytes may be wrong.
 */
async function fetchChecked(one: OneFile): Promise<void> {
  const { file, state, signal } = one;
  const kept = await keptOf(one);
  try {
    await fetchOnce(one, kept);
  } catch (error) {
    if (!(error instanceof WrongContentError) || signal.aborted) throw error;
    if (kept.resumed) return fetchOnce(one, { have: new ByteRanges(), version: { parallel: false }, resumed: false });
    await state.saveFiles({
      [file.name]: { sha256: file.sha256, durable: [], rejected: (state.fileOf(file.name)?.rejected ?? 0) + 1 },
    });
    throw error;
  }
}

interface Kept {
  readonly have: ByteRanges;
  readonly version: FileVersion;
  readonly resumed: boolean;
}

/** Returns which ranges of the file an earlier run has fetched, and the ETag that the file had in that run. */
async function keptOf({ file, part, state }: OneFile): Promise<Kept> {
  const known = state.fileOf(file.name);
  const size = await part.size();
  const fits = known?.sha256 === file.sha256 && known.durable.every(({ end }) => end <= Math.min(size, file.bytes));
  const have = new ByteRanges(fits ? known.durable : []);
  const tag = fits && have.total > 0 ? known.etag : undefined;
  return { have, version: { parallel: false, ...(tag !== undefined && { tag }) }, resumed: have.total > 0 };
}

/** Fetches the missing ranges of a file, and then checks the whole file. */
async function fetchOnce(one: OneFile, { have, version }: Kept): Promise<void> {
  const { job, ready, file, part, state, checkpoints, hashes, slots, signal, onBytes } = one;
  const growing = { part, have, version, sha256: file.sha256 };
  let hash: FileHash = hashes.of(part.handle, file.bytes);
  const restart = async (): Promise<void> => {
    have.clear();
    await part.restart();
    hash = hashes.of(part.handle, file.bytes);
    // New bytes will replace the old bytes in the file, so the saved state must no longer list the old bytes.
    await checkpoints.save();
  };
  const write = async (chunks: readonly Uint8Array[], position: number): Promise<void> => {
    await part.write(chunks, position);
    await checkpoints.wrote(chunks.reduce((sum, { byteLength }) => sum + byteLength, 0));
  };
  const tell = (bytes: number): void => {
    hash.follow(have.frontier);
    onBytes(bytes);
  };
  const transfer: Transfer = {
    caller: job.caller,
    exportId: ready.id,
    file,
    have,
    version,
    sink: { write, restart },
    onBytes: tell,
  };
  checkpoints.add(growing);
  try {
    if (have.total === 0) await part.restart();
    if (have.total === 0 && state.fileOf(file.name)?.durable.length) await checkpoints.save();
    tell(have.total);
    await fetchFile(transfer, { slots, signal, segmentBytes: job.sizes.segmentBytes });
    signal.throwIfAborted();
    checkDigest(file, await onDisk(part.target, () => hash.digest(file.bytes)));
  } catch (error) {
    // The next run must not resume from wrong bytes.
    if (error instanceof WrongContentError) await checkpoints.remove(growing);
    throw error;
  }
}
